"""The formats that a case file can be written in, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Final

from hearsay.record import Store
from hearsay.serve.export.claims import claim_lines


class Format(StrEnum):
    """A format that other programs read."""

    CLAIMS = "claims"


EXPORTS: Final[Mapping[Format, Callable[[Store], Iterator[str]]]] = {
    Format.CLAIMS: claim_lines,
}

__all__ = ["EXPORTS", "Format"]
