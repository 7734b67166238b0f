"""Linked claims: what the mentions stand for, beside the mentions, with method and confidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NewType

from hearsay.types.claim import Claim, EventClaim, Materiel, Mention, StateClaim, Toll
from hearsay.types.codes import DatePrecision, WherePrecision

ClaimId = NewType("ClaimId", str)  # "c" and 16 hex digits, the same for the same text and rules


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedActor:
    """A mention and the actor that it is taken for."""

    mention: Mention
    name: str  # canonical name; the cleaned mention where no pack knows it
    id: str | None  # id in a pack; None: provisional, or a common noun
    method: str  # exact, folded, key, nationality, description, document, none
    confidence: float  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPlace:
    """A mention and the place that it is taken for."""

    mention: Mention
    name: str | None  # None: not found; the mention stays
    id: str | None  # p-code, admin id or geonames id
    latitude: float | None  # degrees, WGS 84
    longitude: float | None
    precision: WherePrecision
    method: str
    confidence: float  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """First and last day on which it may have happened."""

    first: date
    last: date
    precision: DatePrecision
    method: str  # phrase (the text's words), report (the report's own day), carried


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedToll:
    """A toll and the actor that bore it."""

    toll: Toll
    actor: LinkedActor


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedMateriel:
    """Materiel and the actor that owned it."""

    materiel: Materiel
    actor: LinkedActor


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedClaim:
    """What linked event claims and linked state claims share."""

    id: ClaimId
    claim: Claim
    source: str  # the document's source id
    voices: tuple[LinkedActor, ...]  # outermost first

    @property
    def claimant(self) -> LinkedActor:
        """Return the last voice: who vouches for it."""
        return self.voices[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedEventClaim(LinkedClaim):
    """An event claim whose actors, place and days are linked."""

    claim: EventClaim
    initiator: tuple[LinkedActor, ...]
    target: tuple[LinkedActor, ...]
    place: LinkedPlace | None
    days: Days | None
    killed: tuple[LinkedToll, ...] = ()
    injured: tuple[LinkedToll, ...] = ()
    captured: tuple[LinkedToll, ...] = ()
    materiel: tuple[LinkedMateriel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedStateClaim(LinkedClaim):
    """A state claim with its two linked; the object of `controls` and `based_in` is a place."""

    claim: StateClaim
    subject: LinkedActor
    object: LinkedActor
    object_place: LinkedPlace | None
    as_of: date | None  # the day that the text speaks of
    since: Days | None = None
    until: Days | None = None
