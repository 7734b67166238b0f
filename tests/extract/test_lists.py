"""Conjoined verbs, sides and places: each gets its own claim, or its own slot, as the codebook says."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, bounds, is_at, names, speaks_of

from hearsay.types.claim import EventClaim
from hearsay.types.codes import EventType


def places(events: list[EventClaim]) -> set[str]:
    return {event.place.text.removeprefix("near ") for event in events if event.place is not None}


@pytest.mark.parametrize(
    ("sentence", "kind", "found"),
    [
        (
            "Russian jets struck Ariha, Saraqib and Binnish.",
            EventType.AIR_STRIKE,
            {"Ariha", "Saraqib", "Binnish"},
        ),
        (
            "Russian jets struck Ariha, Saraqib, and Binnish.",
            EventType.AIR_STRIKE,
            {"Ariha", "Saraqib", "Binnish"},
        ),
        ("The army captured Kafr Nabl and Hass.", EventType.TERRITORY_TAKEN, {"Kafr Nabl", "Hass"}),
        (
            "Turkish forces established checkpoints in Ariha, Saraqib and Binnish.",
            EventType.BASE_ESTABLISHED,
            {"Ariha", "Saraqib", "Binnish"},
        ),
        ("There were air strikes near Ariha and Saraqib.", EventType.AIR_STRIKE, {"Ariha", "Saraqib"}),
        ("Clashes broke out in Ariha and Saraqib on Monday.", EventType.ARMED_CLASH, {"Ariha", "Saraqib"}),
        (
            "Kafr Nabl and Maarzita were captured by the army.",
            EventType.TERRITORY_TAKEN,
            {"Kafr Nabl", "Maarzita"},
        ),
        (
            "Russian jets struck Ariha Saraqib and Binnish.",
            EventType.AIR_STRIKE,
            {"Ariha", "Saraqib", "Binnish"},
        ),
        (
            "Army artillery shelled Kafr Nabl Maarzita Jarjnaz and Ariha.",
            EventType.SHELLING,
            {"Kafr Nabl", "Maarzita", "Jarjnaz", "Ariha"},
        ),
    ],
)
def test_each_of_several_places_makes_its_own_claim(
    read: Read, sentence: str, kind: EventType, found: set[str]
) -> None:
    assert places(read(sentence).all(kind)) == found


def test_an_act_at_a_place_lent_twice_is_one_claim(read: Read) -> None:
    told = read("The rebels seized an artillery school and a base in southern Aleppo.")

    assert len(set(told.events)) == len(told.events)


def test_one_toll_for_several_places_keeps_them_in_one_claim(read: Read) -> None:
    told = read("Air strikes on Ariha and Saraqib killed nine civilians.")

    assert [bounds(event.killed) for event in told.all(EventType.AIR_STRIKE)] == [[(9, 9)]]


def test_conjoined_verbs_make_a_claim_each_with_the_same_doer(read: Read) -> None:
    told = read("The army captured the village of Maarzita and shelled the town of Ariha.")

    taken, shelled = told.only(EventType.TERRITORY_TAKEN), told.only(EventType.SHELLING)
    assert speaks_of(taken.initiator, "army")
    assert speaks_of(shelled.initiator, "army")
    assert is_at(taken, "Maarzita")
    assert is_at(shelled, "Ariha")


def test_conjoined_passives_share_their_subject_and_their_doer(read: Read) -> None:
    told = read("Two checkpoints near Hass were attacked and destroyed by the Green Brigade.")

    assert told.events
    assert all(speaks_of(event.initiator, "Green Brigade") for event in told.events)


def test_conjoined_verbs_share_their_place(read: Read) -> None:
    told = read("Warplanes bombed and the army shelled the town of Kafr Nabl.")

    assert is_at(told.only(EventType.SHELLING), "Kafr Nabl")
    assert is_at(told.only(EventType.AIR_STRIKE), "Kafr Nabl")


def test_conjoined_attackers_stand_side_by_side(read: Read) -> None:
    event = read("Ahrar al-Sham and Jaysh al-Islam attacked the army in Hama.").only(EventType.ARMED_CLASH)

    assert names(event.initiator) == {"ahrar al-sham", "jaysh al-islam"}
    assert names(event.target) == {"army"}


def test_conjoined_targets_stand_side_by_side(read: Read) -> None:
    event = read("The army attacked Ahrar al-Sham and Jaysh al-Islam near Morek.").only(EventType.ARMED_CLASH)

    assert names(event.initiator) == {"army"}
    assert names(event.target) == {"ahrar al-sham", "jaysh al-islam"}
