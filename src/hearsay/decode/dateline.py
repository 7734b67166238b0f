"""Days as pages write them at their head: a dateline, a stamp, an agency's line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from hearsay.decode.wording import wording

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DECEMBER: Final = 12
MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})"
ORDINAL: Final = r"(?:st|nd|rd|th)?"
CLOCK: Final = (
    r"(?:\s{0,3}(?:,|\||-|–|/|at|·)?\s{0,3}"
    r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|(?<=at )\d{4}|\d{6}\b|\d{4}(?=\s*(?:utc|gmt|ksa|[ap]m)\b))"
    r"(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:gmt|utc|ksa|est|edt|bst|cet|eet|msk)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?\)?)?)?"
)
FORMS: Final = (  # year, month and day by name
    rf"(?P<m1>{MONTH})\s{{0,3}}(?P<d1>\d{{1,2}}){ORDINAL},?\s{{0,3}}(?P<y1>(?:19|20)\d{{2}})(?!\d)",
    rf"(?P<d2>\d{{1,2}}){ORDINAL}\.?(?:\s{{1,3}}of)?[\s-]{{1,3}}(?P<m2>{MONTH}),?[\s-]{{1,3}}(?P<y2>(?:19|20)\d{{2}})(?!\d)",
    r"(?P<y3>(?:19|20)\d{2})[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})(?!\d)(?:T\d{2}:\d{2}\S{0,12})?",
    r"(?P<d4>\d{1,2})(?P<s4>[-./])(?P<m4>\d{1,2})(?P=s4)(?P<y4>(?:19|20)\d{2})(?!\d)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A day written as a stamp, with where it stands."""

    day: date
    start: int
    end: int
    is_labelled: bool  # "Published July 5 2016"
    has_weekday: bool = False
    has_clock: bool = False


def day_in(year: str, month: str, day: str) -> date | None:
    """Return the day, or None where there is no such day."""
    number = MONTHS.index(month[:3].lower()) + 1 if month[:1].isalpha() else int(month)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def stamp_at(text: str, start: int) -> Stamp | None:
    """Return the stamp that begins at an offset, with its label, weekday and clock, or None."""
    match = _stamp().match(text, start, min(len(text), start + 120))
    return _stamp_of(match) if match else None


def stamps_in(text: str, start: int, end: int) -> Iterator[Stamp]:
    """Yield the stamps between two offsets, in reading order."""
    for match in _stamp().finditer(text, start, min(len(text), end)):
        if stamp := _stamp_of(match):
            yield stamp


def stamp_in(text: str) -> Stamp | None:
    """Return the first stamp of a line that is about the page itself, or None."""
    return next(stamps_in(text, 0, 400), None)


def nearest(month: str, day: str, to: date) -> date | None:
    """Return the day of a month, without a year, that lies nearest to another day."""
    days = [day_in(str(to.year + shift), month, day) for shift in (-1, 0, 1)]
    return min((one for one in days if one), key=lambda one: abs(one - to), default=None)


def is_far(left: date, right: date) -> bool:
    """Tell whether two days cannot be one report's, first printed and taken up a day or two later."""
    return abs(left - right) > timedelta(days=2)


def _stamp_of(match: re.Match[str]) -> Stamp | None:
    day = _day_of(match)
    if day is None:
        return None
    return Stamp(
        day=day,
        start=match.start(),
        end=match.end(),
        is_labelled=bool(match["label"]),
        has_weekday=bool(match["weekday"]),
        has_clock=bool(match["clock"]) or bool(match["first"]),
    )


def _day_of(match: re.Match[str]) -> date | None:
    if match["y1"]:
        return day_in(match["y1"], match["m1"], match["d1"])
    if match["y2"]:
        return day_in(match["y2"], match["m2"], match["d2"])
    if match["y3"]:
        return day_in(match["y3"], match["m3"], match["d3"])
    first, second = int(match["d4"]), int(match["m4"])
    if match["s4"] == "/" and max(first, second) <= DECEMBER and first != second:
        return None  # 05/06/2020: the fifth of June to some, the sixth of May to others
    if second > DECEMBER >= first:
        first, second = second, first
    return day_in(match["y4"], str(second), str(first))


@cache
def _stamp() -> re.Pattern[str]:
    label = rf"(?P<label>(?:{wording().dateline_label})\s{{0,2}}:?\s{{0,3}})?"
    clock_first = r"(?P<first>\d{1,2}:?\d{2}\s{1,3}(?=\d{1,2}\.\d{1,2}\.\d{4}))?"
    return re.compile(
        rf"(?<!\w){label}(?P<weekday>{WEEKDAY})?{clock_first}(?:{'|'.join(FORMS)})(?P<clock>{CLOCK})",
        re.IGNORECASE,
    )
