"""Export claims as JSON Lines, one claim a line: the interchange format of the evaluation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from hearsay.record import Store
from hearsay.types.codes import Relation
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

Json = dict[str, Any]


def claim_lines(store: Store) -> Iterator[str]:
    """Yield each claim of a case file as one line of JSON, by document and place in the text."""
    return (json.dumps(claim_as_json(claim), ensure_ascii=False) for claim in store.claims())


def claim_as_json(linked: LinkedClaim) -> Json:
    """Return a claim in the interchange format; what the text does not settle is null or an empty list."""
    claim = linked.claim
    shared: Json = {
        "id": linked.id,
        "kind": "event" if isinstance(linked, LinkedEventClaim) else "state",
        "document": linked.source,
        "evidence": [
            {"start": quote.start, "end": quote.end, "quote": quote.text} for quote in claim.evidence
        ],
        "voices": [voice.name for voice in linked.voices],
        "stance": str(claim.stance),
        "certainty": str(claim.certainty),
    }
    if isinstance(linked, LinkedEventClaim):
        return shared | event_fields(linked)
    if isinstance(linked, LinkedStateClaim):
        return shared | state_fields(linked)
    return shared


def event_fields(linked: LinkedEventClaim) -> Json:
    """Return the fields of an event claim."""
    claim, days = linked.claim, linked.days
    return {
        "type": str(claim.type),
        "phase": None if claim.phase is None else str(claim.phase),
        "change": None if claim.change is None else str(claim.change),
        "initiator": [actor_as_json(actor) for actor in linked.initiator],
        "target": [actor_as_json(actor) for actor in linked.target],
        "alternative": claim.alternative,
        "place": None if linked.place is None else place_as_json(linked.place),
        "where_prec": None if linked.place is None else int(linked.place.precision),
        "date": None if days is None else [days.first.isoformat(), days.last.isoformat()],
        "date_prec": 5 if days is None else int(days.precision),
        "killed": tolls_as_json(linked.killed),
        "injured": tolls_as_json(linked.injured),
        "captured": tolls_as_json(linked.captured),
        "materiel": [materiel_as_json(entry) for entry in linked.materiel],
    }


def state_fields(linked: LinkedStateClaim) -> Json:
    """Return the fields of a state claim."""
    claim = linked.claim
    return {
        "subject": actor_as_json(linked.subject),
        "relation": str(claim.relation),
        "object": object_as_json(linked),
        "as_of": day(linked.as_of),
        "since": first_day(linked.since),
        "until": last_day(linked.until),
        "share": claim.share,
        "formerly": claim.formerly,
    }


def object_as_json(linked: LinkedStateClaim) -> Json:
    """Return the object of a state: an actor, or the place that is controlled or lived in.

    A place goes by the report's words ("eastern countryside of Idlib"), which say how much of it is meant;
    the id says which it is. Countries go by their canonical name, as an actor would.
    """
    place = linked.object_place
    if place is None or linked.claim.relation not in (Relation.CONTROLS, Relation.BASED_IN):
        return actor_as_json(linked.object)
    name = (
        linked.object.name
        if place.id and place.id.startswith("country:")
        else without_article(place.mention.text)
    )
    return {"name": name, "id": place.id, "mention": place.mention.text}


def without_article(words: str) -> str:
    """Return a place's words without a leading article."""
    return words[4:] if words[:4].lower() == "the " else words


def actor_as_json(actor: LinkedActor) -> Json:
    """Return an actor by its canonical name, with the words that stand for it."""
    return {"name": actor.name, "id": actor.id, "mention": actor.mention.text}


def place_as_json(place: LinkedPlace) -> Json:
    """Return a place as written and as resolved."""
    return {
        "mention": place.mention.text,
        "name": place.name,
        "id": place.id,
        "lat": place.latitude,
        "lon": place.longitude,
    }


def tolls_as_json(tolls: Iterable[LinkedToll]) -> list[Json]:
    """Return a toll: whom it befell, and its bounds."""
    return [{"actor": entry.actor.name, "low": entry.toll.low, "high": entry.toll.high} for entry in tolls]


def materiel_as_json(entry: LinkedMateriel) -> Json:
    """Return one entry of materiel."""
    materiel = entry.materiel
    return {
        "actor": entry.actor.name,
        "item": materiel.item,
        "low": materiel.low,
        "high": materiel.high,
        "fate": str(materiel.fate),
    }


def first_day(days: Days | None) -> str | None:
    """Return the first of some days, ISO 8601."""
    return None if days is None else days.first.isoformat()


def last_day(days: Days | None) -> str | None:
    """Return the last of some days, ISO 8601."""
    return None if days is None else days.last.isoformat()


def day(known: date | None) -> str | None:
    """Return a day, ISO 8601."""
    return None if known is None else known.isoformat()
