"""Which agreements are in force on a day, as far as reports say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from hearsay.reconcile.sides import is_open, key_of
from hearsay.types.codes import EventType, Phase, Stance
from hearsay.types.linked import LinkedClaim, LinkedEventClaim

MADE: Final = (Phase.REACHED, Phase.IN_FORCE, Phase.ACCEPTED)


def agreements_on(claims: Iterable[LinkedClaim], day: date) -> tuple[LinkedEventClaim, ...]:
    """Return the claims of agreements made by a day and not told to have ended by then, the earliest first.

    An end ends the agreements that were made before it and share two of its parties, or its only one.
    """
    told = [claim for claim in claims if isinstance(claim, LinkedEventClaim) and is_told_by(claim, day)]
    ends = [claim for claim in told if claim.claim.phase is Phase.ENDED]
    made = [claim for claim in told if claim.claim.phase in MADE]
    held = [claim for claim in made if not any(is_ended_by(claim, end) for end in ends)]
    return tuple(sorted(held, key=lambda claim: (first_day(claim), claim.source, claim.id)))


def is_told_by(claim: LinkedEventClaim, day: date) -> bool:
    """Tell whether a claim affirms an agreement, or its end, that took place by a day."""
    noun = claim.claim
    is_affirmed = noun.stance is Stance.AFFIRMS and noun.certainty.is_actual
    return (
        noun.type is EventType.AGREEMENT
        and is_affirmed
        and claim.days is not None
        and first_day(claim) <= day
    )


def is_ended_by(made: LinkedEventClaim, end: LinkedEventClaim) -> bool:
    """Tell whether an end speaks of an agreement made before it, by the parties that they share."""
    common = parties(made) & parties(end)
    return first_day(made) <= first_day(end) and len(common) >= min(2, len(parties(end))) > 0


def parties(claim: LinkedEventClaim) -> frozenset[str]:
    """Return the parties that an agreement names."""
    return frozenset(key_of(actor) for actor in (*claim.initiator, *claim.target) if not is_open(actor))


def first_day(claim: LinkedEventClaim) -> date:
    """Return a claim's first day; the last there is where it has none."""
    return claim.days.first if claim.days else date.max
