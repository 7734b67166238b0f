"""Denials that name no event of their own deny the event told before."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read

from hearsay.types.codes import EventType, Stance

RAID = "Army aircraft struck a market in the town of Ariha on Monday, residents said. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The army dismissed the report.",
        "An army spokesman called the story a fabrication.",
        "The army denied involvement.",
        "The army denied that it was involved.",
        "The army rejected the accusation.",
    ],
)
def test_a_bare_denial_denies_the_event_told_before(read: Read, sentence: str) -> None:
    told = read(RAID + sentence)

    affirmed, denied = told.events
    assert (affirmed.stance, denied.stance) == (Stance.AFFIRMS, Stance.DENIES)
    assert affirmed.type == denied.type == EventType.AIR_STRIKE
    assert "army" in denied.voices[-1].text.lower()
    assert [quote.text for quote in denied.evidence] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The army did not deny the report.",
        "The army denied them food.",
        "The army dismissed two officers.",
    ],
)
def test_what_is_no_denial_denies_nothing(read: Read, sentence: str) -> None:
    assert all(event.stance is not Stance.DENIES for event in read(RAID + sentence).events)


def test_a_denial_of_nothing_told_is_no_claim(read: Read) -> None:
    assert read("The army dismissed the report.").events == []
