"""What claims say of two: state claims, and the memberships that joining and leaving begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Final

from hearsay.reconcile.sides import fold, is_open, key_of
from hearsay.types.codes import Change, EventType, Relation, Stance
from hearsay.types.linked import ClaimId, LinkedActor, LinkedClaim, LinkedEventClaim, LinkedStateClaim

Key = tuple[str, str, str, str]  # subject, relation, object, stance: what claims of one state share

BEGINNINGS: Final = (
    Change.FORMED,
    Change.JOINED,
    Change.DEFECTED,
)  # the initiator belongs to the target then
ENDINGS: Final = (Change.LEFT, Change.SPLIT)  # the initiator belonged to the target until then


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One claim about one relation."""

    key: Key
    claim: ClaimId
    source: str
    claimant: str
    subject: str
    relation: Relation
    object: str
    stance: Stance
    as_of: date | None = None
    since: date | None = None
    until: date | None = None


def said_in(claims: Iterable[LinkedClaim]) -> Iterator[Said]:
    """Yield what claims say of two, as far as they speak of what took place."""
    for claim in claims:
        if not claim.claim.certainty.is_actual:
            continue
        if isinstance(claim, LinkedStateClaim):
            yield said_by_state(claim)
        if isinstance(claim, LinkedEventClaim) and claim.claim.type is EventType.GROUP_CHANGE:
            yield from said_by_change(claim)


def said_by_state(claim: LinkedStateClaim) -> Said:
    """Return what a state claim says."""
    place = claim.object_place
    name = (place.name or place.mention.text) if place else claim.object.name
    about = (place.id or f"~{fold(name)}") if place else key_of(claim.object)
    return Said(
        key=(key_of(claim.subject), str(claim.claim.relation), about, str(claim.claim.stance)),
        claim=claim.id,
        source=claim.source,
        claimant=claim.claimant.name,
        subject=claim.subject.name,
        relation=claim.claim.relation,
        object=name,
        stance=claim.claim.stance,
        as_of=claim.as_of,
        since=claim.since.first if claim.since else None,
        until=claim.until.last if claim.until else None,
    )


def said_by_change(claim: LinkedEventClaim) -> Iterator[Said]:
    """Yield the memberships that a group's change begins or ends; only what is affirmed changes anything."""
    change = claim.claim.change
    if claim.claim.stance is not Stance.AFFIRMS or change not in (*BEGINNINGS, *ENDINGS) or not claim.days:
        return
    for member, group in product(claim.initiator, claim.target):
        if not is_open(member) and not is_open(group) and key_of(member) != key_of(group):
            yield membership(claim, member, group)


def membership(claim: LinkedEventClaim, member: LinkedActor, group: LinkedActor) -> Said:
    """Return that a group belongs to another since, or until, the day of its change."""
    begins = claim.claim.change in BEGINNINGS
    days = claim.days
    return Said(
        key=(key_of(member), str(Relation.MEMBER_OF), key_of(group), str(Stance.AFFIRMS)),
        claim=claim.id,
        source=claim.source,
        claimant=claim.claimant.name,
        subject=member.name,
        relation=Relation.MEMBER_OF,
        object=group.name,
        stance=Stance.AFFIRMS,
        as_of=days.first if days and begins else None,
        since=days.first if days and begins else None,
        until=days.last if days and not begins else None,
    )
