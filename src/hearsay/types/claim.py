"""A claim: one voice's assertion in one document, with the words that say so.

Everything here is as the text has it. What the words refer to is said by the linked nouns.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.types.codes import Certainty, Change, EventType, Fate, Phase, Relation, Stance
from hearsay.types.document import DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A verbatim passage: text[start:end] of the document is the quote."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that stand for an actor, a place or a time.

    `start` and `end` are None where the codebook supplies the word ("unidentified" for an attacker
    that the text leaves out, the publisher as outermost voice).
    """

    text: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """People killed, injured or captured: who, how many."""

    actor: Mention
    low: int | None  # None: no lower bound said
    high: int | None  # None: no upper bound said
    words: str = ""  # the figure as written: "at least four"


@dataclass(frozen=True, slots=True, kw_only=True)
class Materiel:
    """Things destroyed, damaged, captured or lost: whose, what, how many."""

    actor: Mention
    item: str
    low: int | None
    high: int | None
    fate: Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What event claims and state claims share."""

    document: DocumentId
    evidence: tuple[Quote, ...]  # in reading order, at least one
    voices: tuple[Mention, ...]  # outermost first; the publisher always stands first
    stance: Stance = Stance.AFFIRMS
    certainty: Certainty = Certainty.ASSERTED
    trigger: Mention | None = None  # the word that made the claim
    rule: str = ""  # the lexicon entry or pattern that read it


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClaim(Claim):
    """One voice's assertion that something happened."""

    type: EventType
    phase: Phase | None = None
    change: Change | None = None
    initiator: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    alternative: bool = False  # the initiators are "A or B"
    place: Mention | None = None  # None: the text names none. Never a guess.
    place_context: tuple[Mention, ...] = ()  # other places of the sentence: "in Idlib province"
    time: Mention | None = None  # None: the sentence names no day
    is_past: bool = False  # told as background, so that the day of the report does not date it
    killed: tuple[Toll, ...] = ()
    injured: tuple[Toll, ...] = ()
    captured: tuple[Toll, ...] = ()
    materiel: tuple[Materiel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StateClaim(Claim):
    """One voice's assertion that something held true of two."""

    relation: Relation
    subject: Mention
    object: Mention
    since: Mention | None = None
    until: Mention | None = None
    share: str | None = None  # "70 %", "parts of"
    formerly: bool = False
