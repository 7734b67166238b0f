"""The summary of a build, in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from hearsay.serve.build import Summary
from hearsay.serve.screen import counted, wrapped
from hearsay.types.codes import Grade

NAMED: Final = 5  # documents that a line names before it counts the rest

LANGUAGES: Final = {
    "en": "English",
    "und": "too short to tell",
    "ar": "Arabic",
    "fa": "Persian",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "he": "Hebrew",
    "ku": "Kurdish",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
}


def summary_lines(summary: Summary, case: Path) -> Iterator[str]:
    """Yield what a build did, what was set aside and why, and what the case file holds now."""
    aside = f", {summary_aside(summary)}" if summary.set_aside else ""
    known = f", {summary.known:,} already in the case file" if summary.known else ""
    yield wrapped(f"Read {counted(summary.pages, 'page')}: {summary.new:,} new{known}{aside}.")
    for page in summary.set_aside:
        yield wrapped(page.reason, indent=2, hang=4)
    for page in summary.reservations:
        yield wrapped(f"read all the same: {page.reason}", indent=2, hang=4)
    yield wrapped(f"{case} now holds {counted(summary.held.documents, 'document')}:", hang=2)
    for name, words in held_lines(summary):
        yield wrapped(f"{name:<12}{words}", indent=2, hang=14)


def held_lines(summary: Summary) -> Iterator[tuple[str, str]]:
    """Yield name and words of each line about what is held."""
    yield (
        "languages",
        ", ".join(f"{LANGUAGES.get(code, code)} {count:,}" for code, count in summary.languages.items())
        or "none",
    )
    if unread := sum(count for code, count in summary.languages.items() if code not in ("en", "und")):
        yield "", f"{counted(unread, 'document')} kept but not read for claims: hearsay reads English"
    if summary.without_publisher:
        yield "publisher", f"unknown of {named(summary.without_publisher)}; --publisher NAME says it"
    if summary.without_day:
        yield "day", f"unknown of {named(summary.without_day)}; --published DAY says it"
    if summary.copies:
        yield (
            "copies",
            f"{counted(summary.copies, 'document')} copied from another; copies corroborate nothing",
        )
    yield "claims", f"{summary.held.claims:,} ({summary.claims:,} new)"
    grades = [
        f"{summary.grades[grade]:,} {grade.replace('_', ' ')}" for grade in Grade if grade in summary.grades
    ]
    yield "events", f"{summary.held.events:,}" + (f" ({', '.join(grades)})" if grades else "")
    yield "states", f"{summary.held.states:,}"


def summary_aside(summary: Summary) -> str:
    """Return how many pages were set aside."""
    return f"{len(summary.set_aside):,} set aside because they cannot be read"


def named(sources: Sequence[str]) -> str:
    """Return how many documents, and the first few by name."""
    rest = len(sources) - NAMED
    more = f" and {rest:,} more" if rest > 0 else ""
    return f"{counted(len(sources), 'document')} ({', '.join(sources[:NAMED])}{more})"
