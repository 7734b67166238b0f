"""Where the readers' comments begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from hearsay.decode.dump.talk import talk_in
from hearsay.decode.dump.units import Unit
from hearsay.decode.wording import Wording, wording
from hearsay.types.codes import BlockKind

NAME_LONGEST: Final = 42  # characters of a commenter's name line
NAME_WORDS: Final = 5
THREAD: Final = 3.0  # weight of a name in a bullet with text set in below it, as threads print
ENOUGH: Final = 3.0  # summed weight from which a tail without any marker is taken for comments
BODY_FIRST: Final = (
    160  # characters of article before a tail of talk, or a link such as "2 comments", can open the section
)
BODY_SURE: Final = 600  # characters of article after which such a link always does
LABEL_LONGEST: Final = 200  # characters of a line that may open the section
NEWS: Final = -0.8  # mean weight of paragraphs that report; those of the seeds lie at -1.2
SOBER: Final = -0.4  # mean weight of an article above, for talk below to be told from it
SPOKEN: Final = 0.4  # mean weight of a tail of talk
WEAK_NEWS: Final = -1.2  # a passage heavier than this may be a sober comment


def comments_from(units: Sequence[Unit], kinds: Sequence[BlockKind | None], first: int) -> int:
    """Return the index of the first unit of the comment section, or the number of units where there is none.

    `first` is where the article begins. From the result on nothing is article.
    """
    words = wording()
    weights = _weights(units, kinds, words)
    start = len(units)
    read = 0  # characters of article so far
    for index in range(first, len(units)):
        line = units[index].text if len(units[index].text) <= LABEL_LONGEST else ""
        is_marker = words.comment_strong.fullmatch(line) or (
            read >= BODY_FIRST
            and words.comment_weak.fullmatch(line)
            and not (read < BODY_SURE and _goes_on(units, kinds, weights, index))
        )
        if line and is_marker:
            start = index
            break
        if kinds[index] is None and units[index].is_prose:
            read += units[index].end - units[index].start
    return min(start, _talk_from(units[:start], kinds, weights, first))


def _goes_on(
    units: Sequence[Unit], kinds: Sequence[BlockKind | None], weights: Sequence[float], index: int
) -> bool:
    """Tell whether a report goes on below a link to its comments, as it does where that is at its head."""
    later = range(index + 1, min(len(units), index + 12))
    solid = [weights[one] for one in later if kinds[one] is None and units[one].is_solid]
    return len(solid) > 1 and sum(solid) <= NEWS * len(solid)


def _talk_from(
    units: Sequence[Unit], kinds: Sequence[BlockKind | None], weights: Sequence[float], first: int
) -> int:
    """Return where the tail begins that weighs most as talk, told by shape and wording alone."""
    best, start, total = 0.0, len(units), 0.0
    for index in range(len(units) - 1, first, -1):
        total += weights[index]
        if total > best:
            best, start = total, index
    before = [weights[one] for one in range(first, start) if kinds[one] is None and units[one].is_prose]
    after = [
        weights[one]
        for one in range(start, len(units))
        if kinds[one] is None and not is_name_line(units[one])
    ]
    length = sum(units[one].end - units[one].start for one in range(first, start) if kinds[one] is None)
    if best < ENOUGH or length < BODY_FIRST or not after or not before:
        return len(units)
    if sum(before) > SOBER * len(before) or best < SPOKEN * len(after):
        return len(units)  # no talk, or a text that talks from its first line, as blogs and interviews do
    return _with_its_head(units, kinds, weights, start, first)


def _weights(units: Sequence[Unit], kinds: Sequence[BlockKind | None], words: Wording) -> list[float]:
    times = Counter(unit.folded for unit in units if len(unit.text) <= NAME_LONGEST)
    weights: list[float] = []
    for index, unit in enumerate(units):
        after = units[index + 1] if index + 1 < len(units) else None
        if len(unit.text) <= LABEL_LONGEST and words.comment_header.fullmatch(unit.text):
            weights.append(2.0)
        elif kinds[index] is not None:
            weights.append(0.0)
        elif is_name_line(unit):
            weights.append(_weight_of_name(unit, after, times[unit.folded]))
        else:
            weights.append(talk_in(unit.text))
    return weights


def is_name_line(unit: Unit) -> bool:
    """Tell whether a line could be a commenter's name and nothing more."""
    return len(unit.text) <= NAME_LONGEST and unit.words <= NAME_WORDS and not unit.ends


def _weight_of_name(unit: Unit, after: Unit | None, times: int) -> float:
    """Weigh a line that could be a name by what stands below it: deeper in, it is a reply's head."""
    if after is None:
        return 0.0
    if unit.bullet:
        return THREAD if after.indent > unit.indent else 0.5 * after.bullet
    if is_name_line(after):
        return 0.0
    return 0.8 if times > 1 else 0.3


def _with_its_head(
    units: Sequence[Unit], kinds: Sequence[BlockKind | None], weights: Sequence[float], start: int, first: int
) -> int:
    """Move the start up over the name line before it, and to a wide gap with only sober talk between."""
    floor = first + 1
    while start > floor and kinds[start - 1] is None and is_name_line(units[start - 1]):
        start -= 1
    reach = start
    for index in range(start - 1, max(floor, start - 3) - 1, -1):
        if weights[index] < WEAK_NEWS:
            break
        if units[index].gap > 1:
            reach = index
    return reach
