"""Cut English text into words as the Universal Dependencies treebanks do, keeping every character's place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# Characters that only steer the layout; they part words as spaces do. Joiners inside words and emoji stay.
GAPS: Final = "\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
CHUNK: Final = re.compile(rf"[^\s{GAPS}\x00-\x1f]+")
LONGEST_ADDRESS: Final = 400  # characters; a longer run is no address, and is cut by the other rules

# Quantifiers are possessive ("++") where they can be, so that a run of a million letters is read once.
LETTER: Final = r"[^\W\d_]"
MARKS: Final = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d\u00ad"  # part of their letter
WORD: Final = rf"(?:{LETTER}++[{MARKS}]*+)++"
DRESS: Final = "\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\u20e3\u0300-\u036f"  # skin tones and the like
QUOTE: Final = "['\u2019\u2018`]"


def _any_of(words: str) -> str:
    return f"(?:{'|'.join(map(re.escape, words.split()))})"


CLITIC: Final = _any_of("s t re ve ll d m")
# Prefixes that the treebanks do not split off; every other hyphen stands alone: "al - Quds", "US - led".
PREFIX: Final = _any_of(
    "anti arch co counter cross e ex inter intra micro mid mini multi neo non post pre pro re semi socio sub "
    "super trans ultra"
)
ABBREVIATION: Final = _any_of(
    "adm al approx apr assoc aug ave blvd brig bros ca capt cf cmdr co col corp cpl dec dept dr ed eds eg "
    "esq est etc feb fig fri ft gen gov hon ie inc jan jr jul jun lt ltd maj messrs mr mrs ms mt nov oct pfc "
    "ph pp prof pvt rep reps rev sen sens sep sept sgt sr st ste viz vol vs"
)
UNIT: Final = _any_of(
    "a.m. p.m. am pm bn cm ft g gb hr hrs hz k kb kg km kms kph kw lb lbs m mb mg mhz min mins ml mm mph mw "
    "b sec secs tn x yr yrs"
)
FILE_ENDING: Final = _any_of("doc docx xls pdf txt jpg jpeg png gif htm html exe zip")
NO_LETTER: Final = r"(?![^\W_])"

INNER: Final = re.compile(
    rf"""
      (?P<clitic>['\u2019]{CLITIC}{NO_LETTER})                 # 's, where its word ended in a mark
    | (?P<initials>(?:{LETTER}\.){{2,}}{LETTER}?{NO_LETTER})   # U.S.  a.m.
    | (?P<abbreviation>{ABBREVIATION}\.{NO_LETTER})
    | (?P<initial>[A-Z]\.(?=$))                               # "J." of "J. Smith"; see _parts
    | (?P<telephone>(?:\d{{3}}-)?\d{{3}}-\d{{4}}(?![\w-]))
    | (?P<date>\d{{1,2}}-\d{{1,2}}-\d{{4}}(?![\w-]) | \d{{4}}-\d{{2}}-\d{{2}}(?![\w-]))
    | (?P<reference>no\.(?=\s*\d))
    | (?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d) | \d+(?:[.:/]\d+)* )
      (?: (?P<unit>{UNIT}){NO_LETTER} | (?P<ordinal>[^\W_]*(?:['\u2019]s{NO_LETTER})?) )
    | (?P<decimal>\.\d+)
    | (?P<prefixed>(?<![^\W_]){PREFIX}-{WORD})
    | (?P<tag>[@\#]\w+)
    | (?P<file>[\w-]{{1,60}}\.{FILE_ENDING}{NO_LETTER})
    | (?P<firm>[A-Z]{{1,5}}&[A-Z]{{1,5}}{NO_LETTER})
    | (?P<word>{WORD}(?:{QUOTE}{WORD}|\d++)*+)
    | (?P<run>\.{{2,}}|[!?]+|-{{2,}}|[\u2013\u2014]+|={{2,}}|\*{{2,}}|<<|>>|_+|~{{2,}})
    | (?P<quote>''|``|\u2019\u2019|\u2018\u2018)
    | (?P<face>[:;]-?[()](?=$))
    | (?P<one>.[{DRESS}]*+(?:\u200d[^\w\s][{DRESS}]*+)*+)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]++@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info)(?:/\S*)?",
    re.IGNORECASE,
)
BEFORE_ADDRESS: Final = "\"'<([{\u201c\u2018:"
AFTER_ADDRESS: Final = ".,;:!?\"')]}>\u201d\u2019"
APOSTROPHES: Final = "'\u2019\u2018`"
ENDING: Final = re.compile(rf"(?:n{QUOTE}t|{QUOTE}{CLITIC})$", re.IGNORECASE)

# Words written as one that the treebanks read as two, and where the second begins. Also without their
# apostrophes, which much reporting has lost.
NEGATED: Final = (
    "do",
    "does",
    "did",
    "is",
    "are",
    "was",
    "were",
    "have",
    "has",
    "had",
    "could",
    "would",
    "should",
)
HALVES: Final = {
    **{f"{verb}nt": len(verb) for verb in (*NEGATED, "wo", "ca", "ai", "must", "need", "might")},
    **dict.fromkeys(("im", "ive"), 1),
    **dict.fromkeys(("theyre", "theyve", "theyll", "theyd"), 4),
    **dict.fromkeys(("youre", "youve", "youll", "youd"), 3),
    "weve": 2,
    **dict.fromkeys(("cannot", "gonna", "gotta", "wanna"), 3),
}
CAPITAL_FOLLOWS: Final = re.compile(r"\s+[A-Z]")


@dataclass(frozen=True, slots=True)
class Span:
    """One word's place in the text; `spaced` says that a gap, or the text's start, is before it."""

    start: int
    end: int
    spaced: bool


def spans_in(text: str) -> list[Span]:
    """Return the words and marks of a text, in order; every character but gaps is in exactly one."""
    return [
        Span(start, end, place == 0)
        for chunk in CHUNK.finditer(text)
        for place, (start, end) in enumerate(_spans_of_chunk(text, chunk.start(), chunk.end()))
    ]


def _spans_of_chunk(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start <= LONGEST_ADDRESS:
        address = ADDRESS.search(text, start, end)
        if address is not None and not text[start : address.start()].strip(BEFORE_ADDRESS):
            for match in INNER.finditer(text, start, address.start()):
                yield match.span()
            start = address.start() + len(address[0].rstrip(AFTER_ADDRESS))
            yield address.start(), start
    for match in INNER.finditer(text, start, end):
        yield from _parts(text, match)


def _parts(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    kind, (start, end) = match.lastgroup, match.span()
    if kind == "word":
        cut = _clitic_start(match[0])
        if cut:
            yield start, start + cut
            start += cut
    elif kind == "unit":
        cut = match.end("number")
        yield start, cut
        start = cut
    elif kind == "initial" and not CAPITAL_FOLLOWS.match(text, end):
        yield start, end - 1
        start = end - 1
    yield start, end


def _clitic_start(word: str) -> int:
    """Return where a clitic begins in a word, or 0."""
    lower = word.lower()
    if lower in HALVES:
        return HALVES[lower]
    if not any(mark in word for mark in APOSTROPHES):
        return 0
    ending = ENDING.search(word)
    return ending.start() if ending else 0
