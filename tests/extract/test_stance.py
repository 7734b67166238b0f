"""Affirmed, denied, questioned: what a voice does with the assertion."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, heard

from hearsay.types.codes import Certainty, EventType, Stance

SHELLING = EventType.SHELLING


@pytest.mark.parametrize(
    ("sentence", "voices"),
    [
        ("The army denied that it shelled Ariha.", ["army"]),
        ("Hayat Tahrir al-Sham denied shelling Ariha.", ["hayat tahrir al-sham"]),
        ("The army denied responsibility for the shelling of Ariha.", ["army"]),
        ("A villager said that the army did not shell Ariha.", ["villager"]),
        ("The army did not shell Ariha on Monday.", []),
        ("No shelling of Ariha took place, a villager said.", ["villager"]),
        ("There was no shelling of Ariha on Monday, according to local sources.", ["local sources"]),
        ("The army never shelled Ariha, a villager said.", ["villager"]),
        ("Local sources said the shelling of Ariha never happened.", ["local sources"]),
        ("Reports that the army shelled Ariha are false.", []),
    ],
)
def test_a_denial_is_its_own_voices_claim(read: Read, sentence: str, voices: list[str]) -> None:
    event = read(sentence).only(SHELLING)

    assert event.stance is Stance.DENIES
    assert heard(event) == voices


def test_an_imaginary_attack_is_affirmed_by_its_teller_and_denied_by_the_publisher(read: Read) -> None:
    told = read("The Green Brigade repelled an imaginary attack of the army near Hass.")

    claims = {(tuple(heard(e)), e.stance, e.certainty) for e in told.all(EventType.ARMED_CLASH)}
    assert (("green brigade",), Stance.AFFIRMS, Certainty.ALLEGED) in claims
    assert any(not voices and stance is Stance.DENIES for voices, stance, _ in claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "If such an attack on Hass really happened, nobody in the village saw it.",
        "If the army really attacked Hass, nobody in the village saw it.",
    ],
)
def test_if_it_really_happened_questions_it(read: Read, sentence: str) -> None:
    event = read(sentence).only(EventType.ARMED_CLASH)

    assert event.stance is Stance.QUESTIONS
    assert event.certainty is Certainty.CONDITIONAL


def test_a_denial_and_the_affirmation_that_it_answers_are_two_claims(read: Read) -> None:
    told = read(
        "A monitor said that the army shelled Ariha on Monday. The army denied that it shelled Ariha."
    )

    stances = {(heard(event)[0], event.stance) for event in told.all(SHELLING)}
    assert stances == {("monitor", Stance.AFFIRMS), ("army", Stance.DENIES)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The army shelled Ariha, and nobody was hurt.",
        "The army shelled not only Hass but also Ariha.",
        "No one claimed responsibility for the shelling of Ariha.",
        "The army, which does not hold Hass, shelled Ariha.",
    ],
)
def test_a_no_about_something_else_denies_nothing(read: Read, sentence: str) -> None:
    stances = {event.stance for event in read(sentence).all(SHELLING)}

    assert stances == {Stance.AFFIRMS}
