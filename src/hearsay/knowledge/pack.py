"""What a pack holds once it is read: actors, places, publishers, countries, and the words of its war."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hearsay.knowledge.index import NameIndex
from hearsay.types.actor import Actor, Place, Publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A state of the world: names, the words for its people, and the city that stands for its government."""

    id: str  # ISO 3166-1 alpha-2, lower case
    name: str
    latitude: float  # degrees, about its middle
    longitude: float
    capital: str  # "" where no report uses it for the government
    adjectives: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The country of a pack's war: who "the government", "the army" and "Syrian jets" are there."""

    country: str  # id of a country
    state: str  # ids of actors
    forces: str
    air: str
    involved: frozenset[str]  # ids of other countries with a part in the war
    prefixes: frozenset[
        str
    ]  # folded first words of many places' names, which alone name none: "Tall", "Kafr"
    words: frozenset[str]  # any of these in a document says that it is about this war


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWords:
    """Word lists by which a mention is read; all folded."""

    members: frozenset[str]  # heads that stand for the group they belong to
    forces: frozenset[str]  # after a nationality: the country's forces or government
    air: frozenset[str]
    compounds: frozenset[str]  # "backed" of "Turkish-backed"
    oppositions: frozenset[str]  # "pro" of "pro-Turkish"
    epithets: frozenset[str]
    titles: frozenset[str]
    determiners: frozenset[str]
    relatives: frozenset[str]
    joins: frozenset[str]
    sources: frozenset[str]
    common: Mapping[str, str]  # head or phrase -> name of a common noun ("civilians")
    home_common: Mapping[
        str, str
    ]  # the same, only in documents about the pack's own war; may be an actor's id


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pack:
    """Everything known before reading, of one or several packs."""

    names: tuple[str, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    publishers: tuple[Publisher, ...]
    countries: tuple[Country, ...]
    homes: tuple[Home, ...]
    words: ActorWords
    actor_index: NameIndex  # names of actors -> positions in `actors`
    place_index: NameIndex  # names of places -> positions in `places`
    country_index: NameIndex  # adjectives, names and capitals of countries -> positions in `countries`
    actor_at: Mapping[str, int]  # id -> position in `actors`

    def actor(self, actor_id: str) -> Actor:
        """Return the actor of an id; KeyError where no pack has it."""
        return self.actors[self.actor_at[actor_id]]
