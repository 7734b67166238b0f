"""Cut an article that came without its line breaks, with stamps, title and menu words glued to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from hearsay.decode.glued.cut import Cut
from hearsay.decode.glued.foot import cut_foot
from hearsay.decode.glued.head import cut_head
from hearsay.decode.wording import wording
from hearsay.types.codes import BlockKind
from hearsay.types.document import Block

CAPTION_LONGEST: Final = 420  # characters; a longer one is an article that lost its full stops
PHOTO: Final = re.compile(
    r"(?:\((?:[^()]{0,60}\b"
    r"(?:Photo|Archive|File|Reuters|AFP|AP|Getty|Anadolu|TRT World|Twitter|Screenshot)\b[^()]{0,40})\)"
    r"|\[(?:AFP|Getty|Reuters|AP|Anadolu|EPA|Twitter|File|Archive)[^\]]{0,30}\])"
)
NO_PHOTO: Final = re.compile(r"\(\s*(?:with|source|by|reporting|additional)\b", re.IGNORECASE)
TOLD: Final = re.compile(
    r"\b(?:said|added|told|reported|according to|announced|sources)\b"
)  # never in a caption
LEAD: Final = re.compile(
    r"\b(?:have|has|had|were|killed|killing)\b"
)  # in a first sentence: a lead, not a scene
SENTENCE_START: Final = re.compile(r"[.!?][\"”)]*\s+(?=[A-Z\"“])")
TAGS: Final = re.compile(r"(?<=[.!?\"”] )Tags:?\s")
TAGS_WITHIN, TAGS_LONGEST = 1500, 400  # characters from the head in which tags stand, and that they fill
VERB: Final = re.compile(r"were|was|have|has|had|is|are|said|says|[a-z]{3,}ed")
JOINING: Final = frozenset({"and", "of", "for", "in"})


def blocks_of_line(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Return the blocks of an article in one line; what no pattern fits stays body."""
    cut = Cut(text=text, start=len(text) - len(text.lstrip()), end=len(text.rstrip()))
    cut_head(cut, title)
    cut_foot(cut)
    position = cut.start
    for start, end, kind in sorted([*_captions_in(cut), *_tags_in(cut)]):
        if start >= position:
            cut.take(BlockKind.BODY, position, start)
            cut.take(kind, start, end)
            position = end
    cut.take(BlockKind.BODY, position, cut.end)
    blocks = sorted(cut.blocks, key=lambda block: block.start)
    if any(block.kind is BlockKind.BODY for block in blocks):
        return tuple(blocks)
    # A text that is nothing but its headline says it there.
    return tuple(
        replace(block, kind=BlockKind.BODY) if block.kind is BlockKind.TITLE else block for block in blocks
    )


def _captions_in(cut: Cut) -> Iterator[tuple[int, int, BlockKind]]:
    """Yield each sentence with a picture's credit; of one that tells what was said, the credit alone."""
    floor = cut.start
    for match in PHOTO.finditer(cut.text, cut.start, cut.end):
        if NO_PHOTO.match(match.group()):
            continue
        window = max(floor, match.start() - CAPTION_LONGEST)
        before = cut.text[window : match.start()].rstrip().rstrip(".")
        starts = [stop.end() for stop in SENTENCE_START.finditer(before)]
        if starts or window == floor:
            start = window + (starts[-1] if starts else 0)
            is_lead = start == cut.start and LEAD.search(cut.text, start, match.start())
            if is_lead or TOLD.search(cut.text, start, match.start()):
                start = match.start()
            yield start, match.end(), BlockKind.CAPTION
            floor = match.end()


def _tags_in(cut: Cut) -> Iterator[tuple[int, int, BlockKind]]:
    """Yield the list of tags below the article's lead, up to the word that opens the next sentence."""
    match = TAGS.search(cut.text, cut.start, min(cut.end, cut.start + TAGS_WITHIN))
    if match is None:
        return
    part = cut.text[match.end() : min(cut.end, match.end() + TAGS_LONGEST)]
    words = list(re.finditer(r"\S+", re.split(r"[.!?][\"”)]*\s", part, maxsplit=1)[0]))
    for before, word in pairwise(words):
        if word.group() in wording().openers and before.group() not in JOINING:
            yield match.start(), match.end() + word.start(), BlockKind.NAVIGATION
            return
    first = next((index for index, word in enumerate(words) if VERB.fullmatch(word.group())), 0)
    while first > 0 and words[first].group()[:1].islower():
        first -= 1
    if first > 0:
        yield match.start(), match.end() + words[first].start(), BlockKind.NAVIGATION
