"""One document's claims put together: the same act told twice by one voice is one claim with two passages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from hearsay.types.claim import EventClaim, Mention, Quote, StateClaim, Toll
from hearsay.types.codes import GROUP_OF, EventType, Stance, TypeGroup

VIOLENT = frozenset({TypeGroup.BATTLE, TypeGroup.REMOTE, TypeGroup.CIVILIANS})
A_DAY = re.compile(r"day\b|yesterday|today|\b\d{1,2}\b|overnight|night|dawn", re.IGNORECASE)
SINCE = re.compile(r"since|until|past|last (?:week|month|year)|days|ago|for ", re.IGNORECASE)
OPENING = 1  # sentences that may be a deck, a lead in the manner of a headline
NEAR = 2  # sentences after it that may tell it again
MOST_ATTACKERS = 2  # names of attackers in a document, above which one left unnamed may be any of them
AIMED = frozenset(
    {EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.SHELLING, EventType.CHEMICAL_ATTACK}
)
NOBODY = frozenset({"", "unidentified"})
UNARMED = frozenset({"civilians"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event claim with what the telling of it shows beyond its slots."""

    claim: EventClaim
    sentence: int  # number of the sentence in the document
    is_anaphoric: bool = False  # "the attack"
    is_toll: bool = False  # only counts victims
    is_loose: bool = False  # the word names no means and no fight: "attack", "killed"
    named_place: bool = False
    holders: tuple[Mention, ...] = ()  # who is said to hold its place
    hits_civilians: bool = False  # its place is a market, a hospital, a home


class Identity(Protocol):
    """Whoever tells the spellings of one actor from those of another."""

    def __call__(self, text: str) -> str:
        """Return a key that the spellings of one actor share."""
        ...


def put_together(told: Iterable[Told], identity: Identity) -> list[Told]:
    """Return the claims of a document, each act once for each voice, in reading order."""
    kept: list[Told] = []
    for each in told:
        match = _earlier(kept, each, identity)
        if match is None:
            if not _adds_nothing(kept, each):
                kept.append(_rooted(kept, each, identity))
        else:
            kept = [_united(k, each) if k is match else k for k in kept]
    kept = _without_decks(kept, identity)
    main = main_event(kept)
    kept = [_with_day(k, main) for k in kept]
    kept = [_with_means(k, kept) for k in kept]
    kept = [_with_known_initiator(k, kept, identity) for k in kept]
    kept = [_with_known_place(k, kept) for k in kept]
    return [_with_known_opponent(k, kept, identity) for k in kept]


def _without_decks(told: list[Told], identity: Identity) -> list[Told]:
    """Join an opening line that no one vouches for to the attributed claim that tells it again."""
    kept = list(told)
    for opening in (
        t for t in told if t.sentence < OPENING and len(t.claim.voices) == told_base(told) and _violent(t)
    ):
        again = next(
            (
                t
                for t in kept
                if t.sentence <= opening.sentence + NEAR
                and len(t.claim.voices) > told_base(told)
                and t is not opening
                and _same_act(opening, t, identity)
            ),
            None,
        )
        if again is not None and opening in kept:
            kept = [_retold(t, opening) if t is again else t for t in kept if t is not opening]
    return kept


def told_base(told: list[Told]) -> int:
    """Return how many voices stand before whoever the text names: the publisher, and an agency it prints."""
    return min((len(t.claim.voices) for t in told), default=1)


def _retold(claim: Told, opening: Told) -> Told:
    united = _united(opening, claim)
    return replace(
        united,
        claim=replace(united.claim, voices=claim.claim.voices, certainty=claim.claim.certainty),
        sentence=claim.sentence,
    )


def _is_alike(known: EventClaim, claim: EventClaim) -> bool:
    """Tell whether two attacks of a document are of one type and time, so that they may share an attacker."""
    if known.type is not claim.type or known.is_past or not known.certainty.is_actual:
        return False
    return _same_time(known, claim)


def main_event(told: Iterable[Told]) -> EventClaim | None:
    """Return the first violent event that a document dates to a day, None where there is none."""
    for each in told:
        time = each.claim.time
        if time is not None and _violent(each) and each.claim.certainty.is_actual:
            return each.claim if A_DAY.search(time.text) and not SINCE.search(time.text) else None
    return None


def _with_day(told: Told, main: EventClaim | None) -> Told:
    """Date a violent claim without a day of its own by the day of the event that its document is about."""
    claim = told.claim
    if (
        main is None
        or claim.time is not None
        or claim.is_past
        or not _violent(told)
        or not claim.certainty.is_actual
    ):
        return told
    return replace(told, claim=replace(claim, time=main.time))


def _with_means(told: Told, others: Iterable[Told]) -> Told:
    """Call a blast a suicide bombing where the document tells elsewhere that a bomber set it off."""
    claim = told.claim
    if claim.type is not EventType.EXPLOSION or claim.is_past:
        return told
    by_bomber = [
        o for o in others if o.claim.type is EventType.SUICIDE_BOMBING and _same_time(o.claim, claim)
    ]
    if not any(_mention_agrees(o.claim.place, claim.place) for o in by_bomber):
        return told
    return replace(told, claim=replace(claim, type=EventType.SUICIDE_BOMBING))


def _with_known_initiator(told: Told, others: Iterable[Told], identity: Identity) -> Told:
    """Give an attack from a distance whose attacker is not named the one that the document names for its like."""
    claim = told.claim
    if _somebody(claim.initiator, identity) or claim.type not in AIMED or claim.is_past:
        return told
    known = [
        o.claim.initiator
        for o in others
        if _somebody(o.claim.initiator, identity) and _is_alike(o.claim, claim)
    ]
    if not known or len({identity(m.text) for side in known for m in side}) > MOST_ATTACKERS:
        return told
    return replace(told, claim=replace(claim, initiator=known[0]))


def _somebody(side: tuple[Mention, ...], identity: Identity) -> bool:
    """Tell whether a side is known by more than a label."""
    return bool({identity(m.text) for m in side} - NOBODY)


def _with_known_place(told: Told, others: Iterable[Told]) -> Told:
    """Place a claim without a named place where its document places all others of its type and time."""
    claim = told.claim
    if told.named_place or claim.is_past or not _violent(told) or not claim.certainty.is_actual:
        return told
    known = {
        _key(o.claim.place): o.claim
        for o in others
        if o.named_place and o.claim.place and _is_alike(o.claim, claim)
    }
    if len(known) != 1:
        return told
    (like,) = known.values()
    return replace(told, claim=replace(claim, place=like.place, place_context=like.place_context))


def _with_known_opponent(told: Told, others: Iterable[Told], identity: Identity) -> Told:
    """Give a fighting side whose opponent is left out the one that it fights elsewhere in the document.

    Where it fights nobody else there, the only other party that the document sees fighting is meant.
    """
    claim = told.claim
    if claim.target or GROUP_OF[claim.type] is not TypeGroup.BATTLE or not claim.initiator:
        return told
    own = {identity(m.text) for m in claim.initiator}
    faced: dict[frozenset[str], tuple[Mention, ...]] = {}
    about: dict[frozenset[str], tuple[Mention, ...]] = {}
    for other in others:
        for side, opponent in _fronts(other.claim):
            against = frozenset(identity(m.text) for m in opponent) - NOBODY - UNARMED
            if against and not own & against:
                about.setdefault(against, opponent)
                if own & {identity(m.text) for m in side}:
                    faced.setdefault(against, opponent)
    found = faced or about
    if len(found) != 1:
        return told
    return replace(told, claim=replace(claim, target=next(iter(found.values()))))


def _fronts(claim: EventClaim) -> tuple[tuple[tuple[Mention, ...], tuple[Mention, ...]], ...]:
    if GROUP_OF[claim.type] is not TypeGroup.BATTLE:
        return ()
    return ((claim.initiator, claim.target), (claim.target, claim.initiator))


def _same_time(one: EventClaim, other: EventClaim) -> bool:
    return one.time is None or other.time is None or _key(one.time) == _key(other.time)


def _earlier(kept: list[Told], new: Told, identity: Identity) -> Told | None:
    """Return the latest claim of the same voice that the new one tells again."""
    return next(
        (old for old in reversed(kept) if _same_voice(old, new, identity) and _same_act(old, new, identity)),
        None,
    )


def _same_voice(old: Told, new: Told, identity: Identity) -> bool:
    one, other = old.claim.voices[-1].text, new.claim.voices[-1].text
    return old.claim.stance is new.claim.stance and identity(one) == identity(other)


def _key(mention: Mention) -> str:
    return mention.text.lower().removeprefix("the ").removeprefix("a ")


def _same_act(old: Told, new: Told, identity: Identity) -> bool:
    if GROUP_OF[old.claim.type] is not GROUP_OF[new.claim.type] and not (
        (new.is_toll or new.is_anaphoric) and _violent(old) and _violent(new)
    ):
        return False
    if old.claim.certainty.is_actual is not new.claim.certainty.is_actual:
        return False
    if old.claim.type is not new.claim.type and not (new.is_toll or new.is_anaphoric or old.is_toll):
        return False
    if (old.claim.phase, old.claim.change) != (new.claim.phase, new.claim.change):
        return False
    return _slots_agree(old.claim, new.claim, identity) and (_violent(new) or _shares(old.claim, new.claim))


def _violent(told: Told) -> bool:
    return GROUP_OF[told.claim.type] in VIOLENT


def _slots_agree(old: EventClaim, new: EventClaim, identity: Identity) -> bool:
    return (
        _sides_agree(old.initiator, new.initiator, identity)
        and _sides_agree(old.target, new.target, identity)
        and _places_agree(old, new)
        and _mention_agrees(old.time, new.time)
        and _tolls_agree(old.killed, new.killed)
        and _tolls_agree(old.injured, new.injured)
    )


def _sides_agree(old: tuple[Mention, ...], new: tuple[Mention, ...], identity: Identity) -> bool:
    one = {identity(m.text) for m in old} - NOBODY
    other = {identity(m.text) for m in new} - NOBODY
    return not one or not other or bool(one & other)


WIDE = frozenset(
    [
        "province",
        "governorate",
        "region",
        "country",
        "syria",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "northwest",
        "northwestern",
        "northeastern",
        "southwestern",
        "southeastern",
        "central",
    ]
)
STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "near",
        "and",
        "or",
        "to",
        "from",
        "city",
        "town",
        "village",
        "province",
        "area",
        "district",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
    ]
)


def _content(words: str) -> set[str]:
    return {w for w in words.lower().replace("-", " ").split() if w not in STOP and len(w) > 2}


def _mention_agrees(old: Mention | None, new: Mention | None) -> bool:
    if old is None or new is None:
        return True
    return bool(_content(old.text) & _content(new.text)) or _key(old) == _key(new)


def _places_agree(old: EventClaim, new: EventClaim) -> bool:
    """Tell whether two claims may be of one place: the same words, or a place and the region around it with one toll."""
    if _mention_agrees(old.place, new.place):
        return True
    one_toll = any(t.low is not None for t in old.killed) and any(t.low is not None for t in new.killed)
    return one_toll and _tolls_agree(old.killed, new.killed) and _breadth(old.place) != _breadth(new.place)


def _breadth(place: Mention | None) -> int:
    """Return how wide a place is by its words: 0 a spot, 1 a province or region, 2 none named."""
    if place is None:
        return 2
    return int(bool(set(place.text.lower().replace("-", " ").split()) & WIDE))


def _tolls_agree(old: tuple[Toll, ...], new: tuple[Toll, ...]) -> bool:
    one = {t.low if t.low is not None else t.high for t in old} - {None}
    other = {t.low if t.low is not None else t.high for t in new} - {None}
    return not one or not other or bool(one & other)


def _shares(old: EventClaim, new: EventClaim) -> bool:
    """Tell whether two claims that are not of violence have a participant or a place in common."""
    sides = {_key(m) for m in (*old.initiator, *old.target)} & {
        _key(m) for m in (*new.initiator, *new.target)
    }
    place = old.place is not None and new.place is not None and _mention_agrees(old.place, new.place)
    return bool(sides - NOBODY) or place


def _adds_nothing(kept: list[Told], new: Told) -> bool:
    """Tell whether a phrase such as "the attack" only takes up what another voice has told."""
    claim = new.claim
    if claim.stance is not Stance.AFFIRMS:
        return False
    if not (claim.initiator or claim.target or claim.place or claim.killed or claim.injured):
        return bool(kept)
    if not (new.is_anaphoric or new.is_toll):
        return False
    tells = claim.killed or claim.injured or (claim.initiator and {_key(m) for m in claim.initiator} - NOBODY)
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
        return new.is_anaphoric and _violent(old) and _violent(new)
    return _violent(old) and _violent(new) and not taken


def _slots_agree_but_tolls(old: EventClaim, new: EventClaim, identity: Identity) -> bool:
    return (
        _sides_agree(old.initiator, new.initiator, identity)
        and _mention_agrees(old.place, new.place)
        and _mention_agrees(old.time, new.time)
        and (new.certainty.is_actual or new.stance is not Stance.AFFIRMS)
        and old.certainty.is_actual
    )


def _united(old: Told, new: Told) -> Told:
    """Join a second telling to the first: its passage, and what it adds."""
    one, other = old.claim, new.claim
    claim = replace(
        one,
        type=one.type if not old.is_toll else other.type,
        evidence=evidence_of((*one.evidence, *other.evidence)),
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
    return other if _breadth(other) < _breadth(one) else one


def _fuller(old: tuple[Mention, ...], new: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return old if {_key(m) for m in old} - NOBODY else (new or old)


def evidence_of(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Return passages each once, in reading order."""
    return tuple(sorted(set(quotes), key=lambda q: (q.start, q.end)))


def distinct(states: Iterable[StateClaim]) -> list[StateClaim]:
    """Return the state claims of a document, each relation of two once for each voice."""
    found: dict[tuple[object, ...], StateClaim] = {}
    for state in states:
        key = (state.relation, _key(state.subject), _key(state.object), _key(state.voices[-1]), state.stance)
        if key not in found:
            found[key] = state
    return list(found.values())


def unattributed(claim: EventClaim) -> bool:
    """Tell whether only the publisher vouches for a claim."""
    return len(claim.voices) == 1 and claim.stance is Stance.AFFIRMS


def is_remote(kind: EventType) -> bool:
    """Tell whether one side strikes from a distance."""
    return GROUP_OF[kind] is TypeGroup.REMOTE
