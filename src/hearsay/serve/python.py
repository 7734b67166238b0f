"""The Python interface: build a case file, open one, ask it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from hearsay import record, route
from hearsay.serve import build as building
from hearsay.serve.matching import Question, matching
from hearsay.settings import settings_from
from hearsay.types.document import Document
from hearsay.types.event import Event, EventWithClaims
from hearsay.types.linked import LinkedClaim
from hearsay.types.page import Given
from hearsay.types.state import State


def build(
    paths: Iterable[str | Path],
    *,
    case: str | Path,
    publisher: str | None = None,
    published: date | None = None,
    settings: str | Path | None = None,
) -> Case:
    """Read files and folders into a case file and return it open; HearsayError where that cannot be done."""
    building.build(
        [Path(path) for path in paths],
        Path(case),
        Given(publisher=publisher, published=published),
        settings_from(None if settings is None else Path(settings), os.environ),
    )
    return open(case)


def open(case: str | Path) -> Case:  # noqa: A001  (hearsay.open is what DESIGN.md promises)
    """Open a case file to ask it; ForeignCaseFile where the file is something else."""
    return Case(record.open_to_read(Path(case)))


class Case:
    """An open case file. Close it, or use it in a `with`."""

    def __init__(self, store: record.Store) -> None:
        self._store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def events(self, *, where: str | None = None, grade: str | None = None) -> tuple[Event, ...]:
        """Return the events, by first day.

        `where` is part of a place's name, `grade` that of the occurrence, of who did it, or of the toll.
        """
        return tuple(matching(self._store, Question(where=where, grade=grade)))

    def explain(self, event: str) -> EventWithClaims:
        """Return one event with its claims, by its id or its beginning; UnknownEvent where none has it."""
        return self._store.event(event)

    def claims(self) -> tuple[LinkedClaim, ...]:
        """Return all claims, by document and place in the text."""
        return tuple(self._store.claims())

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, by day."""
        return tuple(self._store.documents())

    def as_of(self, day: str | date) -> tuple[State, ...]:
        """Return the states that hold on a day (ISO 8601), as far as has been said."""
        when = date.fromisoformat(day) if isinstance(day, str) else day
        return route.states_on(self._store.states(), when)
