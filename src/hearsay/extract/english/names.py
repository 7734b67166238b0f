"""What the packs say of a name, as far as reading needs it: is it an actor's, is it a place's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hearsay.knowledge.fold import fold
from hearsay.knowledge.index import NameIndex
from hearsay.knowledge.pack import Pack
from hearsay.types.actor import ActorKind

REMEMBERED: Final = 50_000  # names whose answer is kept; a war's vocabulary is far smaller
LEAST_LETTERS: Final = 4  # shorter names meet by chance once a letter is taken off or vowels are ignored


@dataclass(frozen=True, slots=True)
class PackNames:
    """The names of a pack's actors, countries and places."""

    pack: Pack

    def is_actor(self, text: str) -> bool:
        """Tell whether some actor, nationality or office bears the name."""
        return _is_actor(self.pack, text)

    def is_place(self, text: str) -> bool:
        """Tell whether some place bears the name."""
        return _is_place(self.pack, text)

    def is_known_place(self, text: str) -> bool:
        """Tell whether some place bears just this name, spelling variants apart."""
        return fold(text) in self.pack.place_index.folded

    def is_group(self, text: str) -> bool:
        """Tell whether a group, not a person, bears the name."""
        found = self.pack.actor_index.folded.get(fold(text), ())
        return any(self.pack.actors[at].kind is not ActorKind.PERSON for at in found)

    def is_observer(self, text: str) -> bool:
        """Tell whether a medium or a monitor bears the name, who tells of violence and takes no part."""
        return _identity(self.pack, text) in _observers(self.pack)

    def is_country(self, text: str) -> bool:
        """Tell whether some country bears just this name."""
        return fold(text) in self.pack.country_index.folded

    def identity(self, text: str) -> str:
        """Return a key that the spellings of one actor share."""
        return _identity(self.pack, text)


@lru_cache(maxsize=8)
def _observers(pack: Pack) -> frozenset[str]:
    return frozenset(a.id for a in pack.actors if a.kind in (ActorKind.MEDIA, ActorKind.MONITOR))


@lru_cache(maxsize=REMEMBERED)
def _is_actor(pack: Pack, text: str) -> bool:
    key, is_name = fold(text), not text.islower()
    return _knows(pack.actor_index, key, is_name=is_name) or _knows(pack.country_index, key, is_name=is_name)


@lru_cache(maxsize=REMEMBERED)
def _is_place(pack: Pack, text: str) -> bool:
    return _knows(pack.place_index, fold(text), is_name=not text.islower())


def _knows(index: NameIndex, key: str, *, is_name: bool) -> bool:
    """Tell whether an index holds a key; only names, never common nouns, are matched by their consonants."""
    if key in index.folded:
        return True
    # "Syrias": a possessive that lost its apostrophe
    if len(key) > LEAST_LETTERS and key.endswith("s") and key[:-1] in index.folded:
        return True
    return is_name and bool(index.near(key))


@lru_cache(maxsize=REMEMBERED)
def _identity(pack: Pack, text: str) -> str:
    """Return who bears the longest run of a mention's words; whom he speaks for stands for a speaker."""
    words = fold(text).split()
    for length in range(len(words), 0, -1):
        for first in range(len(words) - length, -1, -1):
            key = " ".join(words[first : first + length])
            found = _actor_of(pack, key)
            if found:
                return found
    return " ".join(words)


def _actor_of(pack: Pack, key: str) -> str:
    positions = pack.actor_index.folded.get(key) or pack.actor_index.folded.get(key.removesuffix("s"), ())
    if positions:
        actor = pack.actors[positions[0]]
        speaks_for = next((tie.to for tie in actor.ties if tie.relation == "speaks_for"), None)
        return speaks_for or actor.id
    common = pack.words.home_common.get(key) or pack.words.common.get(key)
    if common:
        return common
    countries = pack.country_index.folded.get(key, ())
    return f"country:{countries[0]}" if countries else ""
