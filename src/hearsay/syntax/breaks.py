"""Where a sentence must end whatever the model says: at blank lines, after title lines, before bullets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hearsay.syntax.tokens import Span

BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n|\r[^\S\r\n]*\r|\r\n[^\S\n]*\r\n|\f|\u2029")
NEW_LINE: Final = re.compile(r"[\n\r\u2028]")
ROUND_BULLETS: Final = frozenset("•‣◦▪▫■□●○►▶✓✔➤➢")
BULLETS: Final = ROUND_BULLETS | frozenset("\u2013\u2014-*·")  # at a line's start only
SENTENCE_ENDS: Final = tuple(".!?:;,\u2026\"'\u201d\u2019)]")
TITLE_WORDS: Final = 14  # longer lines are prose cut at the screen's edge
LONG_WORD: Final = 4  # letters; shorter words stay small in titles
TITLE_SHARE: Final = 0.6  # of a title's long words that open with a capital

# What cannot open a sentence when it is glued to the word before.
NEVER_FIRST: Final = frozenset({*",.;:!?%)]}'", "\u201d", "\u2019", "n't", "n\u2019t", "'s", "\u2019s"})
QUOTES: Final = frozenset({'"', "'", "``", "''", "\u201c", "\u201d", "\u2018", "\u2019", "\u2019\u2019"})
MAY_PRECEDE_GLUED: Final = tuple(".!?\u2026:;)]}\"\u201d\u2019'")


def forced_starts(text: str, spans: Sequence[Span]) -> list[bool]:
    """Say of each word whether a sentence must open there."""
    forced = [False] * len(spans)
    line_start = 0
    for place in range(1, len(spans)):
        between = text[spans[place - 1].end : spans[place].start]
        if not between or not NEW_LINE.search(between):
            continue
        line = [text[span.start : span.end] for span in spans[line_start:place][: TITLE_WORDS + 1]]
        bullet = text[spans[place].start : spans[place].end] in BULLETS
        forced[place] = bool(BLANK_LINE.search(between)) or bullet or _is_title(line)
        line_start = place
    return forced


def may_open(text: str, spans: Sequence[Span], place: int) -> bool:
    """Say whether a sentence may open at a word: not in a compound, at a comma, after its bullet or quote."""
    span, previous = spans[place], spans[place - 1]
    if text[previous.start : previous.end] in ROUND_BULLETS:
        return False
    if span.spaced:
        return True
    word = text[span.start : span.end]
    if word in NEVER_FIRST or (word in QUOTES and _is_followed_by_gap(spans, place)):
        return False
    before = text[previous.start : previous.end]
    opens_quote = previous.spaced and before in QUOTES
    return before.endswith(MAY_PRECEDE_GLUED) and not opens_quote


def _is_followed_by_gap(spans: Sequence[Span], place: int) -> bool:
    return place + 1 == len(spans) or spans[place + 1].spaced


def _is_title(line: Sequence[str]) -> bool:
    """Say whether a line of words, of which no more than enough are given, looks like a title."""
    if len(line) > TITLE_WORDS or line[-1].endswith(SENTENCE_ENDS) or not line[0][:1].isupper():
        return False
    long_words = [word for word in line if len(word) >= LONG_WORD]
    capitals = sum(1 for word in long_words if not word[:1].islower())
    return bool(long_words) and capitals >= TITLE_SHARE * len(long_words)
