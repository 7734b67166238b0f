"""The same act told twice by one voice: one claim with two passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hearsay.extract.discourse.sameness import NOBODY, breadth, folded, mentions_agree, same_act, sides_agree
from hearsay.extract.discourse.told import Identity, Told
from hearsay.types.claim import EventClaim, Mention, Quote
from hearsay.types.codes import EventType, Stance

OPENING = 1  # sentences that may be a deck, a lead in the manner of a headline
NEAR = 2  # sentences after it that may tell it again


def each_act_once(told: Iterable[Told], identity: Identity) -> list[Told]:
    """Return the claims of a document, each act once for each voice, in reading order."""
    kept: list[Told] = []
    for each in told:
        match = _earlier(kept, each, identity)
        if match is not None:
            kept = [_united(k, each) if k is match else k for k in kept]
        elif not _adds_nothing(kept, each):
            kept.append(_rooted(kept, each, identity))
    return _without_decks(kept, identity)


def _earlier(kept: list[Told], new: Told, identity: Identity) -> Told | None:
    """Return the latest claim of the same voice that the new one tells again."""
    return next(
        (old for old in reversed(kept) if _same_voice(old, new, identity) and same_act(old, new, identity)),
        None,
    )


def _same_voice(old: Told, new: Told, identity: Identity) -> bool:
    one, other = old.claim.voices[-1].text, new.claim.voices[-1].text
    return old.claim.stance is new.claim.stance and identity(one) == identity(other)


def _adds_nothing(kept: list[Told], new: Told) -> bool:
    """Tell whether a phrase such as "the attack" only takes up what another voice has told."""
    claim = new.claim
    if claim.stance is not Stance.AFFIRMS:
        return False
    if not (claim.initiator or claim.target or claim.place or claim.killed or claim.injured):
        return bool(kept)
    if not (new.is_anaphoric or new.is_toll):
        return False
    tells = (
        claim.killed or claim.injured or (claim.initiator and {folded(m) for m in claim.initiator} - NOBODY)
    )
    return not tells and (new.is_anaphoric or not claim.place) and bool(kept)


def _rooted(kept: list[Told], new: Told, identity: Identity) -> Told:
    """Give a claim that takes up an event told by another voice that event's type, place and day."""
    if not (new.is_anaphoric or new.is_toll or new.claim.stance is not Stance.AFFIRMS):
        return new
    root = next(
        (
            old
            for old in reversed(kept)
            if _is_root(old, new) and _slots_agree_but_tolls(old.claim, new.claim, identity)
        ),
        None,
    )
    if root is None:
        return new
    claim = new.claim
    return replace(
        new,
        claim=replace(
            claim,
            type=root.claim.type if new.is_toll or new.is_anaphoric else claim.type,
            place=claim.place or root.claim.place,
            place_context=claim.place_context or root.claim.place_context,
            time=claim.time or root.claim.time,
            initiator=claim.initiator or root.claim.initiator,
            target=claim.target or root.claim.target,
        ),
    )


def _is_root(old: Told, new: Told) -> bool:
    """Tell whether a claim may be what a count of victims or "the attack" takes up."""
    taken = old.claim.type is EventType.TERRITORY_TAKEN and not new.is_anaphoric
    if new.claim.stance is not Stance.AFFIRMS and old.claim.type is not new.claim.type:
        return new.is_anaphoric and old.is_violent and new.is_violent
    return old.is_violent and new.is_violent and not taken


def _slots_agree_but_tolls(old: EventClaim, new: EventClaim, identity: Identity) -> bool:
    return (
        sides_agree(old.initiator, new.initiator, identity)
        and mentions_agree(old.place, new.place)
        and mentions_agree(old.time, new.time)
        and (new.certainty.is_actual or new.stance is not Stance.AFFIRMS)
        and old.certainty.is_actual
    )


def _united(old: Told, new: Told) -> Told:
    """Join a second telling to the first: its passage, and what it adds."""
    one, other = old.claim, new.claim
    claim = replace(
        one,
        type=one.type if not old.is_toll else other.type,
        evidence=_evidence_of((*one.evidence, *other.evidence)),
        initiator=_fuller(one.initiator, other.initiator),
        target=_fuller(one.target, other.target),
        place=_narrower(old, new),
        place_context=(*one.place_context, *other.place_context),
        time=one.time or other.time,
        killed=one.killed or other.killed,
        injured=one.injured or other.injured,
        captured=one.captured or other.captured,
        materiel=tuple(dict.fromkeys((*one.materiel, *other.materiel))),
        certainty=one.certainty,
    )
    return replace(
        old,
        claim=claim,
        holders=old.holders or new.holders,
        hits_civilians=old.hits_civilians or new.hits_civilians,
        is_toll=old.is_toll and new.is_toll,
        named_place=old.named_place or new.named_place,
    )


def _narrower(old: Told, new: Told) -> Mention | None:
    one, other = old.claim.place, new.claim.place
    if one is None or other is None:
        return one or other
    if old.named_place is not new.named_place:
        return one if old.named_place else other
    return other if breadth(other) < breadth(one) else one


def _fuller(old: tuple[Mention, ...], new: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return old if {folded(m) for m in old} - NOBODY else (new or old)


def _evidence_of(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Return passages each once, in reading order."""
    return tuple(sorted(set(quotes), key=lambda q: (q.start, q.end)))


def _without_decks(told: list[Told], identity: Identity) -> list[Told]:
    """Join an opening line that no one vouches for to the attributed claim that tells it again."""
    kept = list(told)
    base = _base_of(told)
    for opening in (t for t in told if t.sentence < OPENING and len(t.claim.voices) == base and t.is_violent):
        again = next(
            (
                t
                for t in kept
                if opening.sentence < t.sentence <= opening.sentence + NEAR
                and len(t.claim.voices) > base
                and t is not opening
                and t.claim.stance is opening.claim.stance
                and same_act(opening, t, identity)
            ),
            None,
        )
        if again is not None and opening in kept:
            kept = [_retold(t, opening) if t is again else t for t in kept if t is not opening]
    return kept


def _retold(claim: Told, opening: Told) -> Told:
    united = _united(opening, claim)
    return replace(
        united,
        claim=replace(united.claim, voices=claim.claim.voices, certainty=claim.claim.certainty),
        sentence=claim.sentence,
    )


def _base_of(told: list[Told]) -> int:
    """Return how many voices stand before whoever the text names: the publisher, and an agency it prints."""
    return min((len(t.claim.voices) for t in told), default=1)
