"""The route: pages in, documents and claims on the way, events and states at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from hearsay import collect, decode, extract, knowledge, link, reconcile, workers
from hearsay.settings import Settings
from hearsay.types.document import Document, DocumentId
from hearsay.types.event import Event
from hearsay.types.linked import LinkedClaim, LinkedEventClaim
from hearsay.types.page import Given, Page, SetAside
from hearsay.types.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A page, the document that it is, and what the document claims."""

    page: Page
    document: Document
    claims: tuple[LinkedClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What all claims come to: events, states, and which documents copy which."""

    events: tuple[Event, ...]
    states: tuple[State, ...]
    origins: Mapping[DocumentId, DocumentId]  # of a copy: the document that it copies


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What reading needs, opened once for each process."""

    pack: knowledge.Pack
    extracting: extract.Tools
    extractor: str


def readings(
    paths: Sequence[Path], given: Given, settings: Settings, *, is_known: Callable[[str, str], bool]
) -> Iterator[tuple[Reading | SetAside, ...]]:
    """Yield batch by batch, in order, each page read or set aside; pages already known are passed over.

    `is_known` is asked with a page's address and the sha256 of its bytes, in hexadecimal.
    """
    pages = unknown(collect.pages_in(paths, given), is_known)
    return workers.in_order(
        read, partial(tools_for, settings), workers.batches(pages, settings.batch), workers=settings.workers
    )


def read(tools: Tools, pages: Sequence[Page | SetAside]) -> tuple[Reading | SetAside, ...]:
    """Return what a batch of pages says, and which of them could not be read."""
    page_of = {page.address: page for page in pages if isinstance(page, Page)}
    decoded = tuple(decode.documents_in(pages, tools.pack.publishers))
    documents = (document for document in decoded if isinstance(document, Document))
    found = (
        Reading(page=page_of[document.address], document=document, claims=claims_of(document, tools))
        for document in documents
    )
    aside = (page for page in decoded if isinstance(page, SetAside))
    return (*found, *aside)


def claims_of(document: Document, tools: Tools) -> tuple[LinkedClaim, ...]:
    """Return what a document claims, linked; whatever fails names the document."""
    try:
        ((_, claims),) = extract.claims_in([document], tools.extracting, tools.extractor)
        return tuple(link.linked(claims, document, tools.pack))
    except Exception as error:
        error.add_note(f"while reading {document.address}")
        raise


def check(paths: Sequence[Path], given: Given) -> None:
    """Raise NothingToRead where the paths hold nothing, before anything is made of them."""
    next(iter(collect.pages_in(paths, given)), None)


def count(paths: Sequence[Path], given: Given) -> int:
    """Return how many pages there are, for a progress bar."""
    return sum(1 for _ in collect.pages_in(paths, given))


def picture(claims: Iterable[LinkedClaim], documents: Iterable[Document], settings: Settings) -> Picture:
    """Return the events, states and copies that claims come to, in whatever order they are given."""
    pack = knowledge.packs(settings.packs)
    reports = tuple(documents)
    held = tuple(claims)
    origins = reconcile.origins_in(reports)
    return Picture(
        events=reconcile.events_in(held, reports, origins, pack),
        states=reconcile.states_in(held),
        origins=origins,
    )


def states_on(states: Iterable[State], day: date) -> tuple[State, ...]:
    """Return the states that hold on a day, as far as has been said."""
    return reconcile.states_on(states, day)


def agreements_on(claims: Iterable[LinkedClaim], day: date) -> tuple[LinkedEventClaim, ...]:
    """Return the claims of agreements that are in force on a day, as far as has been said."""
    return reconcile.agreements_on(claims, day)


def tools_for(settings: Settings) -> Tools:
    """Open what reading needs."""
    pack = knowledge.packs(settings.packs)
    return Tools(pack=pack, extracting=extract.tools_for(pack), extractor=settings.extractor)


def unknown(
    pages: Iterable[Page | SetAside], is_known: Callable[[str, str], bool]
) -> Iterator[Page | SetAside]:
    """Yield the pages that are not known yet, and all that could not be collected."""
    for page in pages:
        if isinstance(page, SetAside) or not is_known(page.address, sha256(page.content).hexdigest()):
            yield page
