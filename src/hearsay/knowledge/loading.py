"""Putting packs together: the world's, which is always there, and those asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from hearsay.errors import BadKnowledge
from hearsay.knowledge.entries import actors_in, places_by_hand, publishers_in, toml
from hearsay.knowledge.index import index_of
from hearsay.knowledge.pack import Country, Home, Pack
from hearsay.knowledge.tables import countries_in, places_in
from hearsay.knowledge.words import actor_words
from hearsay.types.actor import Actor, ActorKind, Place, Publisher

WORLD = "world"
NO_SIDE = ""
GOVERNING = frozenset({"government", "regime", "Kremlin", "state", "entity"})


def packs(names: Sequence[str]) -> Pack:
    """Return the named packs as one, with the world's; a name is of one that ships, or a folder's path."""
    return loaded(tuple(dict.fromkeys(names)))


@cache
def loaded(names: tuple[str, ...]) -> Pack:
    """Read the packs from their files, once in a process."""
    folders = [folder_of(name) for name in (*names, WORLD) if name != WORLD or WORLD not in names]
    countries = tuple(country for folder in folders for country in countries_of(folder))
    told = [toml(folder / "pack.toml") for folder in folders if (folder / "pack.toml").is_file()]
    world_words = toml(folder_of(WORLD) / "words.toml")
    actors = tuple(unique(actor for folder in folders for actor in actors_of(folder)))
    everyone = (*actors, *as_actors(countries, told))
    places = (*(place for folder in folders for place in places_of(folder)), *as_places(countries))
    return Pack(
        names=names,
        actors=everyone,
        places=places,
        publishers=tuple(publisher for folder in folders for publisher in publishers_of(folder)),
        countries=countries,
        homes=tuple(home_of(pack["home"]) for pack in told if "home" in pack),
        words=actor_words(world_words, told),
        actor_index=index_of(actor_names(everyone)),
        place_index=index_of(
            (at, name) for at, place in enumerate(places) for name in (place.name, *place.names)
        ),
        country_index=index_of(country_names(countries)),
        actor_at={actor.id: at for at, actor in enumerate(everyone)},
    )


def folder_of(name: str) -> Traversable:
    """Return the folder of a pack; BadKnowledge where there is none."""
    shipped = files("hearsay.knowledge") / "packs" / name
    if "/" not in name and shipped.is_dir():
        return shipped
    own = Path(name)
    if own.is_dir():
        return own
    ships = sorted(
        folder.name for folder in (files("hearsay.knowledge") / "packs").iterdir() if folder.is_dir()
    )
    raise BadKnowledge(
        f"pack {name!r}", "does not exist", f"Name a folder, or one that ships: {', '.join(ships)}."
    )


def actors_of(folder: Traversable) -> Iterator[Actor]:
    """Yield the actors of a pack, file by file."""
    own = folder / "actors"
    if own.is_dir():
        for file in sorted(own.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".toml"):
                yield from actors_in(file)
    if (folder / "actors.toml").is_file():
        yield from actors_in(folder / "actors.toml")


def places_of(folder: Traversable) -> Iterator[Place]:
    """Yield the places of a pack, those written by hand first."""
    more_names: dict[str, list[str]] = {}
    if (folder / "places.toml").is_file():
        yield from places_by_hand(folder / "places.toml")
        more_names = toml(folder / "places.toml").get("names", {})
    for name in ("places.tsv", "places.tsv.gz"):
        if (folder / name).is_file():
            for place in places_in(folder / name):
                more = more_names.get(place.id)
                yield replace(place, names=(*place.names, *more)) if more else place


def publishers_of(folder: Traversable) -> Iterator[Publisher]:
    """Yield the publishers of a pack."""
    if (folder / "publishers.toml").is_file():
        yield from publishers_in(folder / "publishers.toml")


def countries_of(folder: Traversable) -> Iterator[Country]:
    """Yield the countries of a pack."""
    if (folder / "countries.tsv").is_file():
        yield from countries_in(folder / "countries.tsv")


def unique(actors: Iterable[Actor]) -> Iterator[Actor]:
    """Yield each actor; BadKnowledge where two bear one id."""
    seen: dict[str, str] = {}
    for actor in actors:
        if actor.id in seen:
            raise BadKnowledge(
                f"actor {actor.id}", f"stands twice: {seen[actor.id]!r} and {actor.name!r}", "Rename one id."
            )
        seen[actor.id] = actor.name
        yield actor


def as_actors(countries: Iterable[Country], told: Iterable[dict[str, Any]]) -> Iterator[Actor]:
    """Yield each country as the actor that its government is."""
    camps = {code: side for pack in told for side, codes in pack.get("sides", {}).items() for code in codes}
    for country in countries:
        names = (*country.names, *((country.capital,) if country.capital else ()))
        side = camps.get(country.id, NO_SIDE)
        yield Actor(id=country.id, name=country.name, kind=ActorKind.EXTERNAL_FORCES, side=side, names=names)


def as_places(countries: Iterable[Country]) -> Iterator[Place]:
    """Yield each country as a place; words for its government are left to actors."""
    for country in countries:
        names = tuple(name for name in country.names if not set(name.split()) & GOVERNING)
        yield Place(
            id=f"country:{country.id}",
            name=country.name,
            latitude=country.latitude,
            longitude=country.longitude,
            level="country",
            names=names,
        )


def actor_names(actors: Sequence[Actor]) -> Iterator[tuple[int, str]]:
    """Yield every name of every actor with its position."""
    for at, actor in enumerate(actors):
        yield at, actor.name
        for name in actor.names:
            yield at, name


def country_names(countries: Sequence[Country]) -> Iterator[tuple[int, str]]:
    """Yield every name and adjective of every country with its position."""
    for at, country in enumerate(countries):
        for name in (country.name, *country.names, *country.adjectives):
            yield at, name


def home_of(entry: dict[str, Any]) -> Home:
    """Read who a pack's war calls the government, the army and the air force."""
    try:
        return Home(
            country=entry["country"],
            state=entry["state"],
            forces=entry["forces"],
            air=entry["air"],
            involved=frozenset(entry.get("involved", ())),
            prefixes=frozenset(entry.get("prefixes", ())),
            words=frozenset(entry["words"]),
        )
    except KeyError as error:
        raise BadKnowledge(
            "pack.toml, [home]", f"has no {error}", "Give country, state, forces, air and words."
        ) from error
