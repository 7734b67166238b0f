"""What the codebook supplies where a text is silent: unnamed attackers, victims as targets."""

from __future__ import annotations

from dataclasses import replace

from hearsay.extract.discourse import Told
from hearsay.extract.drafts import VIOLENT
from hearsay.extract.english.lexicon import lexicon
from hearsay.extract.materiel import CIVILIANS
from hearsay.types.claim import EventClaim, Mention, Toll
from hearsay.types.codes import GROUP_OF, EventType, TypeGroup

UNIDENTIFIED = Mention(text="unidentified")
ATTACKS = frozenset({TypeGroup.REMOTE, TypeGroup.CIVILIANS})  # one side does it, another suffers it
MOST_SIDES = 3  # victims that stand as targets where none is named


def finished(told: Told) -> EventClaim:
    """Fill in what the codebook supplies: unnamed attackers, victims as targets, who "the others" are."""
    claim = told.claim
    group = GROUP_OF[claim.type]
    named = (*claim.target, *(t.actor for t in (*claim.killed, *claim.injured) if t.actor.text))
    default = (*named, CIVILIANS if group in ATTACKS else UNIDENTIFIED)[0]
    killed, injured = _named(claim.killed, default), _named(claim.injured, default)
    target = claim.target
    if not target and group in VIOLENT:
        target = tuple(dict.fromkeys(t.actor for t in (*killed, *injured)))
    if not target and group is not TypeGroup.STRATEGIC:
        target = told.holders
    if not target and group is TypeGroup.REMOTE and told.hits_civilians:
        target = (CIVILIANS,)
    initiator = claim.initiator
    kind = _settled(claim, target, told)
    if not initiator and GROUP_OF[kind] in ATTACKS:
        initiator = (UNIDENTIFIED,)
    return replace(
        claim,
        type=kind,
        killed=killed,
        injured=injured,
        materiel=tuple(
            m if m.actor.text else replace(m, actor=(*target, UNIDENTIFIED)[0]) for m in claim.materiel
        ),
        target=target[:MOST_SIDES],
        initiator=initiator,
    )


def _settled(claim: EventClaim, target: tuple[Mention, ...], told: Told) -> EventType:
    """Return the type of a clash whose victims do not fight: violence against them."""
    if claim.type is not EventType.ARMED_CLASH or not target or not told.is_loose:
        return claim.type
    words = lexicon().nouns
    unarmed = all(_last_word(m) in words["people"] for m in target)
    return EventType.ATTACK_ON_CIVILIANS if unarmed else claim.type


def _last_word(mention: Mention) -> str:
    word = mention.text.lower().split()[-1] if mention.text else ""
    single = word.removesuffix("s")
    return single if word != "people" and single in lexicon().nouns["people"] else word


def _named(tolls: tuple[Toll, ...], default: Mention) -> tuple[Toll, ...]:
    return tuple(t if t.actor.text else replace(t, actor=default) for t in tolls)
