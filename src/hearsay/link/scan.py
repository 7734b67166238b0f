"""Finding the names of a pack inside words: the longest first, from left to right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hearsay.knowledge import NameIndex, pieces
from hearsay.knowledge.fold import Piece

SHORT: Final = 4  # letters; a name as short as "IS" or "Ban" counts only as it is written in the pack


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in words: the pieces it covers, and the entries that bear it."""

    first: int  # index of the first piece
    last: int  # index of the last piece, included
    start: int  # offsets of the words into the text
    end: int
    entries: tuple[int, ...]
    is_exact: bool
    is_generic: bool  # a common noun: the pack has it without any capital, "the army"


def parts_of(text: str) -> list[Piece]:
    """Split text into folded pieces without the articles."""
    return [piece for piece in pieces(text) if not piece.is_article]


def names_in(
    text: str,
    parts: Sequence[Piece],
    index: NameIndex,
    *,
    short: bool = False,
    capitals: bool = False,
) -> Iterator[Found]:
    """Yield the names of an index that the pieces of a text spell, in reading order, not overlapping.

    With `short`, names of up to four letters count also where they are not written just as in the pack; with
    `capitals`, words without any begin no name, which is three times as fast in running text.
    """
    at = 0
    while at < len(parts):
        if capitals and text[parts[at].start : parts[at].end].islower():
            at += 1
            continue
        found = name_at(text, parts, at, index, short=short)
        if found is None:
            at += 1
            continue
        yield found
        at = found.last + 1


def name_at(text: str, parts: Sequence[Piece], at: int, index: NameIndex, *, short: bool) -> Found | None:
    """Find the longest name that begins at a piece; None where there is none."""
    for length in range(min(reach(parts[at].text, index), len(parts) - at), 0, -1):
        run = parts[at : at + length]
        for key in keys_of(run):
            entries = index.folded.get(key)
            if not entries:
                continue
            surface = text[run[0].start : run[-1].end]
            exact = (
                index.exact.get(surface)
                or index.exact.get(without_possessive(surface))
                or of_plural(surface, index)
            )
            if exact is None and not is_plausible(surface, key, index, short=short):
                continue
            generic = surface.islower() or (surface != surface.lower() and surface.lower() in index.exact)
            return Found(
                at, at + length - 1, run[0].start, run[-1].end, exact or entries, exact is not None, generic
            )
    return None


def of_plural(surface: str, index: NameIndex) -> tuple[int, ...] | None:
    """Return the entries of "ISILs", a name in capitals that has lost its apostrophe."""
    bare = surface.removesuffix("s")
    return index.exact.get(bare) if bare != surface and bare.isupper() else None


def reach(first: str, index: NameIndex) -> int:
    """Return how many pieces the longest name can have that begins with a piece."""
    longest = index.reach.get(first, 0)
    return max(longest, index.reach.get(first[:-1], 0)) if first.endswith("s") else longest


def keys_of(run: Sequence[Piece]) -> Iterator[str]:
    """Yield the key of a run, and the keys without a final s: the apostrophe of "Syrias army" may be lost."""
    yield " ".join(piece.text for piece in run)
    last = run[-1].text
    if last.endswith("s") and len(last) > SHORT:
        yield " ".join((*(piece.text for piece in run[:-1]), last[:-1]))
    first = run[0].text
    if len(run) > 1 and first.endswith("s") and len(first) > SHORT:
        yield " ".join((first[:-1], *(piece.text for piece in run[1:])))


def is_plausible(surface: str, key: str, index: NameIndex, *, short: bool) -> bool:
    """Tell whether words that fold to a name may be it: names have capitals, unless the pack has none."""
    if len(key) <= SHORT and " " not in key:
        return surface.replace(".", "") in index.exact or (
            short and not surface.islower() and not surface.isupper()
        )
    return any(letter.isupper() for letter in surface) or not surface.isascii() or key in index.exact


def without_possessive(surface: str) -> str:
    """Return a surface without the ending of a genitive."""
    for ending in ("'s", "’s", "'", "’"):
        if surface.endswith(ending):
            return surface.removesuffix(ending)
    return surface
