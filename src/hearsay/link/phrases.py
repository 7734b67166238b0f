"""A phrase of time as words: lower case, without commas, numbers read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hearsay.knowledge import TimeWords, time_words

MARKS: Final = re.compile(r"[,.;:()\"“”]+|(?<=\w)['’`]s\b")
ORDINAL: Final = re.compile(r"^(\d{1,3})(?:st|nd|rd|th)$")
WORD: Final = re.compile(r"\d{4}-\d{2}-\d{2}|\d+(?:st|nd|rd|th)?|[a-z]+")
ORDINAL_WORDS: Final = {
    word: at
    for at, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        start=1,
    )
}


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """The words of a phrase, with the vocabulary they are read by."""

    words: tuple[str, ...]
    vocabulary: TimeWords

    def has(self, *words: str) -> bool:
        """Tell whether any of the words stands in the phrase."""
        return any(word in self.words for word in words)

    def has_way(self, way: str) -> bool:
        """Tell whether a word of one way of steering ("past", "since", ...) stands in the phrase."""
        return any(word in self.vocabulary.steering[way] for word in self.words)

    def has_part(self, part: str) -> bool:
        """Tell whether a word for a part of a span ("early", "late", ...) stands in the phrase."""
        return any(word in self.vocabulary.parts[part] for word in self.words)

    def number_before(self, at: int) -> int | None:
        """Return the number that stands at most three words before a position; None where there is none."""
        for word in reversed(self.words[max(0, at - 3) : at]):
            if word.isdigit():
                return int(word)
            if word in self.vocabulary.numbers:
                return self.vocabulary.numbers[word]
        return None


def phrase_of(text: str) -> TimePhrase:
    """Read a phrase of time into words."""
    plain = MARKS.sub(" ", text.lower())
    words = tuple(ORDINAL.sub(r"\1", word) for word in WORD.findall(plain))
    return TimePhrase(words, time_words())
