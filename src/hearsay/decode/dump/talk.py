"""How much a passage sounds like a reader who talks, and not like a report."""

from __future__ import annotations

import re
from typing import Final

from hearsay.decode.wording import wording

QUOTED: Final = re.compile(r"[\"“”«»][^\"“”«»]{1,400}[\"“”«»]")
PLAIN_TALK: Final = 3.0  # weight that no length takes back
SHOWN: Final = 1200  # characters that are listened to
LONG: Final = 40  # words: readers seldom write a paragraph of that length without a word of talk


def talk_in(text: str) -> float:
    """Return the weight for talk, above 0, or for report, below 0.

    Quoted speech does not count: reports quote people who talk.
    """
    words = wording()
    own = QUOTED.sub(" ", text[:SHOWN])
    much = min(3, sum(1 for _ in words.much_talk.finditer(own)))
    some = min(4, sum(1 for _ in words.some_talk.finditer(own)))
    reporting = min(3, sum(1 for _ in words.reporting.finditer(own)))
    length = len(own.split())
    if not much and not some:
        return -0.5 - 0.5 * reporting - (0.5 if length >= LONG else 0.0)
    weight = 1.5 * much + 0.8 * some - 0.6 * reporting
    return weight - 0.8 if length >= LONG and weight < PLAIN_TALK else weight
