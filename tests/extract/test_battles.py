"""Fights and places taken: who against whom, where, in the active, the passive and as a noun."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, is_at, names, speaks_of

from hearsay.types.codes import EventType

CLASH = EventType.ARMED_CLASH
TAKEN = EventType.TERRITORY_TAKEN


@pytest.mark.parametrize(
    ("sentence", "initiator", "target", "place"),
    [
        (
            "Fighters of the Green Brigade attacked an army checkpoint near Saraqib.",
            "Green",
            "army",
            "Saraqib",
        ),
        ("Ahrar al-Sham ambushed a patrol of the army near Morek.", "Ahrar", "army", "Morek"),
        ("The army stormed positions of Ahrar al-Sham in Kafr Nabl at dawn.", "army", "Ahrar", "Kafr Nabl"),
        ("An army checkpoint near Saraqib was attacked by the Green Brigade.", "Green", "army", "Saraqib"),
        ("Positions of Ahrar al-Sham in Hass were stormed by the army.", "army", "Ahrar", "Hass"),
        ("The attack by Ahrar al-Sham on the army near Morek lasted an hour.", "Ahrar", "army", "Morek"),
        ("Ahrar al-Sham launched an attack on army positions in Hama province.", "Ahrar", "army", "Hama"),
        ("An army assault on the Green Brigade in Ariha failed.", "army", "Green", "Ariha"),
        ("Ahrar al-Sham repelled an attack by the army near Kafr Nabl.", "army", "Ahrar", "Kafr Nabl"),
        ("The army repulsed an attack of Hayat Tahrir al-Sham on Morek.", "Hayat", "army", "Morek"),
    ],
)
def test_an_attack_has_an_attacker_a_defender_and_a_place(
    read: Read, sentence: str, initiator: str, target: str, place: str
) -> None:
    event = read(sentence).only(CLASH)

    assert speaks_of(event.initiator, initiator)
    assert speaks_of(event.target, target)
    assert is_at(event, place)


@pytest.mark.parametrize(
    "sentence",
    [
        "Clashes broke out between the army and Ahrar al-Sham near Ariha.",
        "Fighting between Ahrar al-Sham and the army went on near Ariha on Monday.",
        "The army clashed with Ahrar al-Sham near Ariha.",
        "The army and Ahrar al-Sham clashed near Ariha.",
        "Ahrar al-Sham fought the army near Ariha for three hours.",
    ],
)
def test_a_fight_without_an_attacker_has_both_sides_in_any_order(read: Read, sentence: str) -> None:
    event = read(sentence).only(CLASH)

    assert names((*event.initiator, *event.target)) == {"army", "ahrar al-sham"}
    assert is_at(event, "Ariha")


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("The Green Brigade captured the village of Maarzita.", "Maarzita"),
        ("The village of Maarzita was captured by the Green Brigade on Monday.", "Maarzita"),
        ("The capture of Maarzita by the Green Brigade cut the road.", "Maarzita"),
        ("The Green Brigade took control of Maarzita after a short battle.", "Maarzita"),
        ("The Green Brigade has regained control of the village of Maarzita.", "Maarzita"),
        ("The village of Maarzita fell to the Green Brigade.", "Maarzita"),
        ("After two days of clashes the Green Brigade retook Maarzita.", "Maarzita"),
        ("The Green Brigade seized a checkpoint near Maarzita.", "Maarzita"),
    ],
)
def test_a_place_is_taken_by_its_taker(read: Read, sentence: str, place: str) -> None:
    event = read(sentence).only(TAKEN)

    assert speaks_of(event.initiator, "Green Brigade")
    assert is_at(event, place)


def test_a_loser_left_unnamed_stays_empty(read: Read) -> None:
    event = read("The Green Brigade captured the village of Maarzita.").only(TAKEN)

    assert event.target == ()


def test_who_lost_a_place_is_its_target(read: Read) -> None:
    event = read("The army recaptured the town of Saraqib from Hayat Tahrir al-Sham.").only(TAKEN)

    assert speaks_of(event.initiator, "army")
    assert speaks_of(event.target, "Hayat Tahrir al-Sham")
    assert is_at(event, "Saraqib")


def test_a_storming_that_takes_the_town_is_one_claim(read: Read) -> None:
    told = read("The army stormed and captured the town of Kafr Nabl on Monday.")

    assert [event.type for event in told.events] == [TAKEN]


def test_a_seizure_and_the_storming_by_the_other_side_are_two_claims(read: Read) -> None:
    told = read("The rebels captured the hill near Hass, but the army stormed it on Tuesday.")

    assert speaks_of(told.only(TAKEN).initiator, "rebels")
    assert speaks_of(told.only(CLASH).initiator, "army")


def test_a_side_that_a_passive_sentence_leaves_out_of_a_fight_stays_empty(read: Read) -> None:
    event = read("Twelve soldiers were killed in clashes near Saraqib on Monday.").only(CLASH)

    assert event.initiator == ()
    assert speaks_of(event.target, "soldiers")


def test_either_of_two_attackers_is_an_alternative(read: Read) -> None:
    event = read("The army or the National Defence Forces attacked the village of Hass.").only(CLASH)

    assert event.alternative
    assert speaks_of(event.initiator, "army", "National Defence")


@pytest.mark.parametrize(
    "sentence",
    [
        "Clashes often erupt between the two groups.",
        "The price of bread in Idlib rose by a tenth in June.",
        "The battle for better schools goes on, the mayor of Ariha said.",
        "A heart attack ended the life of the old singer in Damascus.",
    ],
)
def test_a_sentence_without_an_occurrence_makes_no_fight(read: Read, sentence: str) -> None:
    assert read(sentence).all(CLASH) == []
