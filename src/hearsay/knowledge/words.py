"""Reading the word lists of packs: those that name kinds of actors, and those that date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from hearsay.knowledge.entries import toml
from hearsay.knowledge.fold import fold
from hearsay.knowledge.pack import ActorWords


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The vocabulary of phrases of time; all lower case."""

    weekdays: Mapping[str, int]  # Monday is 0
    months: Mapping[str, int]  # January is 1
    day_words: Mapping[str, int]  # days after publication
    numbers: Mapping[str, int]
    units: Mapping[str, str]  # "days" -> day
    parts: Mapping[str, frozenset[str]]  # "early", "late", ... -> words
    steering: Mapping[str, frozenset[str]]  # "past", "ago", ... -> words

    @property
    def all(self) -> frozenset[str]:
        """Return every word that can stand in a phrase of time."""
        lists = (*self.parts.values(), *self.steering.values())
        tables = (self.weekdays, self.months, self.day_words, self.numbers, self.units)
        return frozenset(word for words in (*lists, *tables) for word in words)


@cache
def time_words() -> TimeWords:
    """Return the vocabulary of phrases of time."""
    told = toml(files("hearsay.knowledge") / "packs" / "world" / "time.toml")
    weekdays = {word: number for number, word in enumerate(told["weekdays"])} | told["short_weekdays"]
    months = {word: number for number, word in enumerate(told["months"], start=1)} | told["short_months"]
    return TimeWords(
        weekdays=weekdays
        | {word + "s": number for word, number in weekdays.items() if len(word) > len("sunda")},
        months=months,
        day_words=told["day_words"],
        numbers=told["numbers"],
        units=told["units"],
        parts={part: frozenset(words) for part, words in told["parts"].items()},
        steering={way: frozenset(words) for way, words in told["steering"].items()},
    )


def actor_words(world: Mapping[str, Any], homes: Iterable[Mapping[str, Any]]) -> ActorWords:
    """Read the world's word lists, and the names for sides that each home's war uses."""

    def words(key: str) -> frozenset[str]:
        return frozenset(plain(word) for word in world.get(key, ()))

    return ActorWords(
        members=words("members"),
        forces=words("forces"),
        air=words("air"),
        compounds=words("compounds"),
        oppositions=words("oppositions"),
        epithets=words("epithets"),
        titles=words("titles"),
        determiners=words("determiners"),
        relatives=words("relatives"),
        joins=words("joins"),
        sources=words("sources"),
        common=by_word(world.get("common", {})),
        home_common={word: name for home in homes for word, name in by_word(home.get("common", {})).items()},
    )


def by_word(lists: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Turn lists of words by name into names by word."""
    return {plain(word): name for name, words in lists.items() for word in words}


def plain(word: str) -> str:
    """Fold a word of a list as the words of mentions are folded."""
    return fold(word) or word.lower()
