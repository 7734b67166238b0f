"""When: the words that date an event, and those that only date the telling."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, bare

from hearsay.types.codes import EventType

SHELLING = EventType.SHELLING


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The army shelled Ariha on Monday.", "Monday"),
        ("On Monday, the army shelled Ariha.", "Monday"),
        ("The army shelled Ariha on 24 June.", "24 June"),
        ("On June 24, the army shelled Ariha.", "June 24"),
        ("The army shelled Ariha on June 24, 2020.", "June 24, 2020"),
        ("The army shelled Ariha yesterday.", "yesterday"),
        ("The army shelled Ariha earlier this week.", "earlier this week"),
        ("The army shelled Ariha on Monday evening.", "Monday"),
        ("The army shelled Ariha in April.", "April"),
        ("The army shelled Ariha two days ago.", "two days ago"),
        ("A monitor said on Tuesday that the army shelled Ariha on Monday.", "Monday"),
        ("The army shelled Ariha on Monday, a monitor said on Tuesday.", "Monday"),
    ],
)
def test_an_event_keeps_the_words_that_date_it(read: Read, sentence: str, words: str) -> None:
    time = read(sentence).only(SHELLING).time

    assert time is not None
    assert words in time.text


@pytest.mark.parametrize(
    "sentence",
    [
        "A monitor said on Tuesday that the army shelled the town of Ariha.",
        "The army shelled the town of Ariha, a monitor said on Tuesday.",
        "The army shelled the town of Ariha.",
        "On Tuesday, a monitor said that the army shelled the town of Ariha.",
    ],
)
def test_the_day_of_speech_does_not_date_the_event(read: Read, sentence: str) -> None:
    assert read(sentence).only(SHELLING).time is None


def test_each_of_two_events_keeps_its_own_day(read: Read) -> None:
    told = read("The army shelled Ariha on Monday and captured the village of Maarzita on Tuesday.")

    assert bare(told.only(SHELLING).time) == "on monday"
    assert bare(told.only(EventType.TERRITORY_TAKEN).time) == "on tuesday"


def test_the_words_of_a_date_do_not_reach_past_it(read: Read) -> None:
    time = read("The army shelled Ariha on 24 June.").only(SHELLING).time

    assert time is not None
    assert not time.text.endswith(".")
