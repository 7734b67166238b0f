"""Linking the claims of one document: each mention beside the actor, place or days that it is taken for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from hearsay.knowledge import Pack
from hearsay.link.actors import linked_actor
from hearsay.link.dates import days_of, days_of_events
from hearsay.link.identity import claim_id
from hearsay.link.places import linked_place
from hearsay.link.reading import Reading, reading_of
from hearsay.types.claim import Claim, EventClaim, Materiel, Mention, StateClaim, Toll
from hearsay.types.codes import Relation
from hearsay.types.document import Document
from hearsay.types.linked import (
    Days,
    LinkedActor,
    LinkedClaim,
    LinkedEventClaim,
    LinkedMateriel,
    LinkedPlace,
    LinkedStateClaim,
    LinkedToll,
)

PLACED: Final = frozenset({Relation.CONTROLS, Relation.BASED_IN})  # relations whose object is a place


def linked(claims: Iterable[Claim], document: Document, pack: Pack) -> Iterator[LinkedClaim]:
    """Yield one document's claims with their actors, places and days linked, in the order given."""
    reading = reading_of(document, pack)
    every = tuple(claims)
    days = days_of_events((claim for claim in every if isinstance(claim, EventClaim)), document.published)
    for claim in every:
        if isinstance(claim, EventClaim):
            yield linked_event(claim, days[id(claim)], reading)
        elif isinstance(claim, StateClaim):
            yield linked_state(claim, reading)


def linked_event(claim: EventClaim, days: Days | None, reading: Reading) -> LinkedEventClaim:
    """Link an event claim."""
    place = linked_place(claim.place, claim.place_context, reading) if claim.place else None
    return LinkedEventClaim(
        id=claim_id(claim),
        claim=claim,
        source=reading.document.source,
        voices=linked_voices(claim, reading),
        initiator=distinct(claim.initiator, reading),
        target=distinct(claim.target, reading),
        place=place,
        days=days,
        killed=linked_tolls(claim.killed, reading),
        injured=linked_tolls(claim.injured, reading),
        captured=linked_tolls(claim.captured, reading),
        materiel=tuple(linked_materiel(each, reading) for each in claim.materiel),
    )


def linked_state(claim: StateClaim, reading: Reading) -> LinkedStateClaim:
    """Link a state claim; it speaks of the day of its document."""
    published = reading.document.published
    place, thing = linked_object(claim, reading)
    return LinkedStateClaim(
        id=claim_id(claim),
        claim=claim,
        source=reading.document.source,
        voices=linked_voices(claim, reading),
        subject=linked_actor(claim.subject, reading),
        object=thing,
        object_place=place,
        as_of=published,
        since=days_of(claim.since.text, published) if claim.since else None,
        until=days_of(claim.until.text, published) if claim.until else None,
    )


def linked_object(claim: StateClaim, reading: Reading) -> tuple[LinkedPlace | None, LinkedActor]:
    """Link the object as a place where the relation is to one; its name then is the place's."""
    if claim.relation not in PLACED:
        return None, linked_actor(claim.object, reading)
    place = linked_place(claim.object, (), reading)
    name = place.name or claim.object.text
    thing = LinkedActor(mention=claim.object, name=name, id=None, method="place", confidence=place.confidence)
    return place, thing


def linked_voices(claim: Claim, reading: Reading) -> tuple[LinkedActor, ...]:
    """Link the voices; the outermost is the publisher, who keeps the short name."""
    outermost = claim.voices[:1]
    others = (linked_actor(voice, reading, is_voice=True) for voice in claim.voices[1:])
    return (*(publisher(voice, reading.pack) for voice in outermost), *others)


def publisher(voice: Mention, pack: Pack) -> LinkedActor:
    """Link the outermost voice: an outlet keeps its short name."""
    known = any(outlet.id == voice.text for outlet in pack.publishers)
    return LinkedActor(
        mention=voice,
        name=voice.text,
        id=voice.text if known else None,
        method="exact" if known else "none",
        confidence=1.0 if known else 0.5,
    )


def distinct(mentions: Iterable[Mention], reading: Reading) -> tuple[LinkedActor, ...]:
    """Link mentions, and keep the first of those that stand for one actor."""
    found: dict[str, LinkedActor] = {}
    for mention in mentions:
        actor = linked_actor(mention, reading)
        found.setdefault(actor.name, actor)
    return tuple(found.values())


def linked_tolls(tolls: Iterable[Toll], reading: Reading) -> tuple[LinkedToll, ...]:
    """Link the actors of tolls."""
    return tuple(LinkedToll(toll=toll, actor=linked_actor(toll.actor, reading)) for toll in tolls)


def linked_materiel(materiel: Materiel, reading: Reading) -> LinkedMateriel:
    """Link the owner of materiel."""
    return LinkedMateriel(materiel=materiel, actor=linked_actor(materiel.actor, reading))
