"""Who did it: agents that the order of words hides, labels, those who only watch."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read

from hearsay.types.codes import EventType


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("The bombing of Ariha on Monday by government forces killed five people.", {"government forces"}),
        ("Air strikes blamed on the government killed five people in Ariha.", {"the government"}),
        (
            "Officials said mines planted by the Islamic State group killed five people in Manbij.",
            {"the Islamic State group"},
        ),
        ("Five soldiers were killed when rebels set off a bomb in a tunnel near Ariha.", {"rebels"}),
        (
            "Insurgents including the Nusra Front captured the town of Ariha.",
            {"Insurgents", "the Nusra Front"},
        ),
        ("IS captured the village of Dabiq on Monday.", {"IS"}),
    ],
)
def test_the_doer_is_found(read: Read, sentence: str, doers: set[str]) -> None:
    (event,) = read(sentence).events

    assert {mention.text for mention in event.initiator} == doers


def test_who_reports_an_explosion_did_not_set_it_off(read: Read) -> None:
    event = read("The explosion in Ariha was also reported by state media.").only(EventType.EXPLOSION)

    assert [mention.text for mention in event.initiator] == ["unidentified"]


def test_an_army_that_targets_positions_by_unnamed_means_fights(read: Read) -> None:
    event = read("Army units targeted positions of the Nusra Front near Ariha.").only(EventType.ARMED_CLASH)

    assert [mention.text for mention in event.target] == ["the Nusra Front"]


def test_an_attack_that_a_group_claims_is_the_group_s_own_word_too(read: Read) -> None:
    told = read("A car bombing claimed by the Islamic State group killed ten people in Tartus.")

    publisher, group = told.events
    assert [mention.text for mention in publisher.initiator] == ["unidentified"]
    assert publisher.killed
    assert [mention.text for mention in group.initiator] == ["the Islamic State group"]
    assert group.voices[-1].text == "the Islamic State group"
    assert not group.killed


def test_families_flee(read: Read) -> None:
    event = read("Hundreds of families fled the town of Ariha on Monday.").only(EventType.MOVEMENT)

    assert [mention.text for mention in event.initiator] == ["families"]


def test_each_town_of_a_list_has_its_claim(read: Read) -> None:
    told = read("Army aircraft struck the towns of Ariha and Saraqib on Monday.")

    assert {event.place.text for event in told.events if event.place} == {"Ariha", "Saraqib"}


def test_a_fight_that_goes_on_in_a_place_is_there(read: Read) -> None:
    event = read("Clashes between rebels and the army continue in the countryside of Idlib.").only(
        EventType.ARMED_CLASH
    )

    assert event.place is not None
    assert event.place.text == "the countryside of Idlib"
