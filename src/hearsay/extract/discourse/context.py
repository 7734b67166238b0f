"""What a document's other claims lend a claim: its day, its means, its attacker, its place, its opponent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from hearsay.extract.discourse.sameness import NOBODY, breadth, folded, mentions_agree, same_time
from hearsay.extract.discourse.told import Identity, Told
from hearsay.types.claim import EventClaim, Mention
from hearsay.types.codes import GROUP_OF, EventType, TypeGroup

A_DAY = re.compile(r"day\b|yesterday|today|\b\d{1,2}\b|overnight|night|dawn", re.IGNORECASE)
SINCE = re.compile(r"since|until|past|last (?:week|month|year)|days|ago|for ", re.IGNORECASE)
MOST_ATTACKERS = 2  # names of attackers in a document, above which one left unnamed may be any of them
AIMED = frozenset(
    {EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.SHELLING, EventType.CHEMICAL_ATTACK}
)
STILL_ABOUT = 6  # sentences in which a report still speaks of the day of its main event
NEAR = 3  # sentences between two tellings that may be of one attack
REGION = 1  # breadth of a place that is a province, a region, a country
UNARMED = frozenset({"civilians"})


def in_context(told: list[Told], identity: Identity) -> list[Told]:
    """Return the claims of a document, each with what the others lend it."""
    main = _main_event(told)
    kept = [_with_day(k, main) for k in told]
    kept = [_with_means(k, kept) for k in kept]
    kept = [_with_known_initiator(k, kept, identity) for k in kept]
    kept = [_with_known_place(k, kept) for k in kept]
    kept = [_with_place_beside(k, kept) for k in kept]
    kept = [_with_known_opponent(k, kept, identity) for k in kept]
    return [_with_accused(k, kept, identity) for k in kept]


def _main_event(told: Iterable[Told]) -> Told | None:
    """Return the first violent event that a document dates to a day, None where there is none."""
    for each in told:
        time = each.claim.time
        if time is not None and each.is_violent and each.claim.certainty.is_actual:
            return each if A_DAY.search(time.text) and not SINCE.search(time.text) else None
    return None


def _with_day(told: Told, main: Told | None) -> Told:
    """Date a violent claim without a day of its own by the day of the event that its document is about."""
    claim = told.claim
    if (
        main is None
        or abs(told.sentence - main.sentence) > STILL_ABOUT
        or claim.time is not None
        or claim.is_past
        or not told.is_violent
        or GROUP_OF[claim.type] is TypeGroup.BATTLE
        or not claim.certainty.is_actual
    ):
        return told
    return replace(told, claim=replace(claim, time=main.claim.time))


def _with_means(told: Told, others: Iterable[Told]) -> Told:
    """Call a blast a suicide bombing where the document tells elsewhere that a bomber set it off."""
    claim = told.claim
    if claim.type is not EventType.EXPLOSION or claim.is_past:
        return told
    by_bomber = [o for o in others if o.claim.type is EventType.SUICIDE_BOMBING and same_time(o.claim, claim)]
    if not any(mentions_agree(o.claim.place, claim.place) for o in by_bomber):
        return told
    return replace(told, claim=replace(claim, type=EventType.SUICIDE_BOMBING))


def _with_known_initiator(told: Told, others: Iterable[Told], identity: Identity) -> Told:
    """Give an unclaimed attack from a distance the attacker that the document names for its like."""
    claim = told.claim
    if claim.initiator or claim.type not in AIMED or claim.is_past:
        return told
    named = [
        o.claim
        for o in others
        if o.claim.type in AIMED
        and _is_news(o)
        and abs(o.sentence - told.sentence) <= NEAR
        and _somebody(o.claim.initiator, identity)
    ]
    for fits in (_is_alike, _is_of_type):
        known = [other.initiator for other in named if fits(other, claim)]
        sides = {frozenset(identity(m.text) for m in side) for side in known}
        if known and len(frozenset.union(*sides)) <= MOST_ATTACKERS:
            return replace(told, claim=replace(claim, initiator=known[0]))
        if known:
            return told
    return told


def _is_news(told: Told) -> bool:
    return told.claim.certainty.is_actual and not told.claim.is_past


def _is_of_type(known: EventClaim, claim: EventClaim) -> bool:
    return known.type is claim.type


def _somebody(side: tuple[Mention, ...], identity: Identity) -> bool:
    """Tell whether a side is known by more than a label."""
    return bool({identity(m.text) for m in side} - NOBODY)


def _with_known_place(told: Told, others: Iterable[Told]) -> Told:
    """Place a claim that names no place, or only a region, where its document places all others like it."""
    claim = told.claim
    vague = not told.named_place or breadth(claim.place) == REGION
    if not vague or claim.is_past or not told.is_violent or not claim.certainty.is_actual:
        return told
    known = {
        folded(o.claim.place): o.claim
        for o in others
        if o.named_place and o.claim.place and _is_alike(o.claim, claim) and _is_narrower(o, told)
    }
    if len(known) != 1:
        return told
    (like,) = known.values()
    return replace(told, claim=replace(claim, place=like.place, place_context=like.place_context))


def _with_place_beside(told: Told, others: Iterable[Told]) -> Told:
    """Place a claim that is still nowhere, or at a place without a name, where a place is named beside it."""
    claim = told.claim
    if told.beside is None or claim.is_past or not claim.certainty.is_actual:
        return told
    if claim.place is not None and (told.named_place or claim.place.text[:1].isupper()):
        return told
    if any(_is_told_at(o.claim, told.beside) and not same_time(o.claim, claim) for o in others):
        return told  # what is told there happened on another day
    return replace(told, claim=replace(claim, place=told.beside))


def _is_told_at(claim: EventClaim, place: Mention) -> bool:
    """Tell whether a claim's own passages name a place."""
    at = place.start
    return at is not None and any(quote.start <= at < quote.end for quote in claim.evidence)


def _is_narrower(known: Told, vague: Told) -> bool:
    return not vague.named_place or breadth(known.claim.place) < breadth(vague.claim.place)


def _is_alike(known: EventClaim, claim: EventClaim) -> bool:
    """Tell whether two attacks of a document are of one type and time, so that they may share an attacker."""
    if known.type is not claim.type or known.is_past or not known.certainty.is_actual:
        return False
    return same_time(known, claim)


def _with_known_opponent(told: Told, others: Iterable[Told], identity: Identity) -> Told:
    """Give a fighting side whose opponent is left out the only one that its document sees it fight."""
    claim = told.claim
    if GROUP_OF[claim.type] is not TypeGroup.BATTLE or bool(claim.target) is bool(claim.initiator):
        return told
    if claim.type is EventType.TERRITORY_TAKEN and claim.initiator:
        return told  # a place may be taken from nobody
    known_side = claim.initiator or claim.target
    own = {identity(m.text) for m in known_side}
    faced: dict[frozenset[str], tuple[Mention, ...]] = {}
    for other in others:
        for side, opponent in _fronts(other.claim):
            against = frozenset(identity(m.text) for m in opponent) - NOBODY - UNARMED
            if against and not own & against and own & {identity(m.text) for m in side}:
                faced.setdefault(against, opponent)
    if len(faced) != 1:
        return told
    (opponent,) = faced.values()
    if claim.target:
        return replace(told, claim=replace(claim, initiator=opponent))
    return replace(told, claim=replace(claim, target=opponent))


def _fronts(claim: EventClaim) -> tuple[tuple[tuple[Mention, ...], tuple[Mention, ...]], ...]:
    if GROUP_OF[claim.type] is not TypeGroup.BATTLE:
        return ()
    return ((claim.initiator, claim.target), (claim.target, claim.initiator))


def _with_accused(told: Told, others: Iterable[Told], identity: Identity) -> Told:
    """Give a condemnation that names no culprit the one of the violence told last before it."""
    claim = told.claim
    if claim.type is not EventType.ACCUSE or claim.target:
        return told
    before = [o for o in others if o.is_violent and told.sentence - NEAR <= o.sentence <= told.sentence]
    deed = max(before, key=lambda o: o.sentence, default=None)
    if deed is None or not _somebody(deed.claim.initiator, identity):
        return told
    own = {identity(m.text) for m in claim.initiator}
    culprits = tuple(m for m in deed.claim.initiator if identity(m.text) not in own)
    return replace(told, claim=replace(claim, target=culprits))
