"""A text's lines and wrapped paragraphs, with their place and shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

LINE: Final = re.compile(r"[^\r\n\x0b\x0c\u2028\u2029]+")
BLANK: Final = (
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"  # shown as nothing: marks of order, direction, joining
)
END: Final = re.compile(r"[.!?…:;][\"'”’»)\]*_]*$")
BULLET: Final = re.compile(r"[•●▪◦‣·*\-–—+]\s+|\d{1,2}[.)]\s+")
WORD: Final = re.compile(r"[^\W_][\w'’.-]*")
LOWER: Final = re.compile(r"\b[a-zà-ÿ]{2,}\b")
SHOWN: Final = 4000  # characters of a unit that its shape is read from: hostile lines are megabytes long
SENTENCE_WORDS, SENTENCE_LOWER = 4, 0.4  # words of a sentence, and the share of them in lower case
UNENDED_WORDS, UNENDED_LOWER = 16, 0.5  # the same where its full stop was lost
SOLID_WORDS: Final = 12  # of a sentence that no headline or menu is as long as
WRAPPED_LINES: Final = 5
WRAP_SHORTEST, WRAP_LONGEST = 55, 100  # a hard-wrapped text breaks its lines about there


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One line, or the lines of one hard-wrapped paragraph."""

    start: int  # character offsets into the text, without the space around
    end: int
    text: str  # the first SHOWN characters, without the bullet
    indent: int  # characters before the line's first letter
    gap: int  # empty lines before it
    bullet: bool

    @cached_property
    def words(self) -> int:
        """Return how many words it has."""
        return len(WORD.findall(self.text))

    @cached_property
    def ends(self) -> bool:
        """Tell whether it ends as a sentence does."""
        return END.search(self.text[-12:]) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Tell whether it reads like sentences and not like a label, a headline or a list of links."""
        lower = len(LOWER.findall(self.text))
        if self.ends and not self.text.endswith((":", ";")):
            return self.words >= SENTENCE_WORDS and lower >= SENTENCE_LOWER * self.words
        return self.words >= UNENDED_WORDS and lower >= UNENDED_LOWER * self.words

    @cached_property
    def is_solid(self) -> bool:
        """Tell whether it is prose of a length that headlines and menus do not have."""
        return self.is_prose and self.words >= SOLID_WORDS

    @cached_property
    def folded(self) -> str:
        """Return its words in lower case, for telling repetitions."""
        return " ".join(WORD.findall(self.text.lower()))


def units_of(text: str) -> list[Unit]:
    """Return the units of a text in reading order."""
    lines = [line for line in (_line(match) for match in LINE.finditer(text)) if line]
    lines = [_with_gap(text, line, before) for before, line in zip([None, *lines], lines, strict=False)]
    if not _is_wrapped(lines):
        return [_joined([line]) for line in lines]
    paragraphs: list[list[Unit]] = []
    for line in lines:
        if paragraphs and not line.gap and not line.bullet and _runs_on(paragraphs[-1][-1]):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_joined(paragraph) for paragraph in paragraphs]


def _line(match: re.Match[str]) -> Unit | None:
    whole = match.group()
    inner = whole.strip().strip(BLANK).strip()
    if not inner:
        return None
    start = match.start() + whole.index(inner[:64])
    bullet = BULLET.match(inner)
    shown = inner[bullet.end() :][:SHOWN] if bullet and len(inner) > bullet.end() else inner[:SHOWN]
    return Unit(
        start=start,
        end=start + len(inner),
        text=shown,
        indent=start - match.start(),
        gap=0,
        bullet=bullet is not None,
    )


def _with_gap(text: str, line: Unit, before: Unit | None) -> Unit:
    between = text[before.end : line.start] if before else ""
    breaks = between.count("\n") or between.count("\r")
    return Unit(
        start=line.start,
        end=line.end,
        text=line.text,
        indent=line.indent,
        gap=max(0, breaks - 1),
        bullet=line.bullet,
    )


def _is_wrapped(lines: list[Unit]) -> bool:
    """Tell whether the text breaks its lines at a fixed width, as mail and old dumps do."""
    lengths = [line.end - line.start for line in lines]
    near = sum(1 for length in lengths if WRAP_SHORTEST <= length <= WRAP_LONGEST)
    beyond = sum(1 for length in lengths if length > WRAP_LONGEST)
    return near >= WRAPPED_LINES and near >= 0.4 * len(lines) and beyond <= 0.05 * len(lines)


def _runs_on(line: Unit) -> bool:
    return line.end - line.start >= WRAP_SHORTEST


def _joined(lines: list[Unit]) -> Unit:
    first, last = lines[0], lines[-1]
    if first is last:
        return first
    shown = " ".join(line.text for line in lines)[:SHOWN]
    return Unit(
        start=first.start, end=last.end, text=shown, indent=first.indent, gap=first.gap, bullet=first.bullet
    )
