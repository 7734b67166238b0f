"""What is glued to the head of an article: stamps, its title, bylines, agencies, share buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, NamedTuple

from hearsay.decode.dateline import Stamp, stamp_at, stamps_in
from hearsay.decode.glued.cut import Cut
from hearsay.decode.wording import wording
from hearsay.types.codes import BlockKind

PIECES: Final = 14
SPACE: Final = re.compile(r"[\s.|·•–—-]*")
TOKEN: Final = re.compile(r"[^\W_]+")
WORD: Final = re.compile(r"\S+")
SITE_NAME: Final = re.compile(r"\s[-–—|»]\s|\s?\|\s?")
RUNS_ON: Final = re.compile(r"\s*,?\s(?!(?:by|title|updated|at)\b)[a-z]")
AGAIN: Final = re.compile(r"\)?\s?\(updated[^)]{0,40}\)|\)")  # a second stamp, for the update
BY: Final = re.compile(r"\s*by\s+([A-Z])")
REPORTERS: Final = re.compile(r"(?:[A-Z][\w'’-]+\s){1,5}[A-Z][\w'’-]+\.(?=\s[A-Z\"“])")
DEEPEST: Final = 450  # characters of lead or headlines above a stamp
TITLE_WORDS: Final = 3  # by which a title is known again
PARTICLES: Final = frozenset({"of", "and", "by", "in", "for", "via", "at", "the", "al", "de", "el"})
LABEL_WORDS: Final = 8  # of names, sections and agencies between title and stamp
BEFORE_STAMP: Final = re.compile(r"(?:[A-Z][\w'’-]*|[.!?\"”)]|\d)\s*$")


class Piece(NamedTuple):
    """A piece found at the head: what it is and where it ends."""

    kind: BlockKind
    end: int


def cut_head(cut: Cut, title: str | None) -> None:
    """Cut one piece after another off the head, until none fits; `title` is the one that is known already."""
    titles = list(_forms(title)) if title else []
    for _ in range(PIECES):
        piece = _piece_at(cut, titles)
        if piece is None and not _cut_to_stamp(cut):
            return
        if piece is not None:
            space = SPACE.match(cut.text, piece.end, cut.end)
            end = space.end() if space else piece.end
            cut.take(piece.kind, cut.start, end)
            cut.start = end


def _piece_at(cut: Cut, titles: Sequence[list[str]]) -> Piece | None:
    return _title_at(cut, titles) or _dated(cut, titles) or _worded(cut) or _credit_at(cut) or _byline_at(cut)


def _forms(title: str) -> Iterator[list[str]]:
    """Yield the words of the title, and of its longest part without the site's name."""
    for part in (title, max(SITE_NAME.split(title), key=len)):
        words = TOKEN.findall(part.lower())
        if len(words) >= TITLE_WORDS:
            yield words


def _title_at(cut: Cut, titles: Sequence[list[str]]) -> Piece | None:
    for words in titles:
        position = cut.start
        for word in words:
            match = TOKEN.search(cut.text, position, min(cut.end, position + len(word) + 12))
            if match is None or match.group().lower() != word:
                break
            position = match.end()
        else:
            return Piece(BlockKind.TITLE, position)
    return None


def _dated(cut: Cut, titles: Sequence[list[str]]) -> Piece | None:
    stamp = stamp_at(cut.text, cut.start)
    if stamp is None or stamp.end > cut.end:
        return None
    below_credit = bool(cut.blocks) and cut.blocks[-1].kind is BlockKind.META
    if not stamp.is_labelled and not below_credit and RUNS_ON.match(cut.text, stamp.end, cut.end):
        return None  # "August 21 2013 was the day": a sentence that begins with a day
    again = AGAIN.match(cut.text, stamp.end, cut.end)
    end = again.end() if again else stamp.end
    by = BY.match(cut.text, end, cut.end)
    return Piece(BlockKind.META, _end_of_author(cut, by.start(1), titles) if by else end)


def _end_of_author(cut: Cut, start: int, titles: Sequence[list[str]]) -> int:
    """Return where the author's name ends: at the title, where it follows, otherwise after two words."""
    words = list(WORD.finditer(cut.text, start, min(cut.end, start + 80)))
    for word in words[1:]:
        if _title_at(replace(cut, start=word.start()), titles):
            return word.start()
    return words[min(1, len(words) - 1)].end()


def _worded(cut: Cut) -> Piece | None:
    for kind, pattern in wording().head.items():
        match = pattern.match(cut.text, cut.start, cut.end)
        if match and match.end() > cut.start:
            return Piece(kind, match.end())
    return None


def _credit_at(cut: Cut) -> Piece | None:
    match = _credit().match(cut.text, cut.start, cut.end)
    return Piece(BlockKind.META, match.end()) if match else None


def _byline_at(cut: Cut) -> Piece | None:
    """Find reporters' names between a title and the first sentence."""
    is_below_title = bool(cut.blocks) and cut.blocks[-1].kind is BlockKind.TITLE
    match = REPORTERS.match(cut.text, cut.start, cut.end) if is_below_title else None
    return Piece(BlockKind.META, match.end()) if match else None


def _cut_to_stamp(cut: Cut) -> bool:
    """Cut up to a stamp that stands below a lead: "... killing 40 AFP Friday 2 Aug 2013 Rocket ..."."""
    stamp = next(
        (one for one in stamps_in(cut.text, cut.start, cut.start + DEEPEST) if _is_own(cut, one)), None
    )
    if stamp is None:
        return False
    credit = _last_credit().search(cut.text, cut.start, stamp.start)
    lead_end = credit.start() if credit else stamp.start
    lead = cut.text[cut.start : lead_end].split()
    is_label = len(lead) <= LABEL_WORDS and not any(word.islower() and word not in PARTICLES for word in lead)
    cut.take(BlockKind.META if is_label else BlockKind.BODY, cut.start, lead_end)
    cut.take(BlockKind.META, lead_end, stamp.start)
    cut.start = stamp.start
    return True


def _is_own(cut: Cut, stamp: Stamp) -> bool:
    """Tell whether a stamp in the midst of words is the page's own, not a day that the report tells of."""
    before = cut.text[max(cut.start, stamp.start - 40) : stamp.start]
    if stamp.start == cut.start or stamp.end > cut.end or not BEFORE_STAMP.search(before):
        return False
    if RUNS_ON.match(cut.text, stamp.end, cut.end):
        return False
    return stamp.has_clock or (stamp.has_weekday and _last_credit().search(before) is not None)


@cache
def _last_credit() -> re.Pattern[str]:
    agency = "|".join(wording().agencies.values())
    return re.compile(rf"(?:\b(?:{agency})(?:\s?/\s?\w+)?)\s*$")


@cache
def _credit() -> re.Pattern[str]:
    """Return the pattern of an agency's credit or a city in capitals before the first sentence."""
    words = wording()
    agency = "|".join(words.agencies.values())
    month = r"[A-Z][a-z]{2,8}\.?\s\d{1,2}"
    city = rf"(?:{words.cities}|[A-Z]{{3,}}(?:\s[A-Z]{{3,}})?(?=,?\s(?:{words.countries})\s[A-Z]))"
    country = rf"(?:,?\s(?:{words.countries})(?=[\s,(-]))?"
    source = rf"\s*[(–-]\s*(?:{agency})\s*\)?\s*[–-]*"
    return re.compile(
        rf"{city}{country}(?:,?\s{month},?(?:\s\d{{4}})?)?(?:{source})?(?=\s*[A-Z0-9\"“(–-])"
        rf"|[A-Z][\w-]+{country},?\s{month},?(?:\s\d{{4}})?{source}"
        rf"|(?:{agency})(?=\s+[A-Z0-9\"“])(?!\s(?:Secretary|President|General|Director|Chief|Press|News))"
        rf"|\((?:{agency})\)\s*[–-]*"
    )
