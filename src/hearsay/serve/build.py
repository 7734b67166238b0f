"""Build a case file: read what is new, keep it batch by batch, then work out events and states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from hearsay import record, route
from hearsay.settings import Settings
from hearsay.types.page import Given, SetAside
from hearsay.version import __version__


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build did, and what the case file holds after it."""

    pages: int  # met, the set-aside ones included
    new: int
    known: int  # passed over, because the case file holds them already
    set_aside: tuple[SetAside, ...]
    reservations: tuple[SetAside, ...]  # about pages that were read all the same
    claims: int  # new ones
    held: record.CaseCounts
    grades: dict[str, int]  # events by grade of their occurrence
    languages: dict[str, int]  # documents by ISO 639-1 code, of all that are held
    without_publisher: tuple[str, ...]  # sources of documents
    without_day: tuple[str, ...]
    copies: int  # documents that copy another


@dataclass(slots=True)
class Tally:
    """What has been met so far; counts up while a build runs."""

    known: int = 0
    new: int = 0
    set_aside: list[SetAside] = field(default_factory=list)
    reservations: list[SetAside] = field(default_factory=list)  # about pages that were read all the same

    @property
    def pages(self) -> int:
        """Return how many pages were met."""
        return self.known + self.new + len(self.set_aside)


def build(
    paths: Sequence[Path],
    case: Path,
    given: Given,
    settings: Settings,
    *,
    notice: Callable[[Tally], None] = lambda _: None,
) -> Summary:
    """Read pages into a case file and return what came of it; safe to repeat, also after a kill.

    `notice` is called after each batch, for a progress bar. HearsayError where nothing can be kept.
    """
    route.check(paths, given)
    tally = Tally()
    with closing(record.create_or_open(case)) as store:
        was_settled, before = store.is_settled(), store.counts().claims
        store.begin(version=__version__, settings=settings.as_json())

        def is_known(address: str, content_hash: str) -> bool:
            known = store.is_known(address, content_hash)
            tally.known += known
            return known

        for batch in route.readings(paths, given, settings, is_known=is_known):
            keep(batch, store, tally)
            notice(tally)
        if tally.new or not was_settled:
            picture = route.picture(store.claims(), store.documents(), settings)
            store.settle(picture.events, picture.states, picture.origins)
        else:
            store.finish()
        return summary(store, tally, before)


def keep(batch: Sequence[route.Reading | SetAside], store: record.Store, tally: Tally) -> None:
    """Store one batch in one transaction, and count it."""
    found = [reading for reading in batch if isinstance(reading, route.Reading)]
    lines = [line for line in batch if isinstance(line, SetAside)]
    aside = [line for line in lines if not line.is_read]
    new = store.add((reading.page, reading.document, reading.claims) for reading in found)
    store.set_aside(aside)
    tally.new += new
    tally.known += len(found) - new
    tally.set_aside += aside
    tally.reservations += [line for line in lines if line.is_read]


def summary(store: record.Store, tally: Tally, before: int) -> Summary:
    """Return what the build did and what the case file holds now; `before` it held so many claims."""
    held = store.counts()
    documents = tuple(store.documents())
    return Summary(
        pages=tally.pages,
        new=tally.new,
        known=tally.known,
        set_aside=tuple(tally.set_aside),
        reservations=tuple(tally.reservations),
        claims=held.claims - before,
        held=held,
        grades=dict(Counter(str(event.occurrence.grade) for event in store.events())),
        languages=dict(Counter(document.language for document in documents).most_common()),
        without_publisher=tuple(document.source for document in documents if document.publisher is None),
        without_day=tuple(document.source for document in documents if document.published is None),
        copies=len(store.origins()),
    )
