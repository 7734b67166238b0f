"""The case file in SQLite: one file, one writer, any number of readers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    Select,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as insert_or

from hearsay.errors import UnknownEvent
from hearsay.record.codec import claim_decoded, event_decoded, state_decoded
from hearsay.record.identity import check_is_ours, is_new
from hearsay.record.opening import close_written, engine_to_read, engine_to_write, make_case_file
from hearsay.record.redirects import redirects
from hearsay.record.rows import (
    Row,
    block_of,
    block_rows,
    claim_row,
    document_of,
    document_row,
    event_row,
    link_rows,
    page_row,
    state_row,
)
from hearsay.record.store import CaseCounts, Read, Run, Words
from hearsay.record.tables import (
    BLOCKS,
    CLAIMS,
    COPIES,
    DOCUMENTS,
    EVENT_CLAIMS,
    EVENTS,
    LINKS,
    PAGES,
    REDIRECTS,
    RUNS,
    SET_ASIDE,
    STATE_CLAIMS,
    STATES,
)
from hearsay.record.troubles import CaseFileTrouble, told_clearly
from hearsay.types.document import Document, DocumentId
from hearsay.types.event import Event, EventId, EventWithClaims
from hearsay.types.linked import LinkedClaim, LinkedEventClaim
from hearsay.types.page import SetAside
from hearsay.types.state import State


def create_or_open(path: Path) -> CaseFile:
    """Open a case file to write, making one where there is none; a foreign file raises ForeignCaseFile."""
    with told_clearly(path):
        if is_new(path):
            make_case_file(path)
        check_is_ours(path)
        return CaseFile(path, engine_to_write(path), close=close_written)


def open_to_read(path: Path) -> CaseFile:
    """Open a case file to read; one that is not there is not made."""
    with told_clearly(path):
        if is_new(path):
            raise CaseFileTrouble(
                path, "does not exist or is empty", "Build one: hearsay build PATH --case FILE."
            )
        check_is_ours(path)
        return CaseFile(path, engine_to_read(path), close=Engine.dispose)


class CaseFile:
    """An open case file. It is a Store; close it, or use it in a `with`."""

    def __init__(self, path: Path, engine: Engine, *, close: Callable[[Engine], None]) -> None:
        self.path = path
        self._engine = engine
        self._close = close
        self._run: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._close(self._engine)

    def begin(self, *, version: str, settings: str) -> Run:
        """Note that a build begins, with its settings as JSON."""
        row = {"started": now(), "version": version, "settings": settings}
        with self._transaction() as connection:
            number = int(connection.execute(insert(RUNS).values(row).returning(RUNS.c.number)).scalar_one())
        self._run = number
        return Run(number=number, **row, finished=None)

    def is_known(self, address: str, content_hash: str) -> bool:
        """Tell whether the page at an address is held with this content already."""
        asked = select(PAGES.c.document).where(
            PAGES.c.address == address, PAGES.c.content_hash == content_hash
        )
        with self._transaction() as connection:
            return connection.execute(asked).first() is not None

    def add(self, readings: Iterable[Read]) -> int:
        """Add pages not yet present with their documents and claims, all or none; return how many."""
        with self._transaction() as connection:
            return sum(added(connection, reading) for reading in readings)

    def set_aside(self, pages: Iterable[SetAside]) -> None:
        """Note pages that could not be read; a later reading of the same address removes the note."""
        with self._transaction() as connection:
            for page in pages:
                row = {"address": page.address, "reason": page.reason, "run": self._run}
                connection.execute(insert_or(SET_ASIDE).prefix_with("OR REPLACE").values(row))

    def settle(
        self, events: Iterable[Event], states: Iterable[State], origins: Mapping[DocumentId, DocumentId]
    ) -> None:
        """Replace events, states and copies by newly computed ones, redirect old ids, end the run."""
        fresh = tuple(events)
        with self._transaction() as connection:
            keep_redirects(connection, fresh)
            for table in (EVENT_CLAIMS, STATE_CLAIMS, COPIES, EVENTS, STATES):
                connection.execute(delete(table))
            put(connection, EVENTS, [event_row(event) for event in fresh])
            put(connection, EVENT_CLAIMS, [row for event in fresh for row in event_claim_rows(event)])
            put_states(connection, states)
            put(connection, COPIES, [{"document": copy, "origin": first} for copy, first in origins.items()])
            connection.execute(update(RUNS).where(RUNS.c.finished.is_(None)).values(finished=now()))

    def finish(self) -> None:
        """End the run without touching events and states: nothing new was met."""
        with self._transaction() as connection:
            connection.execute(update(RUNS).where(RUNS.c.finished.is_(None)).values(finished=now()))

    def is_settled(self) -> bool:
        """Tell whether events and states speak for all claims: no build was cut short."""
        with self._transaction() as connection:
            return connection.execute(select(RUNS.c.number).where(RUNS.c.finished.is_(None))).first() is None

    def runs(self) -> tuple[Run, ...]:
        """Return all builds, oldest first."""
        return tuple(Run(**row) for row in self._rows(select(RUNS).order_by(RUNS.c.number)))

    def counts(self) -> CaseCounts:
        """Return how much is held."""
        tables = {
            "documents": DOCUMENTS,
            "claims": CLAIMS,
            "events": EVENTS,
            "states": STATES,
            "set_aside": SET_ASIDE,
        }
        with self._transaction() as connection:
            return CaseCounts(
                **{
                    name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                    for name, table in tables.items()
                }
            )

    def documents(self) -> Iterator[Document]:
        """Yield all documents, by day, then source; undated ones last."""
        order = (DOCUMENTS.c.published.is_(None), DOCUMENTS.c.published, DOCUMENTS.c.source, DOCUMENTS.c.id)
        for row in self._rows(select(DOCUMENTS).order_by(*order)):
            yield self._whole(row)

    def document(self, identity: DocumentId) -> Document:
        """Return one document; KeyError where it is not held."""
        for row in self._rows(select(DOCUMENTS).where(DOCUMENTS.c.id == identity)):
            return self._whole(row)
        raise KeyError(identity)

    def origins(self) -> Mapping[DocumentId, DocumentId]:
        """Return for each document that copies another the one that it copies."""
        rows = self._rows(select(COPIES).order_by(COPIES.c.document))
        return {DocumentId(row["document"]): DocumentId(row["origin"]) for row in rows}

    def claims(self, document: DocumentId | None = None) -> Iterator[LinkedClaim]:
        """Yield all claims, or one document's, by document's source and place in the text."""
        asked = (
            select(CLAIMS.c.kind, CLAIMS.c.noun)
            .join(DOCUMENTS, DOCUMENTS.c.id == CLAIMS.c.document)
            .order_by(DOCUMENTS.c.source, DOCUMENTS.c.id, CLAIMS.c.start, CLAIMS.c.id)
        )
        if document is not None:
            asked = asked.where(CLAIMS.c.document == document)
        for row in self._rows(asked):
            yield claim_decoded(row["kind"], row["noun"])

    def events(self) -> Iterator[Event]:
        """Yield all events, by first day, then id; undated ones last."""
        order = (EVENTS.c.first_day.is_(None), EVENTS.c.first_day, EVENTS.c.id)
        for row in self._rows(select(EVENTS.c.noun).order_by(*order)):
            yield event_decoded(row["noun"])

    def event(self, asked: str) -> EventWithClaims:
        """Return an event by its id, a former id, or a beginning that fits one; UnknownEvent otherwise."""
        current = select(EVENTS.c.id).where(EVENTS.c.id.startswith(asked, autoescape=True))
        former = (
            select(REDIRECTS.c.new)
            .join(EVENTS, EVENTS.c.id == REDIRECTS.c.new)
            .where(REDIRECTS.c.old.startswith(asked, autoescape=True))
        )
        found = {row["id"] for row in self._rows(current)} or {row["new"] for row in self._rows(former)}
        if asked in found:
            found = {asked}
        if len(found) != 1:
            raise UnknownEvent(asked, len(found))
        return self._event_whole(EventId(found.pop()))

    def written(self) -> Mapping[EventId, Words]:
        """Return for each event how its claims write its places and its sides."""
        with self._transaction() as connection:
            places = written_in(
                connection, CLAIMS.c.place_words, CLAIMS.c.id, CLAIMS.c.place_words.is_not(None)
            )
            sides = written_in(connection, LINKS.c.mention, LINKS.c.claim, LINKS.c.role != "voice")
        return {
            event: Words(places=places.get(event, ""), sides=sides.get(event, ""))
            for event in places.keys() | sides.keys()
        }

    def states(self) -> Iterator[State]:
        """Yield all states, by subject, relation, object."""
        order = (STATES.c.subject, STATES.c.relation, STATES.c.object, STATES.c.id)
        for row in self._rows(select(STATES.c.noun).order_by(*order)):
            yield state_decoded(row["noun"])

    def pages_set_aside(self) -> Iterator[SetAside]:
        """Yield the pages that could not be read, by address."""
        for row in self._rows(select(SET_ASIDE).order_by(SET_ASIDE.c.address)):
            yield SetAside(address=row["address"], reason=row["reason"])

    def _event_whole(self, identity: EventId) -> EventWithClaims:
        asked = (
            select(CLAIMS.c.kind, CLAIMS.c.noun)
            .join(EVENT_CLAIMS, EVENT_CLAIMS.c.claim == CLAIMS.c.id)
            .where(EVENT_CLAIMS.c.event == identity)
            .order_by(EVENT_CLAIMS.c.position)
        )
        claims = (claim_decoded(row["kind"], row["noun"]) for row in self._rows(asked))
        event = next(self._rows(select(EVENTS.c.noun).where(EVENTS.c.id == identity)))
        return EventWithClaims(
            event=event_decoded(event["noun"]),
            claims=tuple(claim for claim in claims if isinstance(claim, LinkedEventClaim)),
        )

    def _whole(self, row: Row) -> Document:
        asked = select(BLOCKS).where(BLOCKS.c.document == row["id"]).order_by(BLOCKS.c.position)
        return document_of(row, tuple(block_of(block) for block in self._rows(asked)))

    def _rows(self, asked: Select[Any]) -> Iterator[Row]:
        with self._transaction() as connection:
            found = connection.execute(asked).mappings().all()
        yield from (dict(row) for row in found)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with told_clearly(self.path), self._engine.begin() as connection:
            yield connection


def added(connection: Connection, reading: Read) -> bool:
    """Add one reading; return whether its document was new."""
    page, document, claims = reading
    connection.execute(delete(SET_ASIDE).where(SET_ASIDE.c.address == page.address))
    if connection.execute(select(DOCUMENTS.c.id).where(DOCUMENTS.c.id == document.id)).first():
        return False
    put(connection, DOCUMENTS, [document_row(document)])
    put(connection, PAGES, [page_row(page, document)])
    put(connection, BLOCKS, list(block_rows(document)))
    once = {claim.id: claim for claim in reversed(claims)}
    put(connection, CLAIMS, [claim_row(claim) for claim in once.values()])
    put(connection, LINKS, [row for claim in once.values() for row in link_rows(claim)])
    return True


def written_in(
    connection: Connection, words: Column[str], claim: Column[str], condition: ColumnElement[bool]
) -> dict[EventId, str]:
    """Return the words of a column, joined for each event whose claims they belong to."""
    asked = (
        select(EVENT_CLAIMS.c.event, func.group_concat(words.distinct()))
        .join(EVENT_CLAIMS, EVENT_CLAIMS.c.claim == claim)
        .where(condition)
        .group_by(EVENT_CLAIMS.c.event)
    )
    return {EventId(event): joined for event, joined in connection.execute(asked)}


def keep_redirects(connection: Connection, fresh: Sequence[Event]) -> None:
    """Let every id that was ever given lead to the event that holds its earliest claim now."""
    given = set(connection.execute(select(EVENTS.c.id)).scalars())
    given |= set(connection.execute(select(REDIRECTS.c.old)).scalars())
    connection.execute(delete(REDIRECTS))
    put(connection, REDIRECTS, [{"old": old, "new": new} for old, new in redirects(given, fresh).items()])


def put_states(connection: Connection, states: Iterable[State]) -> None:
    """Add states with the claims that they rest on."""
    held = tuple(states)
    put(connection, STATES, [state_row(state) for state in held])
    put(
        connection,
        STATE_CLAIMS,
        [{"state": state.id, "claim": claim} for state in held for claim in state.claims],
    )


def event_claim_rows(event: Event) -> Iterator[Row]:
    """Yield which claims make an event, in order."""
    for position, claim in enumerate(event.claims):
        yield {"event": event.id, "position": position, "claim": claim}


def put(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert rows, if any."""
    if rows:
        connection.execute(insert(table), rows)


def now() -> str:
    """Return the time in UTC, to the second, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")
