"""Rules for what the calendar names: "June 24", "14 and 15 June", "early June 2020", "since 2011"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from hearsay.link.phrases import TimePhrase

Span = tuple[date, date]
ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100
MOST_DAY: Final = 31
LEEWAY: Final = timedelta(days=30)  # what is planned for next month is nearer than what was eleven months ago
TENTH: Final = 10
TWENTIETH: Final = 20
QUARTER: Final = {"early": (1, 3), "middle": (5, 8), "late": (10, 12)}


def iso_days(phrase: TimePhrase, _: date | None) -> Span | None:
    """Read "2017-07-19"."""
    found = [day for word in phrase.words if ISO.fullmatch(word) and (day := iso_day(word))]
    return (min(found), max(found)) if found else None


def iso_day(word: str) -> date | None:
    """Return the day of "2017-07-19"; None where the calendar has none such."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def days_of_months(phrase: TimePhrase, published: date | None) -> Span | None:
    """Read days of months: "June 24", "24 June 2020", "June 14 and June 15", "July 5-7", "since March 5"."""
    found: list[date] = []
    for at, word in enumerate(phrase.words):
        month = phrase.vocabulary.months.get(word)
        if month is None:
            continue
        year = year_near(phrase, at)
        days = (fitting_day(month, number, year, published) for number in numbers_beside(phrase, at))
        found.extend(day for day in days if day)
    if not found:
        return None
    if phrase.has("since") and len(found) == 1 and published:
        return (found[0], max(found[0], published))
    return (min(found), max(found))


def numbers_beside(phrase: TimePhrase, at: int) -> list[int]:
    """Return the days of the month that stand beside its name; those after it go first."""
    after: list[int] = []
    for word in phrase.words[at + 1 :]:
        if word.isdigit() and 0 < int(word) <= MOST_DAY:
            after.append(int(word))
        elif word not in ("and", "to", "through", "or", "until", "the"):
            break
    if after:
        return after
    before: list[int] = []
    for word in reversed(phrase.words[:at]):
        if word.isdigit() and 0 < int(word) <= MOST_DAY:
            before.append(int(word))
        elif word not in ("of", "and", "to", "through", "or", "until"):
            break
    return before


def year_near(phrase: TimePhrase, at: int) -> int | None:
    """Return the year written after a month, within four words; else the phrase's only year."""
    years = [int(word) for word in phrase.words[at + 1 : at + 5] if is_year(word)]
    every = [int(word) for word in phrase.words if is_year(word)]
    return years[0] if years else (every[-1] if len(every) == 1 else None)


def is_year(word: str) -> bool:
    """Tell whether a word is a year of our times."""
    return word.isdigit() and FIRST_YEAR < int(word) < LAST_YEAR


def fitting_day(month: int, day: int, year: int | None, published: date | None) -> date | None:
    """Return the day in the year that is said, else the latest not after publication, or None."""
    if year is not None:
        return possible(year, month, day)
    if published is None:
        return None
    for candidate in (published.year + 1, published.year, published.year - 1):
        found = possible(candidate, month, day)
        if found and found <= published + LEEWAY:
            return found
    return None


def possible(year: int, month: int, day: int) -> date | None:
    """Return a day, or None where the month is too short for it."""
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def months(phrase: TimePhrase, published: date | None) -> Span | None:
    """Read months without a day: "early June 2020", "in December", "late last month", "since March"."""
    spans = []
    for at, word in enumerate(phrase.words):
        month = phrase.vocabulary.months.get(word)
        if month is None or (word == "may" and not is_month_may(phrase, at)):
            continue
        year = year_near(phrase, at)
        if year is None and published is not None:
            year = year_of_month(month, published, is_last="last" in phrase.words[max(0, at - 1) : at])
            year -= 1 if year == published.year and phrase.has("year") and phrase.has_way("past") else 0
        if year is not None:
            spans.append(part_of_month(phrase, year, month))
    if not spans:
        return None
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if phrase.has("since") and published:
        return (first, max(first, published))
    return (first, last)


def is_month_may(phrase: TimePhrase, at: int) -> bool:
    """Tell whether "may" is the month: it follows a word, a number follows it, or it stands alone."""
    return len(phrase.words) == 1 or at > 0 or phrase.words[1].isdigit()


def year_of_month(month: int, published: date, *, is_last: bool) -> int:
    """Return the year of the latest such month that had begun by publication."""
    same_year = month < published.month or (month == published.month and not is_last)
    return published.year if same_year else published.year - 1


def part_of_month(phrase: TimePhrase, year: int, month: int) -> Span:
    """Return a month, or the third of it that "early", "mid" and "late" mean."""
    last = monthrange(year, month)[1]
    if phrase.has_part("early"):
        return (date(year, month, 1), date(year, month, TENTH))
    if phrase.has_part("middle"):
        return (date(year, month, TENTH + 1), date(year, month, TWENTIETH))
    if phrase.has_part("late"):
        return (date(year, month, TWENTIETH + 1), date(year, month, last))
    return (date(year, month, 1), date(year, month, last))


def years(phrase: TimePhrase, published: date | None) -> Span | None:
    """Read years: "in 2013", "late 2012", "between 2013 and 2015", "since 2011", "last year"."""
    found = [int(word) for word in phrase.words if is_year(word)]
    if not found and published and phrase.has("year") and not phrase.has("ago"):
        if phrase.has_way("past"):
            found = [published.year - 1]
        elif phrase.has_way("present"):
            return (date(published.year, 1, 1), published)
    if not found:
        return None
    if phrase.has("since"):
        return (date(found[0], 1, 1), published) if published and published.year >= found[0] else None
    for part, (first, last) in QUARTER.items():
        if phrase.has_part(part):
            return (date(found[0], first, 1), date(found[0], last, monthrange(found[0], last)[1]))
    return (date(min(found), 1, 1), date(max(found), 12, 31))
