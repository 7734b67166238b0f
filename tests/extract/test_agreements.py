"""Truces and deals: who with whom, and where they stand."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, names, speaks_of

from hearsay.types.codes import Certainty, EventType, Phase

AGREEMENT = EventType.AGREEMENT


@pytest.mark.parametrize(
    ("sentence", "phase"),
    [
        ("Ahrar al-Sham and Hayat Tahrir al-Sham reached an agreement to stop fighting.", Phase.REACHED),
        ("Russia and Turkey agreed on a ceasefire in Idlib.", Phase.REACHED),
        ("A ceasefire between Ahrar al-Sham and Hayat Tahrir al-Sham was signed on Friday.", Phase.REACHED),
        ("A truce between Russia and Turkey came into effect in Idlib at midnight.", Phase.IN_FORCE),
        ("A ceasefire between Russia and Turkey took effect on Friday.", Phase.IN_FORCE),
        ("The army violated the ceasefire in Idlib by shelling Ariha.", Phase.VIOLATED),
        ("The army broke the truce in Idlib on Monday.", Phase.VIOLATED),
        ("Ahrar al-Sham rejected the truce proposed by tribal elders.", Phase.REJECTED),
        ("Ahrar al-Sham accepted a ceasefire with Hayat Tahrir al-Sham.", Phase.ACCEPTED),
        ("Russia proposed a ceasefire in Idlib.", Phase.PROPOSED),
        ("The ceasefire in Idlib collapsed on Monday.", Phase.ENDED),
        ("Russia and Turkey held talks on a truce in Idlib.", Phase.NEGOTIATED),
    ],
)
def test_an_agreement_has_a_phase(read: Read, sentence: str, phase: Phase) -> None:
    phases = [event.phase for event in read(sentence).all(AGREEMENT)]

    assert phase in phases


def test_parties_who_reach_an_agreement_are_both_its_initiators(read: Read) -> None:
    event = read("Ahrar al-Sham and Hayat Tahrir al-Sham reached an agreement on Friday.").only(AGREEMENT)

    assert names(event.initiator) == {"ahrar al-sham", "hayat tahrir al-sham"}
    assert event.target == ()


def test_who_breaks_an_agreement_is_its_initiator(read: Read) -> None:
    event = read("Hayat Tahrir al-Sham broke the ceasefire with Ahrar al-Sham on Monday.").only(AGREEMENT)

    assert speaks_of(event.initiator, "Hayat Tahrir al-Sham")
    assert speaks_of(event.target, "Ahrar al-Sham")


def test_a_truce_that_is_only_wanted_is_prospective(read: Read) -> None:
    event = read("The group is ready for a ceasefire only if the checkpoints are removed.").only(AGREEMENT)

    assert event.certainty is Certainty.PROSPECTIVE
