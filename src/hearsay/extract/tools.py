"""What extraction reads with: the language model, and the names that the packs know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from hearsay import syntax
from hearsay.extract.english.names import PackNames
from hearsay.extract.english.reading import Names
from hearsay.knowledge import Pack
from hearsay.types.sentence import Sentence


class Reader(Protocol):
    """Whoever reads text into sentences."""

    def read(self, blocks: Sequence[tuple[int, str]]) -> list[list[Sentence]]:
        """Return each block's sentences; offsets count from the document's start."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """A reader and the names it may meet."""

    reader: Reader
    names: Names


def tools_for(pack: Pack) -> Tools:
    """Open the language model and the pack's names; about half a second, once for each process."""
    return Tools(reader=syntax.load(), names=PackNames(pack))
