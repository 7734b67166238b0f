"""Documents in, claims out: who says that what happened, as the text has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from hearsay.extract import rules
from hearsay.extract.tools import Tools, tools_for
from hearsay.types.claim import Claim
from hearsay.types.document import Document

Extractor = Callable[[Document, Tools], list[Claim]]

EXTRACTORS: Final[Mapping[str, Extractor]] = {"rules": rules.claims_in}


def claims_in(
    documents: Iterable[Document], tools: Tools, extractor: str = "rules"
) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
    """Yield each document with its claims, events before states, in reading order."""
    read = EXTRACTORS[extractor]
    for document in documents:
        yield document, tuple(read(document, tools))


__all__ = ["EXTRACTORS", "Tools", "claims_in", "tools_for"]
