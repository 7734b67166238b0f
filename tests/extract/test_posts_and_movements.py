"""Posts set up and given up, convoys, reinforcements, withdrawals and flight."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, is_at, speaks_of

from hearsay.types.codes import EventType

BASE = EventType.BASE_ESTABLISHED
MOVEMENT = EventType.MOVEMENT


@pytest.mark.parametrize(
    "sentence",
    [
        "The Turkish army set up an observation post near Morek.",
        "An observation post was set up by the Turkish army near Morek.",
        "The Turkish army established a new base near Morek on Monday.",
        "The Turkish army has built an outpost near Morek.",
    ],
)
def test_a_post_has_who_set_it_up_and_where(read: Read, sentence: str) -> None:
    event = read(sentence).only(BASE)

    assert speaks_of(event.initiator, "Turkish army")
    assert is_at(event, "Morek")


@pytest.mark.parametrize(
    ("sentence", "initiator", "place"),
    [
        ("The Turkish army sent reinforcements to Idlib.", "Turkish army", "Idlib"),
        ("A Turkish convoy of thirty vehicles entered Idlib on Monday.", "Turkish", "Idlib"),
        ("The army withdrew from Morek on Monday.", "army", "Morek"),
        ("Reinforcements of the army arrived in Saraqib.", "army", "Saraqib"),
        ("Hundreds of families fled the town of Ariha.", "families", "Ariha"),
        ("The army deployed tanks to the outskirts of Saraqib.", "army", "Saraqib"),
    ],
)
def test_a_movement_has_who_moves_and_where(read: Read, sentence: str, initiator: str, place: str) -> None:
    event = read(sentence).only(MOVEMENT)

    assert speaks_of(event.initiator, initiator)
    assert is_at(event, place)


def test_a_post_given_up_is_a_base_removed(read: Read) -> None:
    event = read("The Turkish army dismantled its observation post near Morek.").only(EventType.BASE_REMOVED)

    assert speaks_of(event.initiator, "Turkish army")
    assert is_at(event, "Morek")
