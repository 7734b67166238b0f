"""What one document tells about its own names: its war, its acronyms, the people and places that it names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from hearsay.knowledge import Home, Pack, fold
from hearsay.link.candidates import Point, Surroundings, best, is_of_home
from hearsay.link.scan import names_in, parts_of
from hearsay.link.wording import levels_beside
from hearsay.types.actor import ActorKind, Place
from hearsay.types.document import Document
from hearsay.types.linked import LinkedActor

ACRONYM: Final = re.compile(r"\((?:the )?[\"“']?([A-Z][a-z]?[A-Z][A-Za-z-]{0,6})[\"”']?\)")
NAME_WORD: Final = r"(?:(?:al|el|Al|El|ash|abu|bin|ibn|de)[ -])?[A-Z][\w'’`-]+"
FULL_NAME: Final = re.compile(rf"{NAME_WORD}(?: {NAME_WORD}){{1,4}}")
LARGE: Final = 20_000  # inhabitants; a place so large anchors its document
KNOWN_ABROAD: Final = 200_000  # and one abroad is looked for in running text only if it is so large
UNITS: Final = frozenset({"governorate", "district", "subdistrict", "region", "area"})
BEFORE_ACRONYM: Final = 90  # characters in which the long name stands
CAPITALISED: Final = re.compile(r"[A-Z][a-z]+")
LEADING: Final = frozenset(
    {"The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "This", "That", "Later", "Then"}
)
STARTERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "but",
        "and",
        "as",
        "after",
        "before",
        "while",
        "when",
        "since",
        "meanwhile",
        "however",
        "also",
        "he",
        "she",
        "it",
        "they",
        "this",
    ]
)


@dataclass(slots=True)
class Reading:
    """A document while its claims are linked; remembers what it has found out."""

    document: Document
    pack: Pack
    home: Home | None  # None: the document is about another war
    acronyms: Mapping[str, int | str]  # "HTS" -> position of an actor, or a name that no pack knows
    full_names: Mapping[
        str, tuple[tuple[int, str], ...]
    ]  # last word -> (offset, full name), in reading order
    known: dict[tuple[str, bool], LinkedActor] = field(default_factory=dict)
    named: list[tuple[int, int]] | None = None  # (offset, position) of each body named; filled when asked
    places: list[tuple[int, Place]] | None = None  # (offset, place) of each place named; filled when asked
    anchors: tuple[Point, ...] | None = None  # where its large places lie; filled when asked

    def named_before(
        self, offset: int, kinds: frozenset[ActorKind], sides: frozenset[str] = frozenset()
    ) -> int | None:
        """Return the actor of some kinds (and sides) that the text names last before an offset, or None."""
        if self.named is None:
            self.named = list(bodies_in(self.document.text, self.pack))
        latest = None
        for start, at in self.named:
            if start >= offset:
                break
            actor = self.pack.actors[at]
            if actor.kind in kinds and (not sides or actor.side in sides):
                latest = at
        return latest


def reading_of(document: Document, pack: Pack) -> Reading:
    """Begin to read a document."""
    text = document.text
    return Reading(
        document=document,
        pack=pack,
        home=home_of(text, pack),
        acronyms=acronyms_in(text, pack),
        full_names=full_names_in(text),
    )


def home_of(text: str, pack: Pack) -> Home | None:
    """Return the war that a document is about: the one whose words, groups or places it names.

    A document that names nothing at all is taken to be about the only war of the pack.
    """
    words = set(CAPITALISED.findall(text))
    for home in pack.homes:
        if words & home.words:
            return home
    if len(pack.homes) != 1 or any(fold(word) in pack.country_index.folded for word in words):
        return None
    parts = parts_of(text)
    actors = [
        name
        for name in names_in(text, parts, pack.actor_index, capitals=True)
        if name.is_exact and not name.is_generic
    ]
    if any(is_of_war(pack.actors[name.entries[0]].id) for name in actors):
        return pack.homes[0]
    places = [
        name
        for name in names_in(text, parts, pack.place_index, capitals=True)
        if name.is_exact and not name.is_generic
    ]
    at_home = sum(any(is_of_home(pack.places[at]) for at in name.entries) for name in places)
    return pack.homes[0] if 2 * at_home > len(places) or not (words - LEADING) else None


def is_of_war(actor_id: str) -> bool:
    """Tell whether an id is of a war's own pack: the world's bodies and the countries are in any report."""
    return ":" in actor_id and not actor_id.startswith("w:")


def acronyms_in(text: str, pack: Pack) -> dict[str, int | str]:
    """Map each acronym that the text explains in brackets to the name before it."""
    found: dict[str, int | str] = {}
    for match in ACRONYM.finditer(text):
        before = text[max(0, match.start() - BEFORE_ACRONYM) : match.start()].rstrip()
        names = [
            name
            for name in names_in(before, parts_of(before), pack.actor_index, capitals=True)
            if name.end == len(before)
        ]
        if names:
            found.setdefault(match.group(1), names[-1].entries[0])
        elif spelled := spelled_out(before, match.group(1)):
            found.setdefault(match.group(1), spelled)
    return found


def spelled_out(before: str, acronym: str) -> str | None:
    """Return the words at the end of a text whose initials an acronym takes, or None."""
    words = before.split()
    for count in range(len(acronym), min(len(acronym) + 4, len(words)) + 1):
        tail = words[-count:]
        initials = "".join(word[0] for word in tail if word[0].isupper())
        if tail[0][0].isupper() and initials.upper() == acronym.upper():
            return " ".join(tail)
    return None


def full_names_in(text: str) -> dict[str, tuple[tuple[int, str], ...]]:
    """Map the last word of each run of capitalised words to the runs that end in it."""
    found: dict[str, tuple[tuple[int, str], ...]] = {}
    for match in FULL_NAME.finditer(text):
        words = match.group().removesuffix("'s").removesuffix("’s").split()
        while words and words[0].lower() in STARTERS:
            words = words[1:]
        if len(words) > 1:
            found[words[-1]] = (*found.get(words[-1], ()), (match.start(), " ".join(words)))
    return found


def bodies_in(text: str, pack: Pack) -> list[tuple[int, int]]:
    """Return the actors that a text names, with their offsets."""
    found = (
        name
        for name in names_in(text, parts_of(text), pack.actor_index, capitals=True)
        if not name.is_generic
    )
    return [(name.start, name.entries[0]) for name in found]


def named_places(reading: Reading) -> list[tuple[int, Place]]:
    """Return the places that the document names, in reading order; found once."""
    if reading.places is None:
        text = reading.document.text
        parts = parts_of(text)
        taken = [
            (name.start, name.end)
            for name in names_in(text, parts, reading.pack.actor_index, capitals=True)
            if not name.is_generic
        ]
        reading.places = []
        for name in names_in(text, parts, reading.pack.place_index, capitals=True):
            if (
                name.is_exact
                and not name.is_generic
                and not any(start < name.end and name.start < end for start, end in taken)
            ):
                known = [(100.0, reading.pack.places[at]) for at in name.entries]
                around = surroundings(reading, levels_beside(text, name.start, name.end), frozenset(), ())
                place, _ = best(known, text[name.start : name.end], around)
                if is_landmark(place):
                    reading.places.append((name.start, place))
    return reading.places


def is_landmark(place: Place) -> bool:
    """Tell whether a place is known well enough to be meant wherever its name stands in running text."""
    if place.id.startswith("gn:"):
        return place.size > KNOWN_ABROAD
    return bool(place.size) or place.level != "place"


def anchors(reading: Reading) -> tuple[Point, ...]:
    """Return where the document's large places lie, each as often as it is named."""
    if reading.anchors is None:
        large = [
            (p.latitude, p.longitude)
            for _, p in named_places(reading)
            if p.level != "country" and (p.size > LARGE or p.level in UNITS)
        ]
        reading.anchors = tuple(sorted(large))
    return reading.anchors


def surroundings(
    reading: Reading, levels: frozenset[str], units: frozenset[str], near: tuple[Point, ...]
) -> Surroundings:
    """Return what a document and the words beside a name say about where it should lie."""
    home = reading.home
    return Surroundings(home is not None, home.involved if home else frozenset(), levels, units, near)
