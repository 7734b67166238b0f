"""Who stands with whom: groups in their coalitions on a day, publishers in their families and camps."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from hearsay.types.actor import Actor, ActorKind, Publisher, Tie
from hearsay.types.linked import LinkedActor

UPWARD: Final = frozenset(
    {"member_of", "part_of", "formerly"}
)  # ties by which one name may stand for another
OUTLETS: Final = frozenset({ActorKind.MEDIA})
UNIDENTIFIED: Final = "unidentified"
VICTIMS: Final = frozenset({"civilians"})  # a common noun that nevertheless names a side


class Known(Protocol):
    """What reconciling needs of a pack of knowledge."""

    @property
    def actors(self) -> Sequence[Actor]:
        """Return every actor."""
        ...

    @property
    def publishers(self) -> Sequence[Publisher]:
        """Return every publisher."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side of an event as a claim has it; `own` is empty where the claim leaves it open."""

    own: frozenset[str]  # keys of the actors named
    above: frozenset[str]  # the same, and all that they belong to on the day


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Ties and camps of all known actors and publishers."""

    actors: Mapping[str, Actor]  # by id
    publishers: Mapping[str, Publisher]  # by folded id and names

    def above(self, actor: str, day: date | None) -> frozenset[str]:
        """Return the actor and all that it belongs to on the day; at any time where the day is None."""
        found = {actor}
        waiting = [actor]
        while waiting:
            known = self.actors.get(waiting.pop())
            for tie in known.ties if known else ():
                if tie.relation in UPWARD and holds(tie, day) and tie.to not in found:
                    found.add(tie.to)
                    waiting.append(tie.to)
        return frozenset(found)

    def party(self, named: Iterable[LinkedActor], day: date | None) -> Party:
        """Return a side of an event: the actors that are named, and what they belong to on the day."""
        own = frozenset(key_of(actor) for actor in named if not is_open(actor))
        above = frozenset(key for each in own for key in self.above(each, day))
        return Party(own=own, above=above)

    def side_of(self, actor: LinkedActor) -> str:
        """Return the camp of a known actor; "" where nothing is known."""
        known = self.actors.get(actor.id or "")
        return known.side if known else ""

    def is_outlet(self, actor: LinkedActor) -> bool:
        """Tell whether a voice is a publisher, not a party that speaks."""
        known = self.actors.get(actor.id or "")
        return fold(actor.name) in self.publishers or (known is not None and known.kind in OUTLETS)

    def publisher(self, name: str) -> Publisher | None:
        """Return the publisher of an id, a name or a byline; None where no pack has it."""
        return self.publishers.get(fold(name))


def sides_from(known: Known) -> Sides:
    """Return the ties and camps of a pack of knowledge."""
    publishers: dict[str, Publisher] = {}
    for publisher in sorted(known.publishers, key=lambda each: each.id):
        for name in (publisher.id, publisher.name, *publisher.names):
            publishers.setdefault(fold(name), publisher)
    return Sides(actors={actor.id: actor for actor in known.actors}, publishers=publishers)


def meet(left: Party, right: Party) -> bool:
    """Tell whether both name one actor, or one names a coalition that the other's actor belongs to."""
    return bool(left.own & right.above or left.above & right.own)


def holds(tie: Tie, day: date | None) -> bool:
    """Tell whether a tie holds on a day; on None, whether it ever did."""
    if day is None:
        return True
    return (tie.since is None or tie.since <= day) and (tie.until is None or day <= tie.until)


def is_open(actor: LinkedActor) -> bool:
    """Tell whether words leave open who is meant: "unidentified", or a common noun such as "militants"."""
    if actor.id is not None or actor.name in VICTIMS:
        return False
    return actor.name == UNIDENTIFIED or not is_named(actor)


def is_named(actor: LinkedActor) -> bool:
    """Tell whether a voice or an actor is somebody in particular: known to a pack, or a proper name.

    "Syrian activists" and "a security source" are nobody in particular: their last word is a common noun.
    """
    words = actor.name.split()
    return actor.id is not None or bool(words and words[-1][:1].isupper())


def key_of(actor: LinkedActor) -> str:
    """Return what identifies an actor: the id in a pack, or its folded name."""
    return actor.id or f"~{fold(actor.name)}"


def fold(name: str) -> str:
    """Return a name in small letters, without marks and punctuation."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(mark if mark.isalnum() else " " for mark in plain if not unicodedata.combining(mark))
    return " ".join(kept.split())
