"""Where the article begins in a text dump, and which line above it is its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from hearsay.decode.dump.units import Unit
from hearsay.types.codes import BlockKind

PLAIN: Final = re.compile(r"[^\W_]+")
HEAD: Final = 300  # units of a page's menus that may stand above its title
TOP: Final = 60  # units among which a title stands twice
TITLE_WORDS: Final = range(3, 33)
FEWEST: Final = 4
USUAL_WORDS: Final = range(5, 21)  # of a headline
SHORTEST: Final = 12  # letters by which a title is known again
ABOVE: Final = 8  # paragraphs of notices that may stand above the title
SUBHEAD_WORDS: Final = 12  # from which a line without a full stop is no subhead


def article_from(units: Sequence[Unit], kinds: Sequence[BlockKind | None], title: str | None) -> int:
    """Return the index of the article's first passage; prose above its title is not yet it."""
    free = [index for index, kind in enumerate(kinds) if kind is None]
    solid = [index for index in free if units[index].is_solid] or [i for i in free if units[i].is_prose]
    if not solid:
        return len(units)
    head = _headline(units, kinds, len(units), title)
    if head is None:
        return solid[0]
    above = [units[index] for index in solid if index < head]
    below = [index for index in solid if index > head]
    weight = sum(units[index].end - units[index].start for index in below)
    if len(above) <= ABOVE and weight >= 2 * sum(unit.end - unit.start for unit in above):
        return below[0] if below else solid[0]
    return solid[0]


def settle_head(units: Sequence[Unit], kinds: list[BlockKind | None], first: int, title: str | None) -> None:
    """Find the title above the article; what else stands there without a kind is navigation."""
    free = [index for index in range(first) if kinds[index] is None]
    head = _headline(units, kinds, first, title)
    if head is None:
        shaped = [index for index in free if units[index].words in TITLE_WORDS]
        head = max(shaped, key=lambda index: (_title_weight(units[index]), index), default=None)
    for index in free:
        is_lead = units[index].is_prose or units[index].words >= SUBHEAD_WORDS
        if head is not None and units[index].folded == units[head].folded:
            kinds[index] = BlockKind.TITLE
        else:
            kinds[index] = (
                BlockKind.BODY if head is not None and index > head and is_lead else BlockKind.NAVIGATION
            )


def _headline(
    units: Sequence[Unit], kinds: Sequence[BlockKind | None], before: int, title: str | None
) -> int | None:
    """Return the unit that repeats the title, or that stands twice near the top; None where none does."""
    shaped = [i for i in range(min(before, HEAD)) if kinds[i] is None and units[i].words in TITLE_WORDS]
    if title:
        return next((i for i in reversed(shaped) if _is_title(units[i], title)), None)
    # A page stripped of its markup begins with its title, and has it again above the article.
    if again := [i for i in shaped if i and _is_title(units[i], units[0].text)]:
        return again[0]
    times = Counter(units[i].folded for i in shaped[:TOP])
    twice = [i for i in shaped[:TOP] if times[units[i].folded] > 1 and units[i].words in USUAL_WORDS]
    return next((i for i in reversed(twice) if not units[i].is_solid), None)


def _is_title(unit: Unit, title: str) -> bool:
    line, wanted = _plain(unit.text), _plain(title)
    is_its_head = wanted.startswith(line) and 2 * len(line) > len(wanted)  # the rest is the site's name
    return len(line) >= SHORTEST and is_its_head


def _plain(text: str) -> str:
    return " ".join(PLAIN.findall(text.lower()))


def _title_weight(unit: Unit) -> int:
    """Weigh a line as a headline: of some length, not cut off by a full stop."""
    return (
        (unit.words in USUAL_WORDS)
        + (not unit.ends or unit.text.endswith(("?", "!")))
        + (unit.words >= FEWEST)
    )
