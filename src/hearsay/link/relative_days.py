"""Rules for what is reckoned from the day of publication: weekdays, "yesterday", "last week"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from hearsay.link.phrases import ORDINAL_WORDS, TimePhrase

Span = tuple[date, date]
ONE: Final = timedelta(days=1)
WEEK: Final = 7
SATURDAY: Final = 5
SUNDAY: Final = 6
DAYS_IN: Final = {"hour": 1 / 24, "day": 1, "week": 7, "weekend": 7, "month": 30, "year": 365}
ROUGH: Final = {
    "hour": 0,
    "day": 0,
    "week": 3,
    "weekend": 1,
    "month": 15,
    "year": 183,
}  # days either way of "N … ago"
RECENT: Final = {"day": 6, "week": 30, "month": 90, "hour": 1, "year": 730}  # "in recent weeks"
AGO: Final = ("ago", "earlier", "before", "prior")
MONTHS: Final = 12


def days_ago(phrase: TimePhrase, published: date | None) -> Span | None:
    """Read "two days ago", "a week earlier", "some three months ago"."""
    if published is None or not any(word in AGO for word in phrase.words):
        return None
    for at, word in enumerate(phrase.words):
        unit = phrase.vocabulary.units.get(word)
        number = phrase.number_before(at)
        if unit and number is not None and any(ago in phrase.words[at + 1 : at + 3] for ago in AGO):
            middle = published - timedelta(days=round(number * DAYS_IN[unit]))
            rough = timedelta(days=ROUGH[unit])
            return (middle - rough, min(published, middle + rough))
    return None


def consecutive_days(phrase: TimePhrase, published: date | None) -> Span | None:
    """Read "for the second day", "for the third consecutive day": the days up to publication."""
    if published is None or not phrase.has("day", "night"):
        return None
    for at, word in enumerate(phrase.words):
        number = ORDINAL_WORDS.get(word) or (int(word) if word.isdigit() else None)
        if number and number > 1 and phrase.has("for", "consecutive", "straight", "successive", "row"):
            follows = phrase.words[at + 1 : at + 3]
            if "day" in follows or "night" in follows:
                return (published - (number - 1) * ONE, published)
    return None


def past_stretch(phrase: TimePhrase, published: date | None) -> Span | None:
    """Read "over the past three days", "in the last 24 hours", "in recent weeks", "the past year"."""
    if published is None:
        return None
    for at, word in enumerate(phrase.words):
        unit = phrase.vocabulary.units.get(word)
        if unit is None:
            continue
        before = phrase.words[max(0, at - 3) : at]
        if "recent" in before:
            return (back(published, RECENT.get(unit, 7), unit), published)
        number = phrase.number_before(at)
        if number is not None and phrase.words[0] == "for":  # "for more than two years": till now
            return (back(published, max(1, round(number * DAYS_IN[unit])), unit), published)
        is_past = any(word in phrase.vocabulary.steering["past"] for word in before)
        if is_past and (number is not None or ("past" in before and phrase.has_way("over"))):
            return (back(published, max(1, round((number or 1) * DAYS_IN[unit])), unit), published)
    return None


def back(day: date, days: int, unit: str) -> date:
    """Return the day so many days earlier; whole months back, the same day of an earlier month."""
    if unit == "year" and days >= DAYS_IN["year"]:
        year = day.year - round(days / DAYS_IN["year"])
        return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
    if days < DAYS_IN["month"] or unit not in ("month", "year", "week") or days % DAYS_IN["month"]:
        return day - timedelta(days=days)
    count = day.year * MONTHS + day.month - 1 - round(days / DAYS_IN["month"])
    year, month_index = divmod(count, MONTHS)
    return date(year, month_index + 1, min(day.day, monthrange(year, month_index + 1)[1]))


def weekdays(phrase: TimePhrase, published: date | None) -> Span | None:
    """Read weekdays, the latest on or before publication: "since Tuesday", "Thursday and Friday"."""
    if published is None:
        return None
    found = []
    for at, word in enumerate(phrase.words):
        weekday = phrase.vocabulary.weekdays.get(word)
        if weekday is None or (len(word) == len("sun") and len(phrase.words) > len("sun")):
            continue
        back = (published.weekday() - weekday) % WEEK
        before = phrase.words[max(0, at - 1) : at]
        if "next" in before or "coming" in before:
            found.append(published + timedelta(days=WEEK - back))
        elif before in (("last",), ("previous",)) and back == 0:
            found.append(published - timedelta(days=WEEK))
        else:
            found.append(published - timedelta(days=back))
    if not found:
        return None
    if phrase.has("since"):
        return (min(found), published)
    return overnight(phrase, min(found), max(found))


def overnight(phrase: TimePhrase, first: date, last: date) -> Span:
    """Return a span that begins a night earlier where the phrase says "overnight"."""
    return (first - ONE, last) if phrase.has_part("overnight") and first == last else (first, last)


def day_words(phrase: TimePhrase, published: date | None) -> Span | None:
    """Read "today", "yesterday", "the day before yesterday", "last night", "this morning", "overnight"."""
    if published is None:
        return None
    for word in phrase.words:
        if word in phrase.vocabulary.day_words:
            back = -1 if word == "yesterday" and phrase.has("before") else 0
            day = published + timedelta(days=phrase.vocabulary.day_words[word] + back)
            return overnight(phrase, day, day)
    if phrase.has_part("overnight"):
        return (published - ONE, published)
    is_eve = phrase.has("night", "evening") and phrase.has_way("past")
    if is_eve or (phrase.has("day") and phrase.has("previous", "before")):
        return (published - ONE, published - ONE)
    is_now = phrase.has_part("day") and phrase.has_way("present")
    is_now = is_now or (phrase.has("day") and phrase.has("earlier", "same"))
    return (published, published) if is_now else None


def weeks_and_more(phrase: TimePhrase, published: date | None) -> Span | None:
    """Read "earlier this week", "last week", "last weekend", "this month", "late last month"."""
    if published is None:
        return None
    monday = published - timedelta(days=published.weekday())
    if phrase.has("weekend", "weekends"):
        saturday = monday + timedelta(days=SATURDAY)
        saturday -= timedelta(
            days=WEEK if published < saturday or (phrase.has_way("past") and published < saturday) else 0
        )
        return (saturday, saturday + ONE)
    if phrase.has("week"):
        return week(phrase, monday, published)
    if phrase.has("month"):
        return month(phrase, published)
    return None


def week(phrase: TimePhrase, monday: date, published: date) -> Span | None:
    """Read a phrase of weeks against the Monday of publication."""
    if phrase.has_way("past"):
        return (monday - timedelta(days=WEEK), monday - ONE)
    if phrase.has("earlier"):
        return (monday, max(monday, published - ONE))
    if phrase.has_way("next"):
        return (monday + timedelta(days=WEEK), monday + timedelta(days=WEEK + SUNDAY))
    return (monday, published) if phrase.has_way("present") else None


def month(phrase: TimePhrase, published: date) -> Span | None:
    """Read a phrase of months against the month of publication."""
    first = published.replace(day=1)
    if phrase.has_way("past"):
        last = first - ONE
        begin = last.replace(day=1)
        if phrase.has_part("late"):
            begin = last.replace(day=21)
        elif phrase.has_part("early"):
            last = last.replace(day=10)
        return (begin, last)
    if phrase.has("earlier"):
        return (first, max(first, published - ONE))
    if phrase.has_way("present"):
        return (first, published)
    return None
