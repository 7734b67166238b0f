"""One document's claims put together: the same act told twice by one voice is one claim with two passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hearsay.types.claim import EventClaim, Mention, Quote, StateClaim, Toll
from hearsay.types.codes import GROUP_OF, EventType, Stance, TypeGroup

VIOLENT = frozenset({TypeGroup.BATTLE, TypeGroup.REMOTE, TypeGroup.CIVILIANS})
NOBODY = frozenset({"", "unidentified"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event claim with what the telling of it shows beyond its slots."""

    claim: EventClaim
    sentence: int  # number of the sentence in the document
    is_anaphoric: bool = False  # "the attack"
    is_toll: bool = False  # only counts victims
    is_loose: bool = False  # the word names no means and no fight: "attack", "killed"
    named_place: bool = False


def put_together(told: Iterable[Told]) -> list[Told]:
    """Return the claims of a document, each act once for each voice, in reading order."""
    kept: list[Told] = []
    for each in told:
        match = _earlier(kept, each)
        if match is None:
            if not _adds_nothing(kept, each):
                kept.append(_rooted(kept, each))
        else:
            kept = [_united(k, each) if k is match else k for k in kept]
    return kept


def _earlier(kept: list[Told], new: Told) -> Told | None:
    """Return the latest claim of the same voice that the new one tells again."""
    return next((old for old in reversed(kept) if _same_voice(old, new) and _same_act(old, new)), None)


def _same_voice(old: Told, new: Told) -> bool:
    return _key(old.claim.voices[-1]) == _key(new.claim.voices[-1]) and old.claim.stance is new.claim.stance


def _key(mention: Mention) -> str:
    return mention.text.lower().removeprefix("the ").removeprefix("a ")


def _same_act(old: Told, new: Told) -> bool:
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
    return _slots_agree(old.claim, new.claim) and (_violent(new) or _shares(old.claim, new.claim))


def _violent(told: Told) -> bool:
    return GROUP_OF[told.claim.type] in VIOLENT


def _slots_agree(old: EventClaim, new: EventClaim) -> bool:
    return (
        _sides_agree(old.initiator, new.initiator)
        and _sides_agree(old.target, new.target)
        and _mention_agrees(old.place, new.place)
        and _mention_agrees(old.time, new.time)
        and _tolls_agree(old.killed, new.killed)
        and _tolls_agree(old.injured, new.injured)
    )


def _sides_agree(old: tuple[Mention, ...], new: tuple[Mention, ...]) -> bool:
    one = {_key(m) for m in old} - NOBODY
    other = {_key(m) for m in new} - NOBODY
    return not one or not other or any(_alike(a, b) for a in one for b in other)


def _alike(left: str, right: str) -> bool:
    return left == right or bool(_content(left) & _content(right))


STOP = frozenset("the a an of in on at near and or to from city town village province area district north south east west northern southern eastern western central".split())


def _content(words: str) -> set[str]:
    return {w for w in words.lower().replace("-", " ").split() if w not in STOP and len(w) > 2}


def _mention_agrees(old: Mention | None, new: Mention | None) -> bool:
    if old is None or new is None:
        return True
    return bool(_content(old.text) & _content(new.text)) or _key(old) == _key(new)


def _tolls_agree(old: tuple[Toll, ...], new: tuple[Toll, ...]) -> bool:
    one = {t.low if t.low is not None else t.high for t in old} - {None}
    other = {t.low if t.low is not None else t.high for t in new} - {None}
    return not one or not other or bool(one & other)


def _shares(old: EventClaim, new: EventClaim) -> bool:
    """Tell whether two claims that are not of violence have a participant or a place in common."""
    sides = {_key(m) for m in (*old.initiator, *old.target)} & {_key(m) for m in (*new.initiator, *new.target)}
    place = old.place is not None and new.place is not None and _mention_agrees(old.place, new.place)
    return bool(sides - NOBODY) or place


def _adds_nothing(kept: list[Told], new: Told) -> bool:
    """Tell whether a phrase such as "the attack" only takes up what another voice has told."""
    if not (new.is_anaphoric or new.is_toll):
        return False
    claim = new.claim
    tells = claim.killed or claim.injured or (claim.initiator and {_key(m) for m in claim.initiator} - NOBODY)
    return not tells and (new.is_anaphoric or not claim.place) and bool(kept)


def _rooted(kept: list[Told], new: Told) -> Told:
    """Give a claim that takes up an event told by another voice that event's type, place and day."""
    if not (new.is_anaphoric or new.is_toll):
        return new
    root = next((old for old in reversed(kept) if _violent(old) and _violent(new) and _slots_agree_but_tolls(old.claim, new.claim)), None)
    if root is None:
        return new
    claim = new.claim
    return replace(new, claim=replace(
        claim,
        type=root.claim.type if new.is_toll or new.is_anaphoric else claim.type,
        place=claim.place or root.claim.place,
        place_context=claim.place_context or root.claim.place_context,
        time=claim.time or root.claim.time,
        initiator=claim.initiator or root.claim.initiator,
        target=claim.target or root.claim.target,
    ))


def _slots_agree_but_tolls(old: EventClaim, new: EventClaim) -> bool:
    return (
        _sides_agree(old.initiator, new.initiator)
        and _mention_agrees(old.place, new.place)
        and _mention_agrees(old.time, new.time)
        and new.certainty.is_actual
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
        place=one.place if old.named_place or other.place is None else other.place,
        place_context=(*one.place_context, *other.place_context),
        time=one.time or other.time,
        killed=one.killed or other.killed,
        injured=one.injured or other.injured,
        captured=one.captured or other.captured,
        certainty=one.certainty,
    )
    return replace(old, claim=claim, is_toll=old.is_toll and new.is_toll, named_place=old.named_place or new.named_place)


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
