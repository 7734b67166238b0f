"""Whether two claims of a document may speak of one act: their sides, places, days and counts compared."""

from __future__ import annotations

from hearsay.extract.discourse.told import Identity, Told
from hearsay.types.claim import EventClaim, Mention, Toll
from hearsay.types.codes import GROUP_OF

NOBODY = frozenset({"", "unidentified"})
LEAST_LETTERS = 3  # shorter words are what names begin with: "al", "el"

DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"}
)
BETWEEN_DIRECTIONS = frozenset({"northwest", "northwestern", "northeastern", "southwestern", "southeastern"})

# Words of a place that is wide: two claims may name it and a spot inside it.
WIDE = DIRECTIONS | BETWEEN_DIRECTIONS | {"province", "governorate", "region", "country", "syria"}

# Words that two phrases may share without speaking of one place.
LITTLE_WORDS = frozenset({"the", "a", "an", "of", "in", "on", "at", "near", "and", "or", "to", "from"})
STOP = DIRECTIONS | LITTLE_WORDS | {"city", "town", "village", "province", "area", "district"}


def same_act(old: Told, new: Told, identity: Identity) -> bool:
    """Tell whether two claims may tell one act: a type that fits, no slot at odds."""
    if GROUP_OF[old.claim.type] is not GROUP_OF[new.claim.type] and not (
        (new.is_toll or new.is_anaphoric) and old.is_violent and new.is_violent
    ):
        return False
    if old.claim.certainty.is_actual is not new.claim.certainty.is_actual:
        return False
    if old.claim.type is not new.claim.type and not (new.is_toll or new.is_anaphoric or old.is_toll):
        return False
    if (old.claim.phase, old.claim.change) != (new.claim.phase, new.claim.change):
        return False
    return _slots_agree(old.claim, new.claim, identity) and (new.is_violent or _shares(old.claim, new.claim))


def _slots_agree(old: EventClaim, new: EventClaim, identity: Identity) -> bool:
    return (
        sides_agree(old.initiator, new.initiator, identity)
        and sides_agree(old.target, new.target, identity)
        and _places_agree(old, new)
        and mentions_agree(old.time, new.time)
        and _tolls_agree(old.killed, new.killed)
        and _tolls_agree(old.injured, new.injured)
    )


def sides_agree(old: tuple[Mention, ...], new: tuple[Mention, ...], identity: Identity) -> bool:
    """Tell whether two sides may be one: an actor in common, or one of them not known."""
    one = {identity(m.text) for m in old} - NOBODY
    other = {identity(m.text) for m in new} - NOBODY
    return not one or not other or bool(one & other)


def mentions_agree(old: Mention | None, new: Mention | None) -> bool:
    """Tell whether two phrases of place or time share a telling word, or one of them is missing."""
    if old is None or new is None:
        return True
    return bool(_content(old.text) & _content(new.text)) or folded(old) == folded(new)


def _content(words: str) -> set[str]:
    return {w for w in words.lower().replace("-", " ").split() if w not in STOP and len(w) >= LEAST_LETTERS}


def _places_agree(old: EventClaim, new: EventClaim) -> bool:
    """Tell whether two claims may be of one place.

    They share words, or one names a place and the other the region around it, with one toll.
    """
    if mentions_agree(old.place, new.place):
        return True
    one_toll = any(t.low is not None for t in old.killed) and any(t.low is not None for t in new.killed)
    return one_toll and _tolls_agree(old.killed, new.killed) and breadth(old.place) != breadth(new.place)


def breadth(place: Mention | None) -> int:
    """Return how wide a place is by its words: 0 a spot, 1 a province, a region or the country, 2 none named.

    What stands before the first name, or right behind it, tells: "northern Aleppo", "Idlib province", but
    not "the town of Azaz in northern Syria".
    """
    if place is None:
        return 2
    words = place.text.replace("-", " ").split()
    name = next(
        (i for i, word in enumerate(words) if word[:1].isupper() and word.lower() not in DIRECTIONS),
        len(words),
    )
    telling = {word.lower() for word in (*words[:name], *words[name + 1 : name + 2])}
    is_country = name < len(words) and words[name].lower() in WIDE
    return int(is_country or not telling.isdisjoint(WIDE))


def _tolls_agree(old: tuple[Toll, ...], new: tuple[Toll, ...]) -> bool:
    one = {t.low if t.low is not None else t.high for t in old} - {None}
    other = {t.low if t.low is not None else t.high for t in new} - {None}
    return not one or not other or bool(one & other)


def same_time(one: EventClaim, other: EventClaim) -> bool:
    """Tell whether two claims are dated by the same words, or one of them by none."""
    return one.time is None or other.time is None or folded(one.time) == folded(other.time)


def _shares(old: EventClaim, new: EventClaim) -> bool:
    """Tell whether two claims that are not of violence have a participant or a place in common."""
    sides = {folded(m) for m in (*old.initiator, *old.target)} & {
        folded(m) for m in (*new.initiator, *new.target)
    }
    place = old.place is not None and new.place is not None and mentions_agree(old.place, new.place)
    return bool(sides - NOBODY) or place


def folded(mention: Mention) -> str:
    """Return a mention's words in lower case, without an article."""
    return mention.text.lower().removeprefix("the ").removeprefix("a ")
