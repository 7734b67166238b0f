"""Lines for a screen of any width, or for a file: wrapped between words, never cut, no control codes."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable
from datetime import date
from typing import Final

from hearsay.types.linked import LinkedActor, LinkedToll

WIDEST: Final = 100  # longer lines are hard to read
PIPED: Final = 80


def width() -> int:
    """Return how many columns to write: the terminal's up to 100; 80 into a file or another program."""
    if not sys.stdout.isatty():
        return PIPED
    return min(WIDEST, max(30, shutil.get_terminal_size().columns))


def wrapped(text: str, *, indent: int = 0, hang: int | None = None) -> str:
    """Return the text on lines that fit, indented by so many columns, the later lines by `hang`."""
    later = " " * (indent if hang is None else hang)
    return textwrap.fill(
        printable(text),
        width(),
        initial_indent=" " * indent,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )


def printable(text: str) -> str:
    """Return the text on one line without control characters: a page may hold codes that move the cursor."""
    return " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: "1 claim", "2 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: Iterable[str]) -> str:
    """Return names as a sentence lists them: "A, B and C"; "" for none."""
    *first, last = [*names] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def days(first: date | None, last: date | None) -> str:
    """Return a day or a stretch of days; "no day" where neither is known."""
    if first is None or last is None:
        known = first or last
        return known.isoformat() if known else "no day"
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def spelled(code: str) -> str:
    """Return a code of the codebook in plain words: "armed clash"."""
    return code.replace("_", " ")


def actors(named: Iterable[LinkedActor]) -> str:
    """Return actors by name, each once."""
    return listed(dict.fromkeys(actor.name for actor in named))


def tolls(entries: Iterable[LinkedToll]) -> str:
    """Return a toll as "2 of Russia, 2 or more of Syrian Army"."""
    return ", ".join(f"{bounds(entry.toll.low, entry.toll.high)} of {entry.actor.name}" for entry in entries)


def bounds(low: int | None, high: int | None) -> str:
    """Return a figure with its bounds in words."""
    if low is None and high is None:
        return "some"
    if low == high:
        return str(low)
    if high is None:
        return f"{low} or more"
    return f"up to {high}" if low is None else f"{low} to {high}"
