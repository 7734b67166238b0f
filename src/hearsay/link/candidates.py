"""Which of the places that bear one name is meant: by the words beside it, nearness, size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, cos, exp, log10, radians, sin, sqrt
from typing import Final

from hearsay.knowledge import fold
from hearsay.types.actor import Place

Point = tuple[float, float]

CERTAIN: Final = 100.0  # likeness of a name that is written so
# Weights found by hand on half of the coded reports.
FIT: Final = 50.0  # the word beside it ("village", "province") agrees with the level
WITHIN: Final = 45.0  # a unit that it lies in is named with it
BESIDE: Final = 40.0  # nearness to the places named with it, falling off with distance
FALL_OFF_KM: Final = 60.0
SIZE: Final = 7.0  # for each power of ten of inhabitants
AT_HOME: Final = 50.0  # in the country of the document's war
UNLIKE: Final = 25.0  # taken off a name that is only like the one written
MISSPELT: Final = 0.6  # and for each point of rapidfuzz's ratio that it falls short of 100
FOREIGN: Final = (
    45.0  # taken off a country or city abroad that has no part in the war, where a place at home is called so
)
EXACT: Final = 4.0  # written as the pack has it
PRIMARY: Final = 6.0  # the place's first name, not an alias
PLAIN: Final = {  # how a level is preferred where no word beside it tells
    "place": 25.0,
    "facility": 22.0,
    "area": 30.0,
    "region": 30.0,
    "neighbourhood": 20.0,
    "governorate": 45.0,
    "country": 75.0,
    "sea": 30.0,
    "district": 8.0,
    "subdistrict": 2.0,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known about where a mention's place should lie."""

    is_home: bool  # the document is about the war of the pack's country
    involved: frozenset[str]  # ids of the other countries that have a part in it
    wanted: frozenset[str]  # levels that the word beside it agrees with; empty: none beside it
    units: frozenset[str]  # folded names of units named with it
    near: tuple[Point, ...]  # places named with it, each as often as it is named


def best(candidates: Sequence[tuple[float, Place]], name: str, around: Surroundings) -> tuple[Place, float]:
    """Return the place of (likeness, place) pairs that fits best, with a confidence from 0 to 1."""
    places = [place for _, place in candidates]
    has_home = around.is_home and any(is_of_home(place) for place in places)
    weights = [
        weigh(place, name, around)
        - misspelt(likeness)
        - (FOREIGN if has_home and is_distant(place, around) else 0.0)
        for likeness, place in candidates
    ]
    scored = sorted(((weight, -at) for at, weight in enumerate(weights)), reverse=True)
    top, at = scored[0]
    second = scored[1][0] if len(scored) > 1 else top - 2 * FIT
    confidence = min(0.95, 0.5 + max(0.0, top - second) / 100)
    return places[-at], confidence


def weigh(place: Place, name: str, around: Surroundings) -> float:
    """Return how well a place fits; only the order of weights means anything."""
    total = PLAIN.get(place.level, 0.0) + SIZE * log10(place.size + 1)
    if around.wanted:
        total += FIT if place.level in around.wanted else 0.0
    if place.name == name or name in place.names:
        total += EXACT
    if fold(place.name) == fold(name):
        total += PRIMARY
    if around.is_home and is_of_home(place):
        total += AT_HOME
    if around.units and any(fold(unit) in around.units for unit in place.within):
        total += WITHIN
    if around.near:
        total += BESIDE * nearness((place.latitude, place.longitude), around.near)
    return total


def nearness(point: Point, others: tuple[Point, ...]) -> float:
    """Return from 0 to 1 how near a point is to others; the nearest counts half, all together half."""
    shares = [exp(-kilometres(point, other) / FALL_OFF_KM) for other in others]
    return (max(shares) + sum(shares) / len(shares)) / 2


def misspelt(likeness: float) -> float:
    """Return what is taken off a place whose name is only like the one written."""
    return 0.0 if likeness == CERTAIN else UNLIKE + MISSPELT * (CERTAIN - likeness)


def is_distant(place: Place, around: Surroundings) -> bool:
    """Tell whether a place lies in a country without a part in the war."""
    if place.level == "country":
        return place.id.removeprefix("country:") not in around.involved
    return not is_of_home(place)


def is_of_home(place: Place) -> bool:
    """Tell whether a place is of the pack's own country."""
    return not place.id.startswith(("gn:", "country:"))


def kilometres(a: Point, b: Point) -> float:
    """Return the great-circle distance of two points in degrees."""
    half = (
        sin(radians(b[0] - a[0]) / 2) ** 2
        + cos(radians(a[0])) * cos(radians(b[0])) * sin(radians(b[1] - a[1]) / 2) ** 2
    )
    return 12742 * asin(sqrt(half))
