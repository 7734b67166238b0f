"""What every case file offers, whatever database holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from hearsay.types.document import Document, DocumentId
from hearsay.types.event import Event, EventId, EventWithClaims
from hearsay.types.linked import LinkedClaim
from hearsay.types.page import Page, SetAside
from hearsay.types.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One build: when, by which version, with which settings."""

    number: int
    started: str  # ISO 8601, UTC
    version: str
    settings: str  # JSON
    finished: str | None  # None: killed, or still running


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCounts:
    """How much a case file holds."""

    documents: int
    claims: int
    events: int
    states: int
    set_aside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How reports write an event's places and sides: "Benin", where the gazetteer has "Banin"."""

    places: str = ""
    sides: str = ""


Read = tuple[Page, Document, Sequence[LinkedClaim]]  # a page, what it says, and what it claims


class Store(Protocol):
    """Where a case rests. One class per database; one shared test suite for all."""

    def begin(self, *, version: str, settings: str) -> Run:
        """Note that a build begins, with its settings as JSON."""
        ...

    def is_known(self, address: str, content_hash: str) -> bool:
        """Tell whether the page at an address is held with this content already."""
        ...

    def add(self, readings: Iterable[Read]) -> int:
        """Add pages not yet present with their documents and claims, all or none; return how many."""
        ...

    def set_aside(self, pages: Iterable[SetAside]) -> None:
        """Note pages that could not be read; a later reading of the same address removes the note."""
        ...

    def settle(
        self, events: Iterable[Event], states: Iterable[State], origins: Mapping[DocumentId, DocumentId]
    ) -> None:
        """Replace events, states and copies by newly computed ones, redirect old ids, end the run."""
        ...

    def finish(self) -> None:
        """End the run without touching events and states: nothing new was met."""
        ...

    def is_settled(self) -> bool:
        """Tell whether events and states speak for all claims: no build was cut short."""
        ...

    def runs(self) -> tuple[Run, ...]:
        """Return all builds, oldest first."""
        ...

    def counts(self) -> CaseCounts:
        """Return how much is held."""
        ...

    def documents(self) -> Iterator[Document]:
        """Yield all documents, by day, then source; undated ones last."""
        ...

    def document(self, identity: DocumentId) -> Document:
        """Return one document; KeyError where it is not held."""
        ...

    def origins(self) -> Mapping[DocumentId, DocumentId]:
        """Return for each document that copies another the one that it copies."""
        ...

    def claims(self, document: DocumentId | None = None) -> Iterator[LinkedClaim]:
        """Yield all claims, or one document's, by document's source and place in the text."""
        ...

    def events(self) -> Iterator[Event]:
        """Yield all events, by first day, then id; undated ones last."""
        ...

    def event(self, asked: str) -> EventWithClaims:
        """Return an event by its id, a former id, or a beginning that fits one; UnknownEvent otherwise."""
        ...

    def written(self) -> Mapping[EventId, Words]:
        """Return for each event how its claims write its places and its sides."""
        ...

    def states(self) -> Iterator[State]:
        """Yield all states, by subject, relation, object."""
        ...

    def pages_set_aside(self) -> Iterator[SetAside]:
        """Yield the pages that could not be read, by address."""
        ...

    def close(self) -> None:
        """Let go of the case file."""
        ...
