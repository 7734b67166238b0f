"""The day a page was published, and where that is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from hearsay.decode.dateline import MONTH, day_in, nearest, stamp_in
from hearsay.decode.wording import wording
from hearsay.types.codes import BlockKind, Origin
from hearsay.types.document import Block
from hearsay.types.page import Given

ADDRESS: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)")
ADDRESS_NAMED: Final = re.compile(r"/((?:19|20)\d{2})/([a-z]{3})/(\d{1,2})/")
OPENING: Final = 160  # characters of an article in which an agency's line stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishing:
    """A day of publication with its origin."""

    day: date | None
    origin: Origin


def day_told(given: Given, manifest: Given) -> Publishing | None:
    """Return the day that stands outside the page, or None."""
    for facts, origin in ((given, Origin.GIVEN), (manifest, Origin.MANIFEST)):
        if facts.published:
            return Publishing(day=facts.published, origin=origin)
    return None


def publishing_of(
    text: str, blocks: Sequence[Block], own: Publishing | None, addresses: Sequence[str]
) -> Publishing:
    """Find the day: a dateline in the text wins over the page's own field, and that over the address.

    `own` is the day that the record's field or the page's markup gives. A weekday alone moves nothing.
    """
    if day := _agency_day(text, blocks, own) or _head_day(text, blocks):
        return Publishing(day=day, origin=Origin.TEXT)
    if own:
        return own
    if day := _foot_day(text, blocks):
        return Publishing(day=day, origin=Origin.TEXT)
    for address in addresses:
        if day := day_in_address(address):
            return Publishing(day=day, origin=Origin.ADDRESS)
    return Publishing(day=None, origin=Origin.UNKNOWN)


def day_in_address(address: str) -> date | None:
    """Return the day that a URL or file name carries, or None."""
    if match := ADDRESS.search(address):
        year, month, day = match.groups()
        return day_in(year, month, day)
    if match := ADDRESS_NAMED.search(address.lower()):
        return day_in(*match.groups()) if re.fullmatch(MONTH, match.group(2)) else None
    return None


def _head_day(text: str, blocks: Sequence[Block]) -> date | None:
    """Return the first stamp above the article's second paragraph; comments and foot are not read."""
    bodies = 0
    for block in blocks:
        bodies += block.kind is BlockKind.BODY
        if bodies > 1 or block.kind is BlockKind.COMMENT:
            return None
        if block.kind is BlockKind.META:
            for line in text[block.start : block.end].splitlines():
                if stamp := stamp_in(line):
                    return stamp.day
    return None


def _foot_day(text: str, blocks: Sequence[Block]) -> date | None:
    for block in blocks:
        if block.kind is BlockKind.COMMENT:
            return None
        stamp = stamp_in(text[block.start : block.end]) if block.kind is BlockKind.META else None
        if stamp and stamp.is_labelled:
            return stamp.day
    return None


def _agency_day(text: str, blocks: Sequence[Block], own: Publishing | None) -> date | None:
    """Return the day of "BEIRUT, Aug 3 (Xinhua) -", its year the one nearest to the page's own day."""
    for block in blocks:
        if block.kind in (BlockKind.BODY, BlockKind.META):
            match = _agency_line().match(text, block.start, min(len(text), block.start + OPENING))
            if match and match["year"]:
                return day_in(match["year"], match["month"], match["day"])
            if match and own and own.day:
                return nearest(match["month"], match["day"], own.day)
        if block.kind is BlockKind.BODY:
            return None
    return None


@cache
def _agency_line() -> re.Pattern[str]:
    agency = "|".join(wording().agencies.values())
    return re.compile(
        rf"[A-Z][\w '’.-]{{1,40}}?,?\s(?P<month>(?i:{MONTH}))\s(?P<day>\d{{1,2}}),?"
        rf"(?:\s(?P<year>(?:19|20)\d{{2}}))?"
        rf"\s?[–—(-]{{1,2}}\s?(?:The\s)?(?:{agency})\b"
    )
