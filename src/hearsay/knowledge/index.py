"""Looking names up: exactly, folded, and by consonants with a score beside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from hearsay.knowledge.fold import consonants, fold, latin

# The rapidfuzz ratio that names of one key need, by the number of consonants: short keys meet by chance.
LEAST_SCORE: Final = {2: 88.0, 3: 70.0, 4: 60.0}
LEAST_OF_LONGER: Final = 52.0
MOST: Final = 101.0  # no name scores so high


@dataclass(frozen=True, eq=False)
class NameIndex:
    """Positions of entries by each of their names."""

    exact: Mapping[str, tuple[int, ...]]
    folded: Mapping[str, tuple[int, ...]]
    reach: Mapping[str, int]  # first part of a folded name -> parts of the longest name that begins with it

    def near(self, folded: str) -> list[tuple[float, tuple[int, ...]]]:
        """Return (score, positions) of names with the same consonants, spelled alike; best first."""
        return near(self, folded)


def index_of(names: Iterable[tuple[int, str]]) -> NameIndex:
    """Build an index from (position, name) pairs; earlier positions come first where names are shared."""
    exact: dict[str, tuple[int, ...]] = {}
    folded: dict[str, tuple[int, ...]] = {}
    for position, name in names:
        add(exact, name, position)
        if key := fold(name):
            add(folded, key, position)
    reach: dict[str, int] = {}
    for key in folded:
        first, _, rest = key.partition(" ")
        reach[first] = max(reach.get(first, 0), 1 + (rest.count(" ") + 1 if rest else 0))
    return NameIndex(exact, folded, reach)


@lru_cache(maxsize=16)
def by_consonants(index: NameIndex) -> dict[str, tuple[str, ...]]:
    """Return the folded names of an index by their consonants; made when first asked for."""
    keyed: dict[str, tuple[str, ...]] = {}
    for name in index.folded:
        key = consonants(name)
        keyed[key] = (*keyed.get(key, ()), name)
    return keyed


@lru_cache(maxsize=1 << 14)
def near(index: NameIndex, folded: str) -> list[tuple[float, tuple[int, ...]]]:
    """Do the work of `NameIndex.near`, once for each name that reports keep repeating."""
    key = consonants(folded)
    least = LEAST_SCORE.get(len(key), LEAST_OF_LONGER if len(key) > min(LEAST_SCORE) else MOST)
    scored = [(fuzz.ratio(folded, latin(name)), name) for name in by_consonants(index).get(key, ())]
    return [(score, index.folded[name]) for score, name in sorted(scored, reverse=True) if score >= least]


def add(table: dict[str, tuple[int, ...]], key: str, position: int) -> None:
    """Enter a position under a key, once."""
    known = table.get(key, ())
    if position not in known:
        table[key] = (*known, position)
