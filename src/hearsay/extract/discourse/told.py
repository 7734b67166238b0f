"""A claim as a document tells it, with what the telling shows beyond its slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from hearsay.extract.drafts import VIOLENT
from hearsay.types.claim import EventClaim, Mention
from hearsay.types.codes import GROUP_OF


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event claim with what the telling of it shows beyond its slots."""

    claim: EventClaim
    sentence: int  # number of the sentence in the document
    is_anaphoric: bool = False  # "the attack"
    is_toll: bool = False  # only counts victims
    is_loose: bool = False  # the word names no means and no fight: "attack", "killed"
    named_place: bool = False
    beside: Mention | None = None  # a place named beside it, where none is named for it
    holders: tuple[Mention, ...] = ()  # who is said to hold its place
    hits_civilians: bool = False  # its place is a market, a hospital, a home

    @property
    def is_violent(self) -> bool:
        """Tell whether it is of a battle, a strike from a distance, or violence against civilians."""
        return GROUP_OF[self.claim.type] in VIOLENT


class Identity(Protocol):
    """Whoever tells the spellings of one actor from those of another."""

    def __call__(self, text: str) -> str:
        """Return a key that the spellings of one actor share."""
        ...
