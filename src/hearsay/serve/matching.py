"""Which events a question asks for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hearsay.record import Store, Words
from hearsay.types.event import Event

APOSTROPHES: Final = "'`\u2019\u02bf\u02be"  # in transcribed Arabic, written or left out at will


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What events must be like; None asks for nothing."""

    where: str | None = None  # part of the place's name
    since: date | None = None
    until: date | None = None
    grade: str | None = None  # of the occurrence, or of responsibility or toll
    type: str | None = None


def matching(store: Store, question: Question) -> Iterator[Event]:
    """Yield the events that a question asks for, by first day; places also go by how reports write them."""
    written = store.written() if question.where else {}
    return (event for event in store.events() if fits(event, question, written.get(event.id, Words())))


def fits(event: Event, question: Question, words: Words) -> bool:
    """Tell whether an event is all that the question asks; an undated one fits no span of days."""
    if question.where and folded(question.where) not in folded(f"{event.place or ''} {words.places}"):
        return False
    if question.since and (event.last_day is None or event.last_day < question.since):
        return False
    if question.until and (event.first_day is None or event.first_day > question.until):
        return False
    if question.grade and question.grade not in {
        event.occurrence.grade,
        event.responsibility.grade,
        event.toll.grade,
    }:
        return False
    return question.type in (None, event.type)


def speaking_of(store: Store, words: str) -> Iterator[Event]:
    """Yield the events whose place, sides or type hold all the words, by name or as reports write them."""
    asked = folded(words).split()
    written = store.written()
    for event in store.events():
        said = written.get(event.id, Words())
        kind = event.type.replace("_", " ")
        names = [event.place or "", *event.initiators, *event.targets, kind, said.places, said.sides]
        text = folded(" ".join(names))
        if all(word in text for word in asked):
            yield event


def folded(text: str) -> str:
    """Return the text in small letters without marks, for comparing."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in plain if not unicodedata.combining(mark) and mark not in APOSTROPHES)
