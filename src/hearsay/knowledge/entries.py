"""Reading a pack's TOML files: actors, publishers and places written by hand."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources.abc import Traversable
from typing import Any

from hearsay.errors import BadKnowledge
from hearsay.types.actor import Actor, ActorKind, Place, Publisher, Tie

PAIR = 2


def toml(file: Traversable) -> dict[str, Any]:
    """Read a TOML file of a pack; BadKnowledge where it is not TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadKnowledge(file.name, f"is not TOML in UTF-8: {error}", "Correct the file.") from error


def actors_in(file: Traversable) -> Iterator[Actor]:
    """Yield the actors of a file, in its order."""
    for where, entry in entries_of(file, "actor", required=("id", "name", "kind")):
        try:
            kind = ActorKind(entry["kind"])
        except ValueError as error:
            kinds = ", ".join(ActorKind)
            raise BadKnowledge(
                where, f"kind {entry['kind']!r} is unknown", f"Use one of: {kinds}."
            ) from error
        yield Actor(
            id=entry["id"],
            name=entry["name"],
            kind=kind,
            side=entry.get("side", ""),
            names=tuple(entry.get("names", ())),
            ties=tuple(tie_of(tie, where) for tie in entry.get("ties", ())),
        )


def tie_of(tie: dict[str, Any], where: str) -> Tie:
    """Read one tie of an actor; BadKnowledge where it lacks an end or its days are no days."""
    since, until = tie.get("since"), tie.get("until")
    for day in (since, until):
        if day is not None and not isinstance(day, date):
            raise BadKnowledge(where, f"{day!r} is not a day", "Write days as 2017-01-28, without quotes.")
    try:
        return Tie(
            relation=tie["relation"], to=tie["to"], since=since, until=until, source=tie.get("source", "")
        )
    except KeyError as error:
        raise BadKnowledge(where, f"a tie has no {error}", "Give each tie a relation and a to.") from error


def publishers_in(file: Traversable) -> Iterator[Publisher]:
    """Yield the publishers of a file, in its order."""
    for _, entry in entries_of(file, "publisher", required=("id", "name")):
        yield Publisher(
            id=entry["id"],
            name=entry["name"],
            names=tuple(entry.get("names", ())),
            domains=tuple(entry.get("domains", ())),
            family=entry.get("family", ""),
            side=entry.get("side", ""),
        )


def places_by_hand(file: Traversable) -> Iterator[Place]:
    """Yield the places of a file written by hand, in its order."""
    for where, entry in entries_of(file, "place", required=("name", "at", "level")):
        at = entry["at"]
        if len(at) != PAIR or not all(isinstance(degrees, int | float) for degrees in at):
            raise BadKnowledge(
                where, f"at = {at!r} is no pair of degrees", "Write at = [latitude, longitude]."
            )
        yield Place(
            id="hand:" + entry["name"].lower().replace(" ", "-"),
            name=entry["name"],
            latitude=float(at[0]),
            longitude=float(at[1]),
            level=entry["level"],
            within=tuple(entry.get("within", ())),
            names=tuple(entry.get("names", ())),
            size=int(entry.get("size", 5000)),
        )


def entries_of(
    file: Traversable, key: str, *, required: tuple[str, ...]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each [[key]] entry with where it stands; BadKnowledge where a field is missing."""
    for number, entry in enumerate(toml(file).get(key, ()), start=1):
        where = f"{file.name}, {key} {number} ({entry.get('id') or entry.get('name') or 'without id'})"
        for field in required:
            if field not in entry:
                raise BadKnowledge(where, f"has no {field}", f"Add {field} = … to the entry.")
        yield where, entry
