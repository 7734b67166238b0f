"""A document: a page's text with its blocks, publisher and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NewType

from hearsay.types.codes import BlockKind, Origin

DocumentId = NewType("DocumentId", str)  # 16 hex digits of a hash over content and address


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the text that is of one kind."""

    kind: BlockKind
    start: int  # character offsets into the document's text
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page that has been read: text as received, cut into blocks."""

    id: DocumentId
    source: str  # file name without folders, or the record's own id
    address: str
    text: str  # decoded, otherwise as received; all offsets point here
    blocks: tuple[Block, ...]  # in reading order, not overlapping; what lies between is white space
    title: str | None
    publisher: str | None  # short name of the outlet; None: nobody says
    publisher_origin: Origin
    published: date | None  # a dateline in the text wins over the page's own field
    published_origin: Origin
    first_publisher: str | None = None  # of a republished text
    url: str | None = None
    language: str = "en"  # ISO 639-1; "und" where too short to tell
    content_hash: str = ""  # sha256 of the bytes, hex

    @property
    def is_readable(self) -> bool:
        """Tell whether the document is in a language that hearsay reads."""
        return self.language in ("en", "und")

    def blocks_of(self, *kinds: BlockKind) -> Iterator[Block]:
        """Yield the blocks of the given kinds, in reading order."""
        return (block for block in self.blocks if block.kind in kinds)
