"""An event: claims about one occurrence, graded by how well they attest it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NewType

from hearsay.types.codes import EventType, Grade
from hearsay.types.linked import ClaimId, LinkedEventClaim

EventId = NewType("EventId", str)  # "e" and the id of the event's earliest claim without its "c"


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A grade with its reason in words."""

    grade: Grade
    reason: str  # "contested: NFL affirms; South Front denies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """People killed or injured by UCDP's rule; None where no voice gives a figure."""

    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A set of claims about the same occurrence."""

    id: EventId
    claims: tuple[ClaimId, ...]  # earliest report first
    type: EventType  # the type that most claims give, the more violent where tied
    initiators: tuple[str, ...]  # canonical names, of all claims
    targets: tuple[str, ...]
    place: str | None
    latitude: float | None
    longitude: float | None
    first_day: date | None
    last_day: date | None
    occurrence: Graded
    responsibility: Graded
    toll: Graded
    killed: Figures
    injured: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWithClaims:
    """An event together with the claims that make it, for those who show it."""

    event: Event
    claims: tuple[LinkedEventClaim, ...]
