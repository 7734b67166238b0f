"""Cut a text dump into blocks: article, readers' comments, donation bars, menus, machine debris."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from hearsay.decode.dateline import stamp_in
from hearsay.decode.dump.headline import SUBHEAD_WORDS, article_from, settle_head
from hearsay.decode.dump.threads import comments_from
from hearsay.decode.dump.units import Unit, units_of
from hearsay.decode.wording import wording
from hearsay.types.codes import BlockKind
from hearsay.types.document import Block

DUMPED: Final = re.compile(r"(?:string|array|object)\(\d+\)|^\s*[\[{]\s*[\"{\[]")  # var_dump, JSON
DUMP_LINES: Final = 400  # lines that one machine dump may take
STAMP_LONGEST, STAMP_WORDS = 120, 5  # characters of a line with a day, and words in it besides
RESCUED_UNITS, RESCUED_WORDS = (
    12,
    5,
)  # units of a note without a sentence, and words of a line that tells something
LIST_WORDS: Final = 5  # of a line that ends in a colon and opens a list
LABEL_LONGEST: Final = 200  # characters of a line that may head a list of other stories
RUN_ON: Final = 60  # characters of a line that breaks off, from which the next line is taken for its rest


def blocks_of_dump(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Return the blocks of a text of many lines; all of it but white space lies in one of them."""
    units = units_of(text)
    kinds = _by_wording(units)
    first = article_from(units, kinds, title)
    comments = comments_from(units, kinds, first)
    end = _end_of_article(units, kinds, first, comments)
    settle_head(units, kinds, first, title)
    _settle_article(units, kinds, first, end)
    for index in range(end, len(units)):
        kinds[index] = kinds[index] or (BlockKind.COMMENT if index >= comments else BlockKind.NAVIGATION)
    _rescue(units, kinds, comments)
    return tuple(_merged(units, [kind or BlockKind.NAVIGATION for kind in kinds]))


def _by_wording(units: Sequence[Unit]) -> list[BlockKind | None]:
    """Say of each unit what its own words tell; None where they do not."""
    kinds: list[BlockKind | None] = []
    depth = left = 0
    for unit in units:
        if depth > 0 and left > 0 and not unit.is_solid:
            depth += _opened(unit)
            left -= 1
            kinds.append(BlockKind.DEBRIS)
            continue
        kind = wording().kind_of(unit.text)
        if kind is None and _is_stamp(unit):
            kind = BlockKind.META
        depth, left = (_opened(unit), DUMP_LINES) if DUMPED.search(unit.text[:200]) else (0, 0)
        if depth > 0:
            kind = BlockKind.DEBRIS
        kinds.append(kind)
    return kinds


def _is_stamp(unit: Unit) -> bool:
    """Tell whether a line is little more than a day: the page's own date, with its author or outlet."""
    stamp = stamp_in(unit.text) if len(unit.text) <= STAMP_LONGEST and not unit.is_prose else None
    if stamp is None:
        return False
    return len((unit.text[: stamp.start] + unit.text[stamp.end :]).split()) <= STAMP_WORDS


def _opened(unit: Unit) -> int:
    opened = sum(map(unit.text.count, "[{"))
    return opened - sum(map(unit.text.count, "]}"))


def _end_of_article(
    units: Sequence[Unit], kinds: Sequence[BlockKind | None], first: int, comments: int
) -> int:
    """Return where related stories, foot or comments begin, after which no prose is article."""
    end = wording().end
    found, rest, solid = comments, 0, 0
    for index in range(comments - 1, first, -1):
        text = units[index].text
        if len(text) <= LABEL_LONGEST and end.fullmatch(text) and 2 * solid <= rest:
            found = index  # what follows is headlines and teasers, not an article that goes on
        if kinds[index] is None:
            rest += 1
            solid += units[index].is_solid
    return found


def _settle_article(units: Sequence[Unit], kinds: list[BlockKind | None], first: int, end: int) -> None:
    index = first
    in_list = False
    while index < end:
        unit = units[index]
        if kinds[index] is not None:
            index += 1
        elif unit.is_prose or unit.words >= SUBHEAD_WORDS or (unit.bullet and in_list) or _opens_list(unit):
            kinds[index] = BlockKind.BODY
            in_list = _opens_list(unit) or (in_list and unit.bullet)
            index += 1
        else:
            stop = index
            while stop < end and kinds[stop] is None and not units[stop].is_prose:
                stop += 1
            is_subhead = stop == index + 1 and stop < end and kinds[stop] is None and units[stop].is_solid
            kind = BlockKind.TITLE if is_subhead else BlockKind.NAVIGATION
            kinds[index:stop] = [kind] * (stop - index)
            index = stop


def _opens_list(unit: Unit) -> bool:
    return unit.text.endswith(":") and unit.words >= LIST_WORDS


def _rescue(units: Sequence[Unit], kinds: list[BlockKind | None], comments: int) -> None:
    """Take the longer lines of a text that has no sentence at all for its article: a ticker, a note."""
    if BlockKind.BODY in kinds or len(units) > RESCUED_UNITS:
        return
    for index in range(comments):
        if (
            kinds[index] is BlockKind.NAVIGATION
            and units[index].words >= RESCUED_WORDS
            and not wording().kind_of(units[index].text)
        ):
            kinds[index] = BlockKind.BODY


def _merged(units: Sequence[Unit], kinds: Sequence[BlockKind]) -> Iterator[Block]:
    """Yield blocks: a paragraph each of the article, all else as long as it stays of one kind."""
    first = 0
    for index in range(1, len(units) + 1):
        if index < len(units) and kinds[index] is kinds[first] and _goes_on(units[index - 1], kinds[first]):
            continue
        if units:
            yield Block(kind=kinds[first], start=units[first].start, end=units[index - 1].end)
        first = index


def _goes_on(unit: Unit, kind: BlockKind) -> bool:
    """Tell whether the next unit belongs to its block: in an article, where layout tore a sentence apart."""
    if kind is not BlockKind.BODY:
        return kind is not BlockKind.TITLE
    torn = not unit.ends or unit.text.endswith(",")
    return torn and not unit.bullet and unit.end - unit.start >= RUN_ON
