"""Cut a block of text into words, words into windows for the network, and windows into sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hearsay.syntax.breaks import forced_starts, may_open
from hearsay.syntax.pieces import Pieces, shape_number
from hearsay.syntax.tokens import Span, spans_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hearsay.syntax.graphs import Scores

WINDOW_PIECES: Final = 160  # as in training
ACRONYMS: Final = {"IS": "ISIS"}
BESIDE: Final = 3  # words on either side that show whether a line is in capitals
TRUSTED_AHEAD: Final = 6  # words a sentence start must see after it, unless the window holds no better


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One block's text cut into words, with what the network is to see of them."""

    offset: int  # of the block in its document
    text: str
    spans: Sequence[Span]
    words: Sequence[str]
    pieces: Sequence[tuple[int, ...]]
    forced: Sequence[bool]  # a sentence must open here


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowInput:
    """What the network is given: pieces, their shapes, and where each word begins, after a 0 for the root."""

    pieces: list[int]
    shapes: list[int]
    firsts: list[int]


def section_of(offset: int, text: str, pieces: Pieces) -> Section:
    """Cut a block into words."""
    spans = spans_in(text)
    words = [text[span.start : span.end] for span in spans]
    return Section(
        offset=offset,
        text=text,
        spans=spans,
        words=words,
        pieces=[pieces.of(word) for word in as_meant(words)],
        forced=forced_starts(text, spans),
    )


def as_meant(words: Sequence[str]) -> list[str]:
    """Return the words, an acronym that a network blind to case takes for a verb spelled as its longer form.

    "IS" beside words in small letters is the armed group; in a line of capitals it may be the verb.
    """
    return [
        ACRONYMS.get(word, word) if word in ACRONYMS and _in_small_letters(words, place) else word
        for place, word in enumerate(words)
    ]


def _in_small_letters(words: Sequence[str], place: int) -> bool:
    beside = (*words[max(0, place - BESIDE) : place], *words[place + 1 : place + 1 + BESIDE])
    return any(word.islower() for word in beside)


def window_end(section: Section, first: int) -> int:
    """Return the place after the last word that still fits a window."""
    size = 0
    for place in range(first, len(section.pieces)):
        size += len(section.pieces[place])
        if size > WINDOW_PIECES:
            return place
    return len(section.pieces)


def window_input(section: Section, window: range, pieces: Pieces) -> WindowInput:
    """Return what the network is to see of a window's words."""
    numbers, shapes, firsts = [pieces.first], [0], [0]
    for place in window:
        found = section.pieces[place]
        firsts.append(len(numbers))
        numbers += found
        shapes += [shape_number(section.words[place], spaced=section.spans[place].spaced)] * len(found)
    return WindowInput(pieces=[*numbers, pieces.last], shapes=[*shapes, 0], firsts=firsts)


def sentence_starts(section: Section, window: range, likely: Scores) -> list[int]:
    """Return where the window's whole sentences open and, last, where the next window does."""
    first, last = window.start, window.stop
    starts = [first]
    starts += [
        place
        for place in window[1:]
        if section.forced[place]
        or (likely[place - first] > 0 and may_open(section.text, section.spans, place))
    ]
    if last == len(section.words):
        return [*starts, last]
    trusted = [start for start in starts if start <= last - TRUSTED_AHEAD or section.forced[start]]
    for found in (trusted, starts):
        # The last sentence, cut by the window's edge, is read again from its start ...
        if len(found) > 1:
            return found
    return [first, last]  # ... unless it fills the window: then it is cut there
