"""Find texts that copy another, by the runs of eight words that they share; light edits do not hide them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final
from zlib import crc32

from hearsay.types.codes import BlockKind
from hearsay.types.document import Document, DocumentId

RUN: Final = 8  # words; shorter runs meet by chance, longer ones break at every edit
SAMPLE: Final = 4  # one run in so many files a document under candidates
FEWEST: Final = 12  # runs that a text must have: a shorter one is a stock phrase
CONTAINED: Final = 0.5  # share of the shorter text's runs that the longer one has too
CROWD: Final = 200  # documents that share one run: boilerplate, which makes no candidates

WORD: Final = re.compile(r"[^\W_]+")
MASK: Final = (1 << 64) - 1
FACTOR: Final = 0x9E3779B97F4A7C15  # any large odd number mixes as well


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A document's runs of words, and what tells which of two came first."""

    document: DocumentId
    runs: frozenset[int]
    published: date
    is_reprint: bool  # it names another first publisher
    source: str

    @property
    def order(self) -> tuple[date, bool, str, str]:
        """Return what sorts originals before copies: the day, then who names another, then the source."""
        return self.published, self.is_reprint, self.source, self.document


def origins_in(documents: Iterable[Document]) -> dict[DocumentId, DocumentId]:
    """Return, for each document that copies another, the earliest that it copies.

    A text is a copy where half of the shorter one's runs of eight words stand in the longer one too,
    whichever of the two is cut or embedded.
    """
    texts = {text.document: text for text in map(text_of, documents) if len(text.runs) >= FEWEST}
    origins: dict[DocumentId, Text] = {}
    for one, other in candidates(texts):
        if contained(one.runs, other.runs) < CONTAINED:
            continue
        first, second = sorted((one, other), key=lambda text: text.order)
        known = origins.get(second.document, first)
        origins[second.document] = min(known, first, key=lambda text: text.order)
    return {copy: origin.document for copy, origin in sorted(origins.items())}


def candidates(texts: Mapping[DocumentId, Text]) -> Iterator[tuple[Text, Text]]:
    """Yield the pairs of texts that share a sampled run."""
    filed: dict[int, list[DocumentId]] = defaultdict(list)
    for identity in sorted(texts):
        for run in texts[identity].runs:
            if run % SAMPLE == 0:
                filed[run].append(identity)
    pairs = {pair for found in filed.values() if len(found) <= CROWD for pair in combinations(found, 2)}
    yield from ((texts[one], texts[other]) for one, other in sorted(pairs))


def contained(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the shorter text's runs that the longer has too, 0 to 1."""
    return len(one & other) / min(len(one), len(other))


def text_of(document: Document) -> Text:
    """Return a document's text for comparing; only its body counts."""
    body = " ".join(document.text[block.start : block.end] for block in document.blocks_of(BlockKind.BODY))
    return Text(
        document=document.id,
        runs=runs_in(WORD.findall(body.casefold())),
        published=document.published or date.max,
        is_reprint=document.first_publisher not in (None, document.publisher),
        source=document.source,
    )


def runs_in(words: Sequence[str]) -> frozenset[int]:
    """Return a number for each run of eight words, the same in every process."""
    marks = [crc32(word.encode()) for word in words]
    power = pow(FACTOR, RUN - 1, MASK + 1)
    runs: set[int] = set()
    rolling = 0
    for place, mark in enumerate(marks):
        if place >= RUN:
            rolling = (rolling - marks[place - RUN] * power) & MASK
        rolling = (rolling * FACTOR + mark) & MASK
        if place >= RUN - 1:
            runs.add(rolling >> 7)  # the low bits of a product mix little
    return frozenset(runs)
