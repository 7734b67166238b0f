"""Taking a mention apart: what stands before its head, its head, and what hangs on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from hearsay.knowledge import ActorWords, NameIndex
from hearsay.knowledge.fold import Piece
from hearsay.link.scan import names_in, parts_of

EDGES: Final = ' \t\n\r.,;:!?"“”«»()[]{}*'
NUMBER: Final = re.compile(r"[\d.,]+(?:th|st|nd|rd)?|\d[\d,.-]*")
CLAUSE: Final = re.compile(r"\s*(?:[,;:(]|\s[-–—]\s).*", re.DOTALL)
SPACES: Final = re.compile(r"\s+")
OWNED: Final = frozenset(
    {"of", "from", "belonging", "at", "by"}
)  # joins after which the name of the head's group stands
HELD_OFF: Final = frozenset(
    {"loyal", "affiliated", "linked", "backed", "allied", "close", "opposed", "against", "aligned"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention in parts; positions count pieces. The core ends before the first preposition or clause."""

    text: str  # cleaned
    parts: tuple[Piece, ...]
    core_end: int  # index after the last piece of the core
    owned_from: int | None  # where the name begins whose the head is: "of X", "from X"
    reach_end: int  # index after the last piece that may name the actor

    @property
    def head(self) -> str:
        """Return the last word of the core, folded; "" of an empty mention."""
        return self.parts[self.core_end - 1].text if self.core_end else ""


def phrase_of(text: str, words: ActorWords, names: NameIndex) -> Phrase:
    """Take a mention apart; a preposition inside a known name ("Council for Peace") ends nothing."""
    plain = cleaned(text)
    parts = tuple(parts_of(plain))
    begin = next((at for at, part in enumerate(parts) if not is_empty(part.text, words)), 0)
    spanned = {
        at
        for name in names_in(plain, parts, names)
        if not name.is_generic
        for at in range(name.first, name.last + 1)
    }
    free = [at for at in range(begin + 1, len(parts)) if at not in spanned]
    core_end = next((at for at in free if ends_core(parts[at].text, words)), len(parts))
    relative = next((at for at in free if parts[at].text in words.relatives), len(parts))
    held = next(
        (at for at in free if parts[at].text in HELD_OFF and not joined(plain, parts[at])), len(parts)
    )
    end = min(relative, held)
    owned = next((at + 1 for at in range(core_end, end) if parts[at].text in OWNED), None)
    return Phrase(plain, parts, min(core_end, end), owned, end)


def joined(text: str, part: Piece) -> bool:
    """Tell whether a piece is part of a compound: "backed" of "US-backed"."""
    return "-" in text[part.start : part.end]


def ends_core(word: str, words: ActorWords) -> bool:
    """Tell whether a word begins what hangs on the head."""
    return word in words.joins or word in words.relatives


def cleaned(text: str) -> str:
    """Return a mention on one line, without marks at its edges and what follows a comma or bracket."""
    plain = SPACES.sub(" ", text).strip(EDGES)
    cut = CLAUSE.sub("", plain)
    return cut.strip(EDGES) if len(cut) > 1 else plain


def is_empty(word: str, words: ActorWords) -> bool:
    """Tell whether a folded word says nothing about who is meant: a determiner, a number, a label."""
    return word in words.determiners or word in words.epithets or NUMBER.fullmatch(word) is not None


def description(phrase: Phrase, words: ActorWords) -> str:
    """Return the mention as a name of its own: without determiners, numbers, labels and relative clauses."""
    parts = list(phrase.parts)
    relative = next((at for at, part in enumerate(parts) if at and part.text in words.relatives), len(parts))
    parts = parts[:relative]
    while parts and is_empty(parts[0].text, words):
        parts = parts[1:]
    if not parts:
        return phrase.text
    kept, last = [], -1
    for part in parts:
        if part.start == last:
            continue
        last = part.start
        word = phrase.text[part.start : part.end]
        if not (part.text in words.epithets and "-" not in word):
            kept.append((part.start, part.end))
    if not kept:
        return phrase.text[parts[0].start : parts[-1].end]
    return rejoined(phrase.text, kept)


def rejoined(text: str, spans: list[tuple[int, int]]) -> str:
    """Join words again, with the small words (articles) that stood between them."""
    out = text[spans[0][0] : spans[0][1]]
    for (_, before), (start, end) in pairwise(spans):
        between = text[before:start].strip()
        keep = f" {between}" if between and " " not in between and between.isalpha() else ""
        out += f"{keep} {text[start:end]}"
    return out.strip(EDGES)
