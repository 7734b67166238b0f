"""A claim as pair evidence sees it: one flat row, the same in Python and in SQL."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hearsay.reconcile.sides import Party, Sides, fold, is_named, key_of
from hearsay.types.codes import (
    GROUP_OF,
    Change,
    DatePrecision,
    EventType,
    Phase,
    Stance,
    TypeGroup,
    WherePrecision,
)
from hearsay.types.document import Document
from hearsay.types.linked import LinkedEventClaim, LinkedToll

# How far from the coordinates it may have been, in km: half the gap that two reports of one event may show.
RADIUS: Final = {
    WherePrecision.EXACT: 3.0,
    WherePrecision.NEAR: 15.0,
    WherePrecision.DISTRICT: 25.0,
    WherePrecision.GOVERNORATE: 70.0,
    WherePrecision.REGION: 90.0,
    WherePrecision.COUNTRY: 400.0,
    WherePrecision.INTERNATIONAL: 400.0,
}
UNDATED_DAYS: Final = 14  # an undated claim is compared with what happened so long before its report

# One agreement is proposed, reached and broken at different times: these are different occurrences.
PHASES: Final = {
    Phase.NEGOTIATED: "talks",
    Phase.PROPOSED: "talks",
    Phase.ACCEPTED: "made",
    Phase.REACHED: "made",
    Phase.IN_FORCE: "made",
    Phase.REJECTED: "rejected",
    Phase.VIOLATED: "violated",
    Phase.ENDED: "ended",
}
CHANGES: Final = {
    Change.FORMED: "joining",
    Change.JOINED: "joining",
    Change.MERGED: "joining",
    Change.LEFT: "leaving",
    Change.SPLIT: "leaving",
    Change.DEFECTED: "leaving",
    Change.RENAMED: "renaming",
    Change.DISBANDED: "ending",
}
APART: Final = (
    EventType.ABDUCTION,
    EventType.SEXUAL_VIOLENCE,
)  # not confused with an attack by unnamed means


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What pair evidence needs of a claim."""

    id: str
    document: str
    publisher: str
    published: int | None  # days are ordinals throughout
    claimant: str
    start: int  # of the evidence in the document
    end: int
    affirms: bool
    family: str  # only claims of one family can be of one event
    type: str
    place: str | None
    latitude: float | None
    longitude: float | None
    radius: float  # km
    is_fine: bool  # known to the place, or near it
    first: int | None
    last: int | None
    is_exact: bool  # known to the day
    from_day: int | None  # where it is looked for: its days, or those before its report
    to_day: int | None
    initiator: Party
    target: Party
    figures: frozenset[str]


def row_of(linked: LinkedEventClaim, document: Document | None, sides: Sides) -> Row:
    """Return the row of a claim; `document` tells when and by whom it was published, where that is known."""
    claim, days, place = linked.claim, linked.days, linked.place
    published = document.published if document else None
    looked_for = span(linked, published)
    day = days.first if days else published
    return Row(
        id=linked.id,
        document=claim.document,
        publisher=fold(linked.voices[0].name),
        published=published.toordinal() if published else None,
        claimant=key_of(linked.claimant) if is_named(linked.claimant) else fold(linked.claimant.name),
        start=claim.evidence[0].start,
        end=claim.evidence[-1].end,
        affirms=claim.stance is Stance.AFFIRMS and claim.certainty.is_actual,
        family=family_of(linked),
        type=str(claim.type),
        place=fold(place.name or place.mention.text) if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        radius=RADIUS[place.precision] if place else 0.0,
        is_fine=place is not None and place.precision <= WherePrecision.NEAR,
        first=days.first.toordinal() if days else None,
        last=days.last.toordinal() if days else None,
        is_exact=days is not None and days.precision is DatePrecision.DAY,
        from_day=looked_for[0].toordinal() if looked_for else None,
        to_day=looked_for[1].toordinal() if looked_for else None,
        initiator=sides.party(linked.initiator, day),
        target=sides.party(linked.target, day),
        figures=frozenset([*precise("killed", linked.killed), *precise("injured", linked.injured)]),
    )


def family_of(linked: LinkedEventClaim) -> str:
    """Return the kinds of occurrence that may be one: a type group, or one type where the group is mixed."""
    claim = linked.claim
    group = GROUP_OF[claim.type]
    if claim.type is EventType.AGREEMENT:
        return f"agreement {PHASES[claim.phase] if claim.phase else ''}"
    if claim.type is EventType.GROUP_CHANGE:
        return f"group change {CHANGES[claim.change] if claim.change else ''}"
    if group in (TypeGroup.STRATEGIC, TypeGroup.VERBAL) or claim.type in APART:
        return str(claim.type)
    if group in (TypeGroup.REMOTE, TypeGroup.CIVILIANS):
        return "strike"  # "an attack on civilians" in one report is the air strike of another
    return str(group)


def span(linked: LinkedEventClaim, published: date | None) -> tuple[date, date] | None:
    """Return the days among which a like event is looked for; None where nothing dates the claim."""
    if linked.days:
        return linked.days.first, linked.days.last
    if published:
        return published - timedelta(days=UNDATED_DAYS), published
    return None


def precise(what: str, tolls: Iterable[LinkedToll]) -> list[str]:
    """Return the figures that are firm and not so small that they agree by chance."""
    return [
        f"{what} {entry.toll.low}"
        for entry in tolls
        if entry.toll.low is not None and entry.toll.low == entry.toll.high and entry.toll.low > 1
    ]
