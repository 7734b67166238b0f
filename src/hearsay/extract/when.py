"""When it happened: the words of time that stand with an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from hearsay.extract.english.reading import Reading
from hearsay.extract.english.tree import ancestors, distance
from hearsay.types.claim import Mention
from hearsay.types.sentence import ROOT

_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:19|20)\d{2}"
_NUMBER: Final = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few)"
_UNIT: Final = r"(?:hour|day|night|week|month|year)s?"
_PART: Final = r"(?:morning|afternoon|evening|night|dawn|noon|midnight)"

# The shapes of a phrase of time; the longest that fits at a place is taken.
SHAPES: Final = (
    (
        r"(?:(?:early|late|mid|earlier|later|since|until|from|between)[ -])?(?:on )?"
        rf"{_WEEKDAY},? {_DAY} {_MONTH}(?:,? {_YEAR})?"
    ),
    rf"(?:(?:early|late|earlier|since|until)[ -])?(?:on )?{_WEEKDAY},? {_MONTH} {_DAY}(?:,? {_YEAR})?",
    rf"(?:between |from )?{_MONTH} {_DAY} (?:and|to|until|through|-) (?:{_MONTH} )?{_DAY}(?:,? {_YEAR})?",
    rf"(?:(?:early|late|since|until|by)[ -])?(?:on |in )?(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?",
    rf"(?:(?:early|late|since|until|by)[ -])?(?:on )?{_MONTH} {_DAY}(?!\d)(?:,? {_YEAR})?",
    (
        r"(?:since |until |by |in )?(?:the )?(?:early|mid|late|middle of|start of|beginning of|end of)[ -]?"
        rf"(?:in )?{_MONTH}(?: {_YEAR}| last year| this year)?"
    ),
    (
        r"(?:since |until |by |in |last |earlier in |early in |late in |over |during )"
        rf"{_MONTH}(?: {_YEAR}| last year| this year)?"
    ),
    rf"{_MONTH} {_YEAR}",
    rf"(?:since |until |by |in |during )?(?:the )?(?:early |mid-?|late )?{_YEAR}",
    (
        r"(?:early |late |since |on )?(?:last |this |the past )?"
        rf"{_WEEKDAY}(?: {_PART})?(?: and (?:on )?{_WEEKDAY})?"
    ),
    rf"(?:early |late )?(?:yesterday|today|tonight|overnight|this {_PART}|last night)(?: {_PART})?",
    (
        r"(?:earlier |later |over |during |in |within |for |throughout )?(?:the )?"
        rf"(?:last|past|previous|coming|next) (?:{_NUMBER} )?(?:or \w+ )?{_UNIT}"
    ),
    (
        r"(?:earlier |later |early |late )?(?:this|last|next|same) "
        r"(?:week|month|year|summer|spring|autumn|winter|weekend)"
    ),
    r"(?:earlier|later) (?:in the |on the )?(?:day|week|month|year|same day)",
    rf"(?:more than |less than |about |over |some )?{_NUMBER} {_UNIT} (?:ago|earlier)",
    (
        r"for (?:the )?(?:more than |over |almost |nearly |past |last )?"
        rf"(?:{_NUMBER}|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) "
        rf"(?:consecutive |straight |successive )?{_UNIT}"
    ),
    (
        r"(?:recently|in recent (?:days|weeks|months|years)|in the past|previously"
        r"|in past (?:days|weeks|months))"
    ),
)
PHRASE: Final = re.compile("|".join(f"(?:{shape})" for shape in SHAPES), re.IGNORECASE)
_COMPILED: Final = tuple(re.compile(shape, re.IGNORECASE) for shape in SHAPES)
SPEECH_BEFORE: Final = 4  # words between a reporting verb and the day it dates
VAGUE: Final = frozenset({"recently", "in the past", "previously"})
_BOUNDARY: Final = re.compile(r"\w")


def times_in(reading: Reading) -> list[tuple[int, Mention]]:
    """Return the phrases of time of a sentence, each with the token that heads it."""
    sentence = reading.tree.sentence
    words = reading.text[sentence.start : sentence.end]
    found = []
    for match in _matches(words):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        inside = [t.index for t in sentence.tokens if t.start < end and t.end > start]
        if inside:
            found.append((_head(reading, inside), Mention(text=match.group(), start=start, end=end)))
    return found


def _matches(words: str) -> Iterator[re.Match[str]]:
    """Yield the phrases that begin and end at a word's edge, the longest shape at each place."""
    position = 0
    while position < len(words):
        best = None
        candidate = PHRASE.search(words, position)
        if candidate is None:
            return
        begin = candidate.start()
        for shape in _COMPILED:
            match = shape.match(words, begin)
            if match and (best is None or match.end() > best.end()):
                best = match
        if best is None or not _on_edges(words, best):
            position = begin + 1
            continue
        yield best
        position = best.end()


def _on_edges(words: str, match: re.Match[str]) -> bool:
    before = match.start() == 0 or not _BOUNDARY.match(words[match.start() - 1])
    after = match.end() == len(words) or not _BOUNDARY.match(words[match.end()])
    return before and after


def _follows_speech(reading: Reading, head: int) -> bool:
    """Tell whether a reporting verb stands right before a phrase of time: "said on Tuesday"."""
    for back in range(head - 1, max(-1, head - SPEECH_BEFORE), -1):
        token = reading.tree[back]
        if token.upos == "VERB":
            return reading.lemma(back) in reading.lexicon.voicing.report
        if token.upos not in ("ADP", "ADV", "DET", "NOUN", "ADJ"):
            return False
    return False


def _head(reading: Reading, inside: list[int]) -> int:
    members = set(inside)
    for index in inside:
        tops = reading.tree[index].head == ROOT or reading.tree[index].head not in members
        if tops and reading.tree[index].relation not in ("case", "det", "punct"):
            return index
    return inside[-1]


def time_for(
    reading: Reading, trigger: int, times: list[tuple[int, Mention]], speech: frozenset[int]
) -> Mention | None:
    """Return the phrase of time nearest to a trigger in the tree; `speech` are the verbs that only report.

    A phrase that hangs from a reporting verb dates the report, not the event.
    """
    best, nearest = None, None
    for head, mention in times:
        if _dates_speech(reading, head, speech, trigger) or _is_of_another_clause(reading, head, trigger):
            continue
        steps = distance(reading.tree, trigger, head)
        if nearest is None or steps < nearest:
            best, nearest = mention, steps
    return best


def _is_of_another_clause(reading: Reading, head: int, trigger: int) -> bool:
    """Tell whether a clause that only describes someone or something stands between a time and an event.

    "Rebels attacked the town, which the army had captured in May": May dates the capture alone.
    """
    tree = reading.tree
    over = {trigger, *ancestors(tree, trigger)}
    for index in (head, *ancestors(tree, head)):
        if index in over:
            return False
        if tree[index].deprel == "acl:relcl":
            return True
    return False


def _dates_speech(reading: Reading, head: int, speech: frozenset[int], trigger: int) -> bool:
    if _follows_speech(reading, head):
        return True
    for above in (head, *ancestors(reading.tree, head)):
        if above in speech:
            return head < trigger  # behind the event, a day dates the event
        if above == trigger or reading.tree[above].upos == "VERB":
            return False
    return False
