"""From the words for a place to coordinates and a precision.

The first name of a mention is its head; names after it ("in Idlib province") say which of several places it
is. A mention without a name takes the place before it in the text ("the town"), or stays unresolved.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from hearsay.knowledge import fold
from hearsay.knowledge.fold import Piece
from hearsay.link import wording
from hearsay.link.candidates import Point, Surroundings, best, is_of_home, kilometres
from hearsay.link.mentions import SPACES
from hearsay.link.reading import LARGE, UNITS, Reading, anchors, named_places, surroundings
from hearsay.link.scan import Found, names_in, parts_of
from hearsay.types.actor import Place
from hearsay.types.claim import Mention
from hearsay.types.codes import WherePrecision
from hearsay.types.linked import LinkedPlace

BEFORE_CHARACTERS: Final = 48  # of the text before a mention, read for "near" and "countryside of"
LONGEST_RUN: Final = 3  # words of a name that is only like a known one
CONTAINS: Final = re.compile(
    r"(?:village|town|city|area|district|neighbou?rhoods?|,)?\s*"
    r"(?:in|of|at|near|outside|on|north|south|east|west|,)\b",
    re.IGNORECASE,
)
ANAPHOR: Final = re.compile(
    r"^(?:(?:in|at|near|inside|of) )?(?:the same|the|this|that|same)? ?"
    r"(?:very same |besieged |historic |northern |southern |eastern |western )?"
    r"(?:city|town|village|area|region|province|governorate|district|place|site|neighbou?rhood|country|there|"
    r"enclave|towns|villages|camp)"
    r"(?:'s)?$",
    re.IGNORECASE,
)
SETTLED: Final = frozenset({"place", "facility"})
HALVES: Final = 2
SURE: Final = 0.9  # so far ahead of the next best that where the document's places lie could not change it
FAR_KM: Final = {"exact": 140.0, "folded": 140.0, "key": 70.0}  # by how surely the name is its own
CITY_KM: Final = 12.0  # farther than this from a city nothing is a quarter of it
URBAN: Final = re.compile(
    r"\b(?:neighbou?rhoods?|quarters?|districts?|streets?|squares?|roundabout|mosque|hospital|market)\b",
    re.IGNORECASE,
)
CLOSE_KM: Final = 50.0  # two places nearer than this have a point "between" them


def linked_place(mention: Mention, context: Sequence[Mention], reading: Reading) -> LinkedPlace:
    """Link the words for a place, given other places of its sentence; unresolved where no pack knows it."""
    text = SPACES.sub(" ", mention.text).strip(" .,;:\"'")
    before = before_of(mention, reading)
    names = place_names(text, reading)
    if not names:
        return without_name(mention, text, before, context, reading)
    head, others = head_of(text, names)
    points, units = told_by(others, context, text, reading)
    if between := midpoint(text, names, reading, surroundings(reading, frozenset(), units, points)):
        return of_point(mention, text, between)
    place, confidence = chosen(head, text, reading, units=units, near=points)
    if not points and confidence < SURE and not is_widely_known(place):
        place, confidence = chosen(head, text, reading, units=units, near=anchors(reading))
    method = method_of(head, text, place)
    if city := city_around(text, place, others, reading):
        return of_place(mention, city, wording.precision_of(text, before, city.level), "document", confidence)
    if points and is_far(place, points, FAR_KM[method]):
        return unresolved(mention, wording.precision_of(text, before, None))
    words = text if len(names) == 1 else around_head(text, head)
    return of_place(mention, place, wording.precision_of(words, before, place.level), method, confidence)


def city_around(text: str, place: Place, others: Sequence[Found], reading: Reading) -> Place | None:
    """Return the city whose quarter or street a mention names, where the place found for it lies outside.

    "The Midan district of Damascus" is in Damascus, also where the pack knows only Aleppo's.
    """
    if not URBAN.search(text):
        return None
    cities = (chosen(name, text, reading)[0] for name in others)
    city = next((each for each in cities if each.level in SETTLED), None)
    if city is None:
        return None
    apart = kilometres((place.latitude, place.longitude), (city.latitude, city.longitude))
    return city if apart > CITY_KM else None


def is_widely_known(place: Place) -> bool:
    """Tell whether a place is so large, at home, that its bare name means it in any report."""
    return is_of_home(place) and (place.size > LARGE or place.level in UNITS)


def is_far(place: Place, points: tuple[Point, ...], most: float) -> bool:
    """Tell whether a place that is not widely known lies too far from all that is named with it."""
    if place.level not in SETTLED or place.size > LARGE:
        return False
    return all(kilometres((place.latitude, place.longitude), point) > most for point in points)


def unresolved(mention: Mention, precision: WherePrecision) -> LinkedPlace:
    """Keep the words of a place that is not found, with the precision that they give."""
    return LinkedPlace(
        mention=mention,
        name=None,
        id=None,
        latitude=None,
        longitude=None,
        precision=precision,
        method="none",
        confidence=0.0,
    )


def method_of(head: Found, text: str, place: Place) -> str:
    """Return how a name was matched: as written, folded, or by its consonants and likeness."""
    folded = fold(text[head.start : head.end])
    if folded not in {fold(name) for name in (place.name, *place.names)} and not head.is_exact:
        return "key"
    return "exact" if head.is_exact else "folded"


def place_names(text: str, reading: Reading) -> list[Found] | None:
    """Return the place names inside words, also those like a known one; None where the head is unknown."""
    parts = parts_of(text)
    found = [
        name for name in names_in(text, parts, reading.pack.place_index, short=True) if not name.is_generic
    ]
    found = [name for name in found if reading.home or is_known_abroad(name, reading)]
    found = [whole for name in found if (whole := within_its_run(name, text, parts, reading))]
    run = leading_run(text, parts, found[0] if found else None, reading)
    if not run:
        return found
    for length in range(len(run), 0, -1):
        for at in range(len(run) - length + 1):
            if guess := guessed(parts, run[at : at + length], reading):
                return [guess, *found]
    return None


def is_known_abroad(name: Found, reading: Reading) -> bool:
    """Tell whether a report on another war can mean a place: one abroad, or a large one at home."""
    places = [reading.pack.places[at] for at in name.entries]
    return any(not is_of_home(place) or place.size > LARGE or place.level in UNITS for place in places)


def within_its_run(name: Found, text: str, parts: list[Piece], reading: Reading) -> Found | None:
    """Return a name as it stands, or the longer unknown name that it is part of: "Kafr Nabudah" is no "Kafr".

    None where the longer name is like none that is known; a large place keeps its own ("Aleppo Palace").
    """
    first, last = name.first, name.last
    while first > 0 and is_beside(text, parts, first - 1, reading):
        first -= 1
    while last + 1 < len(parts) and is_beside(text, parts, last + 1, reading):
        last += 1
    if (first, last) == (name.first, name.last) or last - first >= LONGEST_RUN:
        return name
    if guess := guessed(parts, parts[first : last + 1], reading):
        return guess
    if reading.home and any(part.text in reading.home.prefixes for part in parts[first : last + 1]):
        return None
    places = [reading.pack.places[at] for at in name.entries]
    is_large = any(place.size > LARGE or place.level in UNITS or place.level == "country" for place in places)
    return name if is_large else None


def is_beside(text: str, parts: list[Piece], at: int, reading: Reading) -> bool:
    """Tell whether a piece is an unknown capitalised word, so that it belongs to the name next to it."""
    part = parts[at]
    if not is_name_word(text, part, reading) or wording.DIRECTION.fullmatch(part.text):
        return False
    surface = text[part.start : part.end]
    is_known = len(part.text) > LONGEST_RUN and part.text in reading.pack.place_index.folded
    return surface[:1].isupper() and not is_known and not surface.endswith(("'s", "’s"))


def guessed(parts: list[Piece], run: list[Piece], reading: Reading) -> Found | None:
    """Return the known places that a run of words is like in consonants and spelling."""
    entries = alike(" ".join(part.text for part in run), reading)
    if not entries:
        return None
    first, last = parts.index(run[0]), parts.index(run[-1])
    return Found(first, last, run[0].start, run[-1].end, entries, is_exact=False, is_generic=False)


def leading_run(text: str, parts: list[Piece], first: Found | None, reading: Reading) -> list[Piece]:
    """Return the unknown capitalised words that begin a mention, where a known name only contains them."""
    end = first.first if first else len(parts)
    run = [part for part in parts[:end] if is_name_word(text, part, reading)][:LONGEST_RUN]
    if not run or first is None:
        return run
    return run if CONTAINS.match(text[run[-1].end : first.start].strip()) else []


def is_name_word(text: str, part: Piece, reading: Reading) -> bool:
    """Tell whether a word may be of a place's name: capitalised, no nationality, no kind of place."""
    if part.text in reading.pack.country_index.folded or wording.KIND.fullmatch(part.text):
        return False
    return any(letter.isupper() for letter in text[part.start : part.end])


def alike(folded: str, reading: Reading) -> tuple[int, ...]:
    """Return the places of the document's war whose names have the same consonants and are spelled alike."""
    if reading.home is None:
        return ()
    for _, entries in reading.pack.place_index.near(folded):
        if kept := tuple(at for at in entries if is_of_home(reading.pack.places[at])):
            return kept
    return ()


def head_of(text: str, names: list[Found]) -> tuple[Found, list[Found]]:
    """Split names into the one that is meant and those that only say where it lies."""
    for at, name in enumerate(names[:-1]):
        gap = text[name.end : names[at + 1].start].strip()
        surface = text[name.start : name.end]
        owns = surface.endswith(("'s", "’s")) or (surface.endswith("s") and not name.is_exact)
        if not owns and gap:
            return name, [*names[:at], *names[at + 1 :]]
        if gap and not all(word[0].islower() or wording.DIRECTION.search(word) for word in gap.split()):
            return name, [*names[:at], *names[at + 1 :]]
    return names[-1], names[:-1]


def told_by(
    others: list[Found], context: Sequence[Mention], text: str, reading: Reading
) -> tuple[tuple[Point, ...], frozenset[str]]:
    """Return the points and the folded unit names that other places of the sentence give."""
    points: list[Point] = []
    units: set[str] = set()
    spans = [(text, name) for name in others]
    for mention in context:
        spans += [
            (mention.text, name)
            for name in names_in(mention.text, parts_of(mention.text), reading.pack.place_index)
            if not name.is_generic
        ]
    for words, name in spans:
        place, _ = chosen(name, words, reading)
        if place.level == "country":
            continue
        units.add(fold(place.name))
        points.append((place.latitude, place.longitude))
    return tuple(points), frozenset(units)


def chosen(
    name: Found,
    text: str,
    reading: Reading,
    *,
    units: frozenset[str] = frozenset(),
    near: tuple[Point, ...] = (),
) -> tuple[Place, float]:
    """Return which place of a name is meant, with a confidence."""
    surface = text[name.start : name.end]
    around = surroundings(reading, wording.levels_beside(text, name.start, name.end), units, near)
    return best(candidates_for(name, surface, reading), surface, around)


def candidates_for(name: Found, surface: str, reading: Reading) -> list[tuple[float, Place]]:
    """Return (likeness, place) for those that bear a name, and those whose names are spelled much like it."""
    index = reading.pack.place_index
    folded = fold(surface)
    found = dict.fromkeys((*name.entries, *index.folded.get(folded, ())), 100.0)
    for likeness, entries in index.near(folded) if reading.home else ():
        for at in entries:
            if is_of_home(reading.pack.places[at]):
                found.setdefault(at, likeness)
    return [(likeness, reading.pack.places[at]) for at, likeness in found.items()]


def around_head(text: str, head: Found) -> str:
    """Return the words that qualify the head alone, up to the next name's preposition."""
    tail = re.split(r"\b(?:in|of|on|,)\b", text[head.end :], maxsplit=1)[0]
    return text[: head.end] + tail


def midpoint(
    text: str, names: list[Found], reading: Reading, around: Surroundings
) -> tuple[Place, Place, WherePrecision] | None:
    """Return the ends of "between A and B" or "the A-B highway", with a precision; else None."""
    if len(names) < HALVES:
        return None
    gap = text[names[0].end : names[1].start].strip()
    is_between = (
        re.search(r"\bbetween\b", text[: names[0].start], re.IGNORECASE)
        and " and " in text[names[0].start : names[1].start]
    )
    is_line = gap in ("-", "–", "to") and wording.LINE.search(text[names[1].end :])
    if not (is_between or is_line):
        return None
    first, second = (
        chosen(name, text, reading, units=around.units, near=around.near)[0] for name in names[:HALVES]
    )
    apart = kilometres((first.latitude, first.longitude), (second.latitude, second.longitude))
    near = is_between and apart < CLOSE_KM
    return first, second, WherePrecision.NEAR if near else WherePrecision.REGION


def without_name(
    mention: Mention, text: str, before: str, context: Sequence[Mention], reading: Reading
) -> LinkedPlace:
    """Link words without a known name: by the place before them, or by the city they are said to be in."""
    if (
        ANAPHOR.match(text)
        and mention.start is not None
        and (place := place_before(mention.start, text, reading))
    ):
        return of_place(mention, place, wording.precision_of(text, before, place.level), "document", 0.6)
    if wording.QUARTER.search(text):
        index = reading.pack.place_index
        for words in (text, *(other.text for other in context)):
            for name in names_in(words, parts_of(words), index):
                place, confidence = chosen(name, words, reading)
                if place.level in SETTLED and place.size:
                    return of_place(
                        mention,
                        place,
                        max(WherePrecision.NEAR, wording.precision_of(text, before, place.level)),
                        "within",
                        confidence / 2,
                    )
    return unresolved(mention, wording.precision_of(text, before, None))


def place_before(offset: int, text: str, reading: Reading) -> Place | None:
    """Return the place of a fitting level that the text names last before an offset."""
    lowered = text.lower()
    levels = (
        frozenset({"country"})
        if "country" in lowered and "side" not in lowered
        else UNITS
        if re.search("province|governorate|region", lowered)
        else SETTLED
    )
    if re.search("area|enclave|same|there|place|site", lowered):
        levels = SETTLED | UNITS | {"neighbourhood"}
    latest = None
    for start, place in named_places(reading):
        if start >= offset:
            break
        if place.level in levels or (levels is UNITS and place.level == "place" and place.size > LARGE):
            latest = place
    return latest


def before_of(mention: Mention, reading: Reading) -> str:
    """Return the text just before a mention."""
    if mention.start is None:
        return ""
    return reading.document.text[max(0, mention.start - BEFORE_CHARACTERS) : mention.start]


def of_place(
    mention: Mention, place: Place, precision: WherePrecision, method: str, confidence: float
) -> LinkedPlace:
    """Link a mention to a place."""
    return LinkedPlace(
        mention=mention,
        name=place.name,
        id=place.id,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=precision,
        method=method,
        confidence=confidence,
    )


def of_point(mention: Mention, text: str, ends: tuple[Place, Place, WherePrecision]) -> LinkedPlace:
    """Link a mention to the point midway between two places."""
    first, second, precision = ends
    return LinkedPlace(
        mention=mention,
        name=text,
        id=None,
        latitude=(first.latitude + second.latitude) / 2,
        longitude=(first.longitude + second.longitude) / 2,
        precision=precision,
        method="between",
        confidence=0.6,
    )
