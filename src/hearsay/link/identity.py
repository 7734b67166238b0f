"""The id of a claim: a hash of what it says and where, so that the same text and rules give the same id."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from hearsay.types.claim import Claim, EventClaim, Materiel, Mention, StateClaim, Toll
from hearsay.types.linked import ClaimId

FIELD: Final = "\x1f"
ITEM: Final = "\x1e"
HEX_DIGITS: Final = 16


def claim_id(claim: Claim) -> ClaimId:
    """Return the id of a claim; two claims share it only where every slot and passage is the same."""
    fields = [
        claim.document,
        ITEM.join(f"{quote.start}-{quote.end}:{quote.text}" for quote in claim.evidence),
        mentions(claim.voices),
        claim.stance,
        claim.certainty,
    ]
    if isinstance(claim, EventClaim):
        fields += event_fields(claim)
    elif isinstance(claim, StateClaim):
        fields += state_fields(claim)
    return ClaimId("c" + sha256(FIELD.join(fields).encode()).hexdigest()[:HEX_DIGITS])


def event_fields(claim: EventClaim) -> list[str]:
    """Return what tells event claims of one passage apart."""
    return [
        "event",
        claim.type,
        claim.phase or "",
        claim.change or "",
        mentions(claim.initiator),
        mentions(claim.target),
        mention(claim.place),
        mention(claim.time),
        *(tolls(each) for each in (claim.killed, claim.injured, claim.captured)),
        ITEM.join(materiel(each) for each in claim.materiel),
    ]


def state_fields(claim: StateClaim) -> list[str]:
    """Return what tells state claims of one passage apart."""
    return [
        "state",
        claim.relation,
        mention(claim.subject),
        mention(claim.object),
        mention(claim.since),
        mention(claim.until),
        claim.share or "",
        str(claim.formerly),
    ]


def mentions(several: tuple[Mention, ...]) -> str:
    """Write mentions as one field."""
    return ITEM.join(mention(each) for each in several)


def mention(one: Mention | None) -> str:
    """Write a mention as one field; empty where there is none."""
    return "" if one is None else f"{one.start}:{one.text}"


def tolls(several: tuple[Toll, ...]) -> str:
    """Write tolls as one field."""
    return ITEM.join(f"{mention(each.actor)},{each.low},{each.high}" for each in several)


def materiel(one: Materiel) -> str:
    """Write materiel as one field."""
    return f"{mention(one.actor)},{one.item},{one.low},{one.high},{one.fate}"
