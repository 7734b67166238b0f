"""What a document says, in a form that a test can ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hearsay.types.claim import Claim, EventClaim, Mention, StateClaim, Toll
from hearsay.types.codes import EventType, Relation
from hearsay.types.document import Document

ARTICLES = ("the ", "a ", "an ")


@dataclass(frozen=True)
class Told:
    """A document and its claims."""

    document: Document
    claims: tuple[Claim, ...]

    @property
    def events(self) -> list[EventClaim]:
        """Return the event claims, in reading order."""
        return [claim for claim in self.claims if isinstance(claim, EventClaim)]

    @property
    def states(self) -> list[StateClaim]:
        """Return the state claims, in reading order."""
        return [claim for claim in self.claims if isinstance(claim, StateClaim)]

    def all(self, kind: EventType) -> list[EventClaim]:
        """Return the event claims of a type."""
        return [event for event in self.events if event.type is kind]

    def only(self, kind: EventType) -> EventClaim:
        """Return the one event claim of a type; fail where there are none or several."""
        found = self.all(kind)
        assert len(found) == 1, f"{len(found)} claims of {kind} among {[str(e.type) for e in self.events]}"
        return found[0]

    def relations(self) -> set[tuple[str, Relation, str]]:
        """Return the states as bare subject, relation and bare object."""
        return {(bare(s.subject), s.relation, bare(s.object)) for s in self.states}


Read = Callable[..., Told]
ReadAll = Callable[[Iterable[str]], list[Told]]


def bare(mention: Mention | None) -> str:
    """Return a mention's words in lower case, without the article; empty where there is no mention."""
    words = "" if mention is None else mention.text.lower()
    return next((words[len(a) :] for a in ARTICLES if words.startswith(a)), words)


def names(mentions: Iterable[Mention]) -> set[str]:
    """Return the words of mentions as a set of bare names."""
    return {bare(mention) for mention in mentions}


def heard(claim: Claim) -> list[str]:
    """Return the voices after the publisher, outermost first, as bare names."""
    return [bare(voice) for voice in claim.voices[1:]]


def speaks_of(mentions: Iterable[Mention], *words: str) -> bool:
    """Tell whether there are as many mentions as words, and each word stands in one of them."""
    told = [mention.text.lower() for mention in mentions]
    return len(told) == len(words) and all(any(word.lower() in text for text in told) for word in words)


def bounds(tolls: Iterable[Toll]) -> list[tuple[int | None, int | None]]:
    """Return the bounds of each toll."""
    return [(toll.low, toll.high) for toll in tolls]


def is_at(claim: EventClaim, place: str) -> bool:
    """Tell whether a claim names a place; the empty word stands for none."""
    return claim.place is None if not place else claim.place is not None and place in claim.place.text
