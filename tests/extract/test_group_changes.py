"""Groups that form, join, leave, split, merge, take a new name, disband; people who go over."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, speaks_of

from hearsay.types.codes import Change, EventType

CHANGE = EventType.GROUP_CHANGE


@pytest.mark.parametrize(
    ("sentence", "change", "initiator", "target"),
    [
        (
            "Five factions formed a coalition called the Valley Front.",
            Change.FORMED,
            "factions",
            "Valley Front",
        ),
        ("Jaysh al-Ahrar joined Hayat Tahrir al-Sham.", Change.JOINED, "Jaysh al-Ahrar", "Hayat"),
        ("Jaysh al-Ahrar left Hayat Tahrir al-Sham on Sunday.", Change.LEFT, "Jaysh al-Ahrar", "Hayat"),
        ("Jaysh al-Ahrar split from Hayat Tahrir al-Sham.", Change.SPLIT, "Jaysh al-Ahrar", "Hayat"),
        ("The Red Battalion broke away from Ahrar al-Sham.", Change.SPLIT, "Red Battalion", "Ahrar"),
        ("A commander of Ahrar al-Sham defected to Hayat Tahrir al-Sham.", Change.DEFECTED, "Ahrar", "Hayat"),
        (
            "Fifty fighters of Ahrar al-Sham defected to Hayat Tahrir al-Sham.",
            Change.DEFECTED,
            "Ahrar",
            "Hayat",
        ),
        ("The Red Battalion merged with Ahrar al-Sham.", Change.MERGED, "Red Battalion", "Ahrar"),
    ],
)
def test_who_changes_is_the_initiator_and_the_other_group_the_target(
    read: Read, sentence: str, change: Change, initiator: str, target: str
) -> None:
    event = read(sentence).only(CHANGE)

    assert event.change is change
    assert speaks_of(event.initiator, initiator)
    assert speaks_of(event.target, target)


def test_a_group_that_disbands_stands_alone(read: Read) -> None:
    event = read("The Red Battalion dissolved itself on Sunday.").only(CHANGE)

    assert event.change is Change.DISBANDED
    assert speaks_of(event.initiator, "Red Battalion")
    assert event.target == ()


def test_a_new_name_is_a_change_of_the_group(read: Read) -> None:
    event = read("The Nusra Front renamed itself Jabhat Fath al-Sham in July 2016.").only(CHANGE)

    assert event.change is Change.RENAMED
    assert speaks_of(event.initiator, "Nusra Front")


def test_the_announced_forming_of_a_coalition_is_the_forming(read: Read) -> None:
    told = read("Five factions announced the formation of a new coalition in Idlib on Monday.")

    event = told.only(CHANGE)
    assert event.change is Change.FORMED
    assert speaks_of(event.initiator, "factions")
    assert told.all(EventType.ANNOUNCE) == []
