"""A page: bytes as received, and where from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One thing to read, before anything is known about it."""

    content: bytes  # as received, never altered
    address: str  # path below the folder given, "file.jsonl#id", or URL
    source: str  # file name without folders, or the record's own id; names the document in exports
    form: str  # text, html, record (one JSON Lines record)
    manifest: Given  # what a manifest.csv beside it says
    given: Given  # what the user said on the command line
    where: str = ""  # the input in words for messages: "reports/a.jsonl, line 7"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Facts about a page that stand outside it; None where nothing is said."""

    publisher: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A page that could not be read, with the reason that a user can act on."""

    address: str
    reason: str  # one line: what was wrong, what was expected, what to do
    is_read: bool = False  # True: read all the same; the line is a reservation, not a loss
