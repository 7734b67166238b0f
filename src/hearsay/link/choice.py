"""Which of the names inside a mention is the actor: the head decides, then nearness to it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from hearsay.knowledge import ActorWords, Country
from hearsay.knowledge.fold import Piece
from hearsay.link.mentions import Phrase, is_empty
from hearsay.link.reading import Reading
from hearsay.link.scan import Found, names_in
from hearsay.types.actor import Actor, ActorKind

Answer = tuple[str, str | None, str, float]  # name, id, method, confidence
MEN: Final = frozenset({"men", "man"})
UNNAMED: Final = frozenset({"source", "sources"})
SOURCE_AT: Final = re.compile(r"\bsources? (?:at|in|inside|within)\b", re.IGNORECASE)
OFFICIALS: Final = frozenset(
    {
        "official",
        "officials",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "spokesmen",
        "correspondent",
        "reporter",
    }
)


def best_name(phrase: Phrase, reading: Reading) -> Answer | None:
    """Return the actor that a known name inside the mention stands for, or None where the head forbids it."""
    if SOURCE_AT.search(phrase.text):
        return None  # an unnamed source at a body is not the body
    names = [
        name
        for name in names_in(phrase.text, phrase.parts, reading.pack.actor_index)
        if may_stand(name, phrase, reading)
    ]
    in_core = [name for name in names if name.last < phrase.core_end]
    words = reading.pack.words
    for name in reversed(in_core):
        rest = [part.text for part in phrase.parts[name.last + 1 : phrase.core_end]]
        if chosen := stands_for(name, rest, phrase, reading):
            return chosen
    country = nationality(phrase, reading)
    if country:
        return country
    if phrase.owned_from is None or not (phrase.head in words.members or phrase.head in words.sources):
        return None
    owned = [name for name in names if phrase.owned_from <= name.first < phrase.reach_end]
    if owned:
        return of(reading.pack.actors[owned[0].entries[0]], "exact" if owned[0].is_exact else "folded", 0.85)
    return None


def stands_for(name: Found, rest: list[str], phrase: Phrase, reading: Reading) -> Answer | None:
    """Return the actor of a name in the core, given the words between it and the core's end."""
    words = reading.pack.words
    actor = reading.pack.actors[name.entries[0]]
    telling = [word for word in rest if not is_empty(word, words) or word in words.members]
    if telling and not may_follow(telling, actor, words):
        return None
    if is_country(actor):
        return of_country(actor, telling, reading)
    if name.is_generic and not stands_alone(name, phrase, reading):
        return None
    if is_longer_name(name, phrase, reading) or is_part_of_longer_name(name, phrase, reading):
        return None
    return of(
        whom(actor, telling, reading), "exact" if name.is_exact else "folded", 0.85 if telling else 0.95
    )


def may_follow(telling: list[str], actor: Actor, words: ActorWords) -> bool:
    """Tell whether such words after a name leave it the actor: fighters do, residents and sources not."""
    head = telling[-1]
    if words.common.get(head) == "civilians":
        return head in MEN and is_armed(actor)
    if head in words.sources and head not in OFFICIALS:
        return actor.kind is ActorKind.MEDIA
    if is_country(actor):
        return head in words.forces or head in words.air or head in OFFICIALS
    return head in words.members or head in words.air or head in MEN


def whom(actor: Actor, telling: list[str], reading: Reading) -> Actor:
    """Return whose the forces are: a leader's are his side's, a government's planes its air force's."""
    home = reading.home
    if telling and actor.kind is ActorKind.PERSON:
        actor = led_by(actor, reading) or actor
    if (
        home
        and actor.id in (home.state, home.forces)
        and any(word in reading.pack.words.air for word in telling)
    ):
        return reading.pack.actor(home.air)
    return actor


def is_longer_name(name: Found, phrase: Phrase, reading: Reading) -> bool:
    """Tell whether other capitalised words make another body of a name: "Libyan National Army"."""
    actor = reading.pack.actors[name.entries[0]]
    if not is_armed(actor):
        return False
    words = reading.pack.words
    for part in phrase.parts[name.last + 1 : phrase.core_end]:
        if phrase.text[part.start].isupper() and not (part.text in words.members or part.text in words.air):
            return True
    if name.is_generic and phrase.owned_from is not None and name.last + 1 == phrase.core_end:
        return phrase.text[phrase.parts[min(phrase.owned_from, len(phrase.parts) - 1)].start].isupper()
    before = phrase.parts[name.first - 1].text if name.first else ""
    countries = reading.pack.country_index.folded.get(before, ())
    return any(
        reading.home is None or reading.pack.countries[at].id != reading.home.country for at in countries
    )


def is_armed(actor: Actor) -> bool:
    """Tell whether an actor has people under arms."""
    return actor.kind not in (
        ActorKind.PERSON,
        ActorKind.MEDIA,
        ActorKind.MONITOR,
        ActorKind.ORGANISATION,
        ActorKind.CIVILIANS,
    )


def stands_alone(name: Found, phrase: Phrase, reading: Reading) -> bool:
    """Tell whether nothing but labels and the war's own nationality stands before a name without capitals."""
    words = reading.pack.words
    before = [part.text for part in phrase.parts[: name.first] if not is_empty(part.text, words)]
    if not before:
        return True
    entries = reading.pack.country_index.folded.get(" ".join(before), ())
    return any(
        reading.home is not None and reading.pack.countries[at].id == reading.home.country for at in entries
    )


def is_part_of_longer_name(name: Found, phrase: Phrase, reading: Reading) -> bool:
    """Tell whether a last name stands in another person's name: "al-Baghdadi" in "Abu Islam al-Baghdadi"."""
    person = reading.pack.actors[name.entries[0]].kind is ActorKind.PERSON
    if not person or name.first == 0 or name.last > name.first:
        return False
    before = phrase.parts[name.first - 1]
    return (
        phrase.text[before.start].isupper()
        and before.text not in reading.pack.words.titles
        and not is_known(before.text, reading)
    )


def is_known(folded: str, reading: Reading) -> bool:
    """Tell whether a word alone is a name of a country or an actor."""
    return folded in reading.pack.country_index.folded or folded in reading.pack.actor_index.folded


def nationality(phrase: Phrase, reading: Reading) -> Answer | None:
    """Return the country of "Turkish troops" or "American jets": an adjective, then a word for its forces."""
    if has_backer(phrase, reading):
        return None
    core = phrase.parts[: phrase.core_end]
    for name in names_in(phrase.text, core, reading.pack.country_index):
        if not is_free(name, phrase, reading):
            continue
        words = reading.pack.words
        rest = [part.text for part in core[name.last + 1 :]]
        telling = [word for word in rest if not is_empty(word, words) or word in words.forces]
        country = reading.pack.countries[name.entries[0]]
        if telling and is_of_rebels(telling, reading):
            return None
        if telling and is_of_forces(telling, words):
            # In a war that no pack knows, "the Sudanese army" is the most exact name there is.
            return of_country(reading.pack.actor(country.id), telling, reading) if reading.home else None
        is_whole = not telling and phrase.core_end == len(phrase.parts)
        if is_whole and not is_own_people(name, country, phrase, reading):
            return of_country(reading.pack.actor(country.id), telling, reading)
    return None


def is_of_forces(telling: list[str], words: ActorWords) -> bool:
    """Tell whether words after a nationality name its forces or government."""
    if telling[-1] in words.sources and telling[-1] not in OFFICIALS:
        return False
    return all(word in words.forces or word in words.air or word in words.members for word in telling)


def is_of_rebels(telling: list[str], reading: Reading) -> bool:
    """Tell whether words after a nationality name those who fight a state: "Syrian rebels"."""
    common = reading.pack.words.home_common
    return telling[-1] in common and common[telling[-1]] not in reading.pack.actor_at


def is_own_people(name: Found, country: Country, phrase: Phrase, reading: Reading) -> bool:
    """Tell whether words are the plural of the war's own people, who are no army: "Syrians"."""
    plural = phrase.parts[name.last].text.endswith("s") and name.is_exact
    return plural and reading.home is not None and country.id == reading.home.country


def has_backer(phrase: Phrase, reading: Reading) -> bool:
    """Tell whether a compound says who stands behind: "pro-Turkey Syrian rebels" are not Syria's."""
    words = reading.pack.words
    pairs = pairwise(phrase.parts[: phrase.core_end])
    return any(
        same_word(left, right) and (left.text in words.oppositions or right.text in words.compounds)
        for left, right in pairs
    )


def of_country(actor: Actor, telling: list[str], reading: Reading) -> Answer:
    """Answer with a country, or with a side of the war in its own."""
    if reading.home and actor.id == reading.home.country:
        return of_home(telling, reading)
    return of(actor, "nationality" if telling else "exact", 0.85)


def of_home(telling: list[str], reading: Reading) -> Answer:
    """Return who "Syrian jets", "Syrian soldiers" and "Syria" are in the war's own country."""
    if reading.home is None:
        raise ValueError(telling)
    words = reading.pack.words
    military = words.members - {
        "government",
        "regime",
        "authorities",
        "official",
        "officials",
        "state",
        "administration",
        "spokesman",
    }
    who = reading.home.state
    if any(word in words.air for word in telling):
        who = reading.home.air
    elif telling and telling[-1] in military:
        who = reading.home.forces
    return of(reading.pack.actor(who), "nationality", 0.75)


def may_stand(name: Found, phrase: Phrase, reading: Reading) -> bool:
    """Tell whether a name inside a mention may be the actor at all."""
    if name.is_generic and reading.home is None:
        return False
    return name.first < phrase.reach_end and is_free(name, phrase, reading)


def is_free(name: Found, phrase: Phrase, reading: Reading) -> bool:
    """Tell whether a name is not half of a compound: "US-backed", "pro-Turkish", "ISIS held"."""
    words = reading.pack.words
    before = phrase.parts[name.first - 1] if name.first else None
    after = phrase.parts[name.last + 1] if name.last + 1 < len(phrase.parts) else None
    if (
        before is not None
        and before.text in words.oppositions
        and same_word(before, phrase.parts[name.first])
    ):
        return False
    return after is None or after.text not in words.compounds


def same_word(left: Piece, right: Piece) -> bool:
    """Tell whether two pieces come from one hyphenated word."""
    return left.start == right.start


def led_by(person: Actor, reading: Reading) -> Actor | None:
    """Return the forces of a leader: "Assad's troops" are his government's."""
    for tie in person.ties:
        if tie.relation in ("leads", "belongs_to") and tie.to in reading.pack.actor_at:
            if reading.home and tie.to == reading.home.state:
                return reading.pack.actor(reading.home.forces)
            return reading.pack.actor(tie.to)
    return None


def is_country(actor: Actor) -> bool:
    """Tell whether an actor is a country of the world pack."""
    return actor.kind is ActorKind.EXTERNAL_FORCES and ":" not in actor.id


def of(actor: Actor, method: str, confidence: float) -> Answer:
    """Answer with an actor."""
    return (actor.name, actor.id, method, confidence)
