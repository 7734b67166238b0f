"""Where it happened: the places that a clause names for an event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hearsay.extract.english.nouns import WHERE, is_place
from hearsay.extract.english.reading import Reading, is_name, named_in_a_row, place_mention
from hearsay.extract.english.tree import CLAUSAL, ancestors, case_of, conjuncts, dependents, distance, subtree
from hearsay.extract.triggers import Trigger
from hearsay.types.claim import Mention

FARTHEST = 6.0  # steps in the tree between an event and a place that is not attached to it
NAMING = frozenset({"obl", "nmod", "obj", "nsubj", "appos", "conj"})  # relations in which a place is named
NOT_WHERE = frozenset(
    {"from", "of", "with", "by", "about", "for", "than", "as", "according to", "like", "after", "since"}
)


def places_of(reading: Reading, trigger: Trigger, *, near: bool) -> list[int]:
    """Return the heads of the places named for a trigger, those of one act in reading order.

    Looked for on the trigger itself, then on the verbs above it in its clause, then anywhere in the sentence;
    a place that bears a name goes before one that does not. `near` keeps to the clause: "such an attack" has
    its place from before.
    """
    groups = [found for top in _spine(reading, trigger.index) if (found := hanging_places(reading, top))]
    named = [group for group in groups if any(has_name(reading, i) for i in group)]
    if named:
        return named[0]
    elsewhere = [] if near else _elsewhere(reading, trigger.index)
    return elsewhere or (groups or [[]])[0]


def _elsewhere(reading: Reading, trigger: int) -> list[int]:
    """Return the named place of the sentence nearest to a trigger, those of who speaks left out."""
    tree = reading.tree
    best: tuple[float, int] | None = None
    for index in range(len(tree)):
        case = case_of(tree, index)
        if tree[index].relation not in ("obl", "nmod") or not case or case in NOT_WHERE:
            continue
        if not set(case.split()) & WHERE or not is_place(reading, index) or not has_name(reading, index):
            continue
        if _is_bracketed(reading, index) or _is_of_speaker(reading, index):
            continue
        steps = distance(tree, trigger, index)
        if steps <= FARTHEST and (best is None or steps < best[0]):
            best = steps, index
    return conjuncts(tree, best[1]) if best else []


def _is_of_speaker(reading: Reading, index: int) -> bool:
    """Tell whether a place is of whoever speaks: "a spokesman in Ankara", "said in Ankara"."""
    return any(
        reading.is_a(above, "spokesmen") or _is_speech(reading, above) for above in _governors(reading, index)
    )


def _is_speech(reading: Reading, index: int) -> bool:
    return reading.tree[index].upos == "VERB" and reading.lemma(index) in reading.lexicon.voicing.report


def _governors(reading: Reading, index: int) -> list[int]:
    """Return the nouns above a token, and the first word above them that is none."""
    found = []
    for above in ancestors(reading.tree, index):
        found.append(above)
        if reading.tree[above].upos not in ("NOUN", "PROPN"):
            break
    return found


def _spine(reading: Reading, index: int) -> list[int]:
    """Return a word and its governors up to the head of its clause."""
    tree, found = reading.tree, [index]
    for above in ancestors(tree, index):
        if tree[found[-1]].relation in ("ccomp", "parataxis", "acl", "csubj"):
            break
        if _is_speech(reading, above) and tree[found[-1]].relation != "nsubj":
            break  # but "clashes continue in": what happens says nothing
        found.append(above)
    return found


def hanging_places(reading: Reading, top: int) -> list[int]:
    """Return the places that hang from a word by a preposition of place, the most specific first."""
    tree = reading.tree
    found: list[int] = []
    for index in dependents(tree, top, "obl", "nmod", "advmod"):
        case = case_of(tree, index)
        if not case or case in NOT_WHERE or not set(case.split()) & WHERE:
            continue
        found.extend(
            i for i in conjuncts(tree, index) if is_place(reading, i) and not _is_bracketed(reading, i)
        )
    return found


def _is_bracketed(reading: Reading, index: int) -> bool:
    """Tell whether a token stands in brackets: "(banned in Russia)" is no place of an event."""
    opened = 0
    for i in range(index):
        opened += {"(": 1, "[": 1, ")": -1, "]": -1}.get(reading.tree[i].text, 0)
    return opened > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of an event: its head noun and its words."""

    head: int
    mention: Mention
    is_named: bool
    kind: str = ""  # lemma of its head: "town", "shrine"
    takes_up: bool = False  # "the town", "there": a place named before


def resolved(spot: Spot, known: list[Spot]) -> Spot:
    """Return the place that "the town" takes up: the last one named of that kind, else the last one named."""
    if not spot.takes_up:
        return spot
    of_kind = [k for k in known if spot.kind in k.mention.text.lower().split()]
    found = (of_kind or known)[-1:]
    return replace(spot, mention=found[0].mention, is_named=True) if found else spot


def named_places(reading: Reading) -> list[Spot]:
    """Return the places that a sentence names, in reading order."""
    tree = reading.tree
    heads = [
        i
        for i in range(len(tree))
        if tree[i].relation in NAMING and is_place(reading, i) and has_name(reading, i)
    ]
    return list(spots_at(reading, heads))


def spots_at(reading: Reading, heads: Iterable[int]) -> tuple[Spot, ...]:
    """Return the places at the heads, each once; names run together for want of commas are told apart."""
    found: dict[tuple[int | None, int | None], Spot] = {}
    for head in (each for written in heads for each in _listed(reading, written)):
        mentions = named_in_a_row(reading, head, reading.names.is_known_place) or [
            place_mention(reading, head)
        ]
        for mention in mentions:
            spot = Spot(
                head=head,
                mention=mention,
                is_named=has_name(reading, head),
                kind=reading.lemma(head),
                takes_up=_takes_up(reading, head),
            )
            found.setdefault((mention.start, mention.end), spot)
    return tuple(found.values())


def _listed(reading: Reading, head: int) -> list[int]:
    """Return the names of a list that one noun heads ("the towns of A and B"), else the noun itself."""
    tree = reading.tree
    if is_name(reading, head) or "Number=Plur" not in tree[head].feats:
        return [head]
    for index in dependents(tree, head, "nmod"):
        names = [i for i in conjuncts(tree, index) if is_name(reading, i)]
        if case_of(tree, index) == "of" and len(names) > 1:
            return names
    return [head]


def _takes_up(reading: Reading, head: int) -> bool:
    """Tell whether a place is only referred to: "the town", "that area"."""
    if has_name(reading, head):
        return False
    determiners = {reading.tree[i].text.lower() for i in dependents(reading.tree, head, "det")}
    return bool(determiners & {"the", "this", "that", "same"}) and reading.is_a(head, "places")


def has_name(reading: Reading, head: int) -> bool:
    """Tell whether a place bears a name or stands inside one that does."""
    inside = subtree(reading.tree, head, frozenset(CLAUSAL | {"conj"}))
    return any(is_name(reading, i) and is_place(reading, i) for i in inside)


def place_beside(reading: Reading, trigger: Trigger) -> Spot | None:
    """Return the named place of the sentence nearest in words to a trigger, however it hangs there.

    Lists and glosses without their commas hang anywhere; who speaks from a place is left out.
    """
    tree = reading.tree
    found = [
        i
        for i in range(len(tree))
        if tree[i].relation in NAMING
        and case_of(tree, i) not in NOT_WHERE - {"of"}
        and tree[i].deprel != "nmod:poss"
        and is_place(reading, i)
        and has_name(reading, i)
        and not _is_bracketed(reading, i)
        and not reading.names.is_country(tree[i].text)
        and not _is_of_speaker(reading, i)
    ]
    nearest = sorted(found, key=lambda i: abs(i - trigger.index))[:1]
    return next(iter(spots_at(reading, nearest)), None)


def context_of(reading: Reading, chosen: Spot | None) -> list[int]:
    """Return the sentence's other named places, which tell which Benin is meant."""
    tree = reading.tree
    inside = set(subtree(tree, chosen.head, CLAUSAL)) if chosen is not None else set()
    return [
        i
        for i in range(len(tree))
        if tree[i].upos == "PROPN"
        and i not in inside
        and tree[i].relation not in ("flat", "compound")
        and is_place(reading, i)
    ]
