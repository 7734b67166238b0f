"""How firmly the wording holds it; attribution alone moves nothing."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read

from hearsay.types.codes import Certainty, EventType

ASSERTED, PROBABLE = Certainty.ASSERTED, Certainty.PROBABLE
ALLEGED, PROSPECTIVE = Certainty.ALLEGED, Certainty.PROSPECTIVE


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("The army shelled Ariha on Monday.", ASSERTED),
        ("A monitor said that the army shelled Ariha.", ASSERTED),
        ("The Green Brigade announced that the army shelled Ariha.", ASSERTED),
        ("A monitor confirmed that the army shelled Ariha.", ASSERTED),
        ("According to a monitor, the army shelled Ariha.", ASSERTED),
        ("The army allegedly shelled Ariha.", ALLEGED),
        ("The army reportedly shelled Ariha.", ALLEGED),
        ("The rebels claim that the army shelled Ariha.", ALLEGED),
        ("The rebels alleged that the army shelled Ariha.", ALLEGED),
        ("Activists accused the army of shelling Ariha.", ALLEGED),
        ("The so-called shelling of Ariha killed two people.", ALLEGED),
        ("Rumours that the army shelled Ariha spread on Monday.", ALLEGED),
        ("The army purportedly shelled Ariha.", ALLEGED),
        ("The army probably shelled Ariha.", PROBABLE),
        ("The army likely shelled Ariha.", PROBABLE),
        ("The army apparently shelled Ariha.", PROBABLE),
        ("The army is believed to have shelled Ariha.", PROBABLE),
        ("Government forces will shell Ariha, a commander said.", PROSPECTIVE),
        ("The army plans to shell Ariha.", PROSPECTIVE),
        ("The army threatened to shell Ariha.", PROSPECTIVE),
        ("The army is preparing to shell Ariha.", PROSPECTIVE),
    ],
)
def test_the_wording_moves_certainty(read: Read, sentence: str, certainty: Certainty) -> None:
    assert read(sentence).only(EventType.SHELLING).certainty is certainty


@pytest.mark.parametrize(
    "sentence",
    [
        "Jets believed to be Russian bombed Ariha.",
        "Suspected Russian jets bombed Ariha.",
        "The planes that bombed Ariha were likely Russian.",
        "Warplanes, apparently Russian, bombed Ariha.",
    ],
)
def test_doubt_about_the_doer_alone_makes_it_probable(read: Read, sentence: str) -> None:
    assert read(sentence).only(EventType.AIR_STRIKE).certainty is PROBABLE


def test_a_claim_of_responsibility_is_asserted_by_who_claims_it(read: Read) -> None:
    told = read("Islamic State claimed responsibility for the attack on the checkpoint near Hass.")

    event = told.only(EventType.ARMED_CLASH)
    assert event.certainty is ASSERTED
    assert [voice.text for voice in event.voices[1:]] == ["Islamic State"]
    assert [actor.text for actor in event.initiator] == ["Islamic State"]


def test_an_asserted_attack_and_an_alleged_seizure_are_two_claims(read: Read) -> None:
    told = read("The rebels attacked the village of Hass and allegedly captured it.")

    assert told.only(EventType.ARMED_CLASH).certainty is ASSERTED
    assert told.only(EventType.TERRITORY_TAKEN).certainty is ALLEGED


def test_a_forecast_without_an_actor_who_plans_it_is_not_coded(read: Read) -> None:
    told = read("New clashes are expected in the coming weeks.")

    assert told.events == []
