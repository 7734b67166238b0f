"""Violence against people who are not fighting, abductions and arrests."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, bounds, is_at, speaks_of

from hearsay.types.codes import EventType

CIVILIANS = EventType.ATTACK_ON_CIVILIANS
ARREST = EventType.ARREST
ABDUCTION = EventType.ABDUCTION


@pytest.mark.parametrize(
    ("sentence", "initiator", "target", "place"),
    [
        ("Gunmen killed three villagers near Harim.", "Gunmen", "villagers", "Harim"),
        ("Three villagers were executed by gunmen in Salqin.", "gunmen", "villagers", "Salqin"),
        ("Islamic State fighters beheaded two captives in Salqin.", "Islamic State", "captives", "Salqin"),
        ("Unknown gunmen assassinated a doctor in Idlib city.", "gunmen", "doctor", "Idlib city"),
        ("Guards shot two protesters near Ariha.", "Guards", "protesters", "Ariha"),
        ("A teacher was killed by unidentified people in Darkush.", "unidentified", "teacher", "Darkush"),
        ("Four people were found murdered in Darkush on Monday.", "unidentified", "people", "Darkush"),
    ],
)
def test_violence_against_people_who_are_not_fighting_is_an_attack_on_civilians(
    read: Read, sentence: str, initiator: str, target: str, place: str
) -> None:
    event = read(sentence).only(CIVILIANS)

    assert speaks_of(event.initiator, initiator)
    assert speaks_of(event.target, target)
    assert is_at(event, place)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hayat Tahrir al-Sham arrested two activists in Idlib city.",
        "Two activists were arrested by Hayat Tahrir al-Sham in Idlib city.",
        "Hayat Tahrir al-Sham detained two activists in Idlib city on Monday.",
        "The arrest of two activists by Hayat Tahrir al-Sham in Idlib city drew protests.",
        "Two activists have been detained by Hayat Tahrir al-Sham in Idlib city.",
    ],
)
def test_an_arrest_has_who_arrests_and_whom_and_counts_them(read: Read, sentence: str) -> None:
    event = read(sentence).only(ARREST)

    assert speaks_of(event.initiator, "Hayat Tahrir al-Sham")
    assert speaks_of(event.target, "activists")
    assert bounds(event.captured) == [(2, 2)]
    assert is_at(event, "Idlib city")


def test_a_kidnapping_is_an_abduction(read: Read) -> None:
    event = read("Unknown gunmen kidnapped a nurse in Darkush.").only(ABDUCTION)

    assert speaks_of(event.target, "nurse")
    assert bounds(event.captured) == [(1, 1)]


def test_fighters_killed_are_no_attack_on_civilians(read: Read) -> None:
    told = read("The army killed five fighters of Ahrar al-Sham near the village of Hass.")

    assert [event.type for event in told.events] == [EventType.ARMED_CLASH]
