"""What is glued to the foot of an article: agencies, reporters' names, share buttons, the site's own foot."""

from __future__ import annotations

import re
from typing import Final

from hearsay.decode.glued.cut import Cut
from hearsay.decode.wording import wording
from hearsay.types.codes import BlockKind

WINDOW: Final = 700  # characters from the end in which a piece is looked for
LONGEST: Final = 20_000  # characters of a site's foot
PIECES: Final = 12
LAST_NAMES: Final = re.compile(
    r"(?<=[.!?\"”)])\s+(?:[A-Z][\w'’-]+\s?){1,3}$"
)  # a reporter's, after the last sentence


LAST_STOP: Final = re.compile(r"[.!?\"”)]\s+(?=[^.!?]*$)")
LONGER_WORD: Final = re.compile(r"\b[^\W\d_]\S{3,}")
HEADLINE_WORDS: Final = 6
CAPITALS: Final = (
    0.8  # of a headline's longer words; the capitals of a sentence without its full stop are fewer
)


def cut_foot(cut: Cut) -> None:
    """Cut one piece after another off the end, until none of the wording lists fits."""
    words = wording()
    middle = max(cut.start + (cut.end - cut.start) // 2, cut.end - LONGEST)
    if ending := words.to_end.search(cut.text, middle, cut.end):
        cut.take(BlockKind.NAVIGATION, ending.start(), cut.end)
        cut.end = ending.start()
    for _ in range(PIECES):
        window = max(cut.start, cut.end - WINDOW)
        tail = cut.text[window : cut.end].rstrip()
        cut.end = window + len(tail)
        found = [(match.start(), kind) for kind, one in words.foot.items() if (match := one.search(tail))]
        if not found and (match := LAST_NAMES.search(tail)):
            found = [(match.start(), BlockKind.META)]
        if not found and (at := _headlines_from(tail)) is not None:
            found = [(at, BlockKind.NAVIGATION)]
        if not found:
            return
        at, kind = min(found, key=lambda one: one[0])
        if window + at <= cut.start:
            return
        cut.take(kind, window + at, cut.end)
        cut.end = window + at


def _headlines_from(tail: str) -> int | None:
    """Return where headlines of other stories begin that stand after the last sentence, or None."""
    stop = LAST_STOP.search(tail)
    if stop is None:
        return None
    words = LONGER_WORD.findall(tail, stop.end())
    if len(words) < HEADLINE_WORDS:
        return None
    return stop.end() if sum(word[0].isupper() for word in words) >= CAPITALS * len(words) else None
