"""A text from whose head and foot pieces are cut."""

from __future__ import annotations

from dataclasses import dataclass, field

from hearsay.types.codes import BlockKind
from hearsay.types.document import Block


@dataclass(slots=True)
class Cut:
    """What has been cut off so far; between `start` and `end` lies what is left."""

    text: str
    start: int
    end: int
    blocks: list[Block] = field(default_factory=list)

    def take(self, kind: BlockKind, start: int, end: int) -> None:
        """Note a block, without the white space around it."""
        part = self.text[start:end]
        start, end = start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
        if start < end:
            self.blocks.append(Block(kind=kind, start=start, end=end))
