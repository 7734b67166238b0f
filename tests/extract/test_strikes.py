"""Strikes from a distance: the means makes the type, in every form of the sentence."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, is_at, speaks_of

from hearsay.types.codes import EventType

AIR = EventType.AIR_STRIKE
DRONE = EventType.DRONE_STRIKE
SHELLING = EventType.SHELLING
BLAST = EventType.EXPLOSION
SUICIDE = EventType.SUICIDE_BOMBING
CHEMICAL = EventType.CHEMICAL_ATTACK
NOBODY = "unidentified"


@pytest.mark.parametrize(
    ("sentence", "kind", "initiator", "place"),
    [
        ("Russian warplanes bombed Khan Sheikhoun on Monday.", AIR, "Russian", "Khan Sheikhoun"),
        ("Khan Sheikhoun was bombed by Russian warplanes.", AIR, "Russian", "Khan Sheikhoun"),
        ("Russian air strikes on Khan Sheikhoun killed four civilians.", AIR, "Russian", "Khan Sheikhoun"),
        ("An airstrike by Russia hit a market in Ariha.", AIR, "Russia", "Ariha"),
        ("Army helicopters dropped barrel bombs on Hass.", AIR, "Army", "Hass"),
        ("The Russian air force carried out six raids on Hass.", AIR, "Russian", "Hass"),
        ("Air strikes hit the town of Ariha on Monday.", AIR, NOBODY, "Ariha"),
        (
            "A drone strike by the international coalition hit a car in Sarmada.",
            DRONE,
            "coalition",
            "Sarmada",
        ),
        ("A US drone targeted a car near Binnish.", DRONE, "US", "Binnish"),
        ("A drone targeted a car near Binnish.", DRONE, NOBODY, "Binnish"),
        ("Government forces shelled Kafr Nabl with artillery.", SHELLING, "Government", "Kafr Nabl"),
        ("Kafr Nabl was shelled by government forces.", SHELLING, "government", "Kafr Nabl"),
        ("Army shelling of Jisr al-Shughur wounded nine people.", SHELLING, "Army", "Jisr al-Shughur"),
        ("The Green Brigade fired rockets at the airport of Hama.", SHELLING, "Green", "Hama"),
        ("Two mortar shells fell on the market of Idlib.", SHELLING, NOBODY, "Idlib"),
        ("The army hit Saraqib with surface-to-surface missiles.", SHELLING, "army", "Saraqib"),
        ("A car bomb exploded in the centre of Azaz.", BLAST, NOBODY, "Azaz"),
        ("A landmine went off under a bus near Taftanaz.", BLAST, NOBODY, "Taftanaz"),
        ("A roadside bomb planted by Islamic State hit a patrol near Salqin.", BLAST, "Islamic", "Salqin"),
        ("A suicide bomber blew himself up at a checkpoint in Idlib.", SUICIDE, NOBODY, "Idlib"),
        ("A suicide attack by Islamic State in Ariha killed eight fighters.", SUICIDE, "Islamic", "Ariha"),
        ("The army used chlorine gas in Saraqib.", CHEMICAL, "army", "Saraqib"),
        ("A chemical attack hit Khan Sheikhoun at dawn.", CHEMICAL, NOBODY, "Khan Sheikhoun"),
        ("The army carried out a sarin attack on Khan Sheikhoun.", CHEMICAL, "army", "Khan Sheikhoun"),
    ],
)
def test_a_strike_has_its_type_its_striker_and_its_place(
    read: Read, sentence: str, kind: EventType, initiator: str, place: str
) -> None:
    event = read(sentence).only(kind)

    assert speaks_of(event.initiator, initiator)
    assert is_at(event, place)


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Russian warplanes bombed positions of Hayat Tahrir al-Sham near Ariha.", "Hayat Tahrir al-Sham"),
        ("A car bomb hit a headquarters of Ahrar al-Sham in Idlib.", "Ahrar al-Sham"),
        ("Rebels fired rockets at the army near Morek.", "army"),
        ("A suicide attack on a convoy of Ahrar al-Sham killed eight.", "Ahrar al-Sham"),
        ("A drone strike killed two leaders of Hurras al-Din in Idlib city.", "Hurras al-Din"),
    ],
)
def test_who_is_struck_is_the_target(read: Read, sentence: str, target: str) -> None:
    (event,) = read(sentence).events

    assert speaks_of(event.target, target)


def test_two_means_with_a_place_each_are_two_claims(read: Read) -> None:
    told = read("Russian jets struck Ariha while army artillery shelled the village of Hass.")

    assert is_at(told.only(AIR), "Ariha")
    assert is_at(told.only(SHELLING), "Hass")


def test_several_means_with_one_toll_are_one_claim_of_the_first(read: Read) -> None:
    told = read("Air strikes and shelling on the town of Ariha killed twelve people.")

    (event,) = [event for event in told.events if event.killed]
    assert event.type is AIR


def test_a_strike_that_is_only_named_as_its_victims_cause_keeps_its_type(read: Read) -> None:
    told = read("Four people were killed on Monday when a shell hit a house in Jarjnaz.")

    event = told.only(SHELLING)
    assert [(toll.low, toll.high) for toll in event.killed] == [(4, 4)]
    assert is_at(event, "Jarjnaz")
