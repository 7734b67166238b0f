"""Who did it and to whom: the participants of a trigger, found where its frame says they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay.extract.english.clauses import COUNTERS
from hearsay.extract.english.nouns import is_actor, is_holding, is_people, is_place, owners
from hearsay.extract.english.reading import Reading, phrase_indices
from hearsay.extract.english.tree import ancestors, case_of, dependents, nominals
from hearsay.extract.positions import BY, names_an_actor, standing_at
from hearsay.extract.triggers import Trigger

INCLUDING = frozenset({"including"})


def actors_at(reading: Reading, trigger: Trigger, positions: Iterable[str]) -> list[int]:
    """Return the actors at the first position that holds one; what belongs to one stands for its owner."""
    for position in positions:
        found = list(_actors_among(reading, standing_at(reading, trigger, position)))
        if found:
            return found
    return []


def _actors_among(reading: Reading, heads: Iterable[int]) -> Iterator[int]:
    for written in heads:
        head = _meant(reading, written)
        if reading.is_a(head, "weapons", "materiel") and not is_actor(reading, head):
            yield from _users(reading, head)
            continue
        belongs = is_holding(reading, head) or reading.is_a(head, "carriers")
        held = owners(reading, head) if belongs else []
        if held:
            yield from held
        elif reading.is_a(head, "carriers"):
            if _bears_an_actor(reading, head):
                yield head
        elif is_actor(reading, head) and not is_place(reading, head) and not _asks(reading, head):
            yield head
            yield from (i for i in nominals(reading.tree, head, INCLUDING) if is_actor(reading, i))


def _users(reading: Reading, weapon: int) -> Iterator[int]:
    """Yield those who used a weapon that does the deed: "mines planted by the group killed five"."""
    tree = reading.tree
    yield from (i for i in owners(reading, weapon) if names_an_actor(reading, i))
    for clause in dependents(tree, weapon, "acl"):
        yield from (i for i in nominals(tree, clause, BY) if is_actor(reading, i))


def _asks(reading: Reading, head: int) -> bool:
    return any(
        reading.tree[i].text.lower() in ("which", "what") for i in dependents(reading.tree, head, "det")
    )


def _bears_an_actor(reading: Reading, head: int) -> bool:
    """Tell whether a machine is said to be somebody's: "Russian jets", "army helicopters"."""
    first, _ = phrase_indices(reading, head)
    return any(
        names_an_actor(reading, i) and not reading.is_a(i, "carriers") and reading.lemma(i) != "fighter"
        for i in range(first, head)
    )


def _meant(reading: Reading, head: int) -> int:
    """Return whom a pronoun stands for where a speaker tells of himself: "the army said it had shelled"."""
    tree = reading.tree
    if tree[head].upos != "PRON" or tree[head].text.lower() not in ("it", "they", "he", "she", "we"):
        return head
    for above in ancestors(tree, head):
        if tree[above].upos == "VERB" and reading.lemma(above) in reading.lexicon.voicing.report:
            speakers = [i for i in dependents(tree, above, "nsubj") if i != head]
            if speakers:
                return speakers[0]
        sources = [i for i in tree.below[above] if case_of(tree, i) in reading.lexicon.voicing.according]
        if sources:
            return sources[0]
    return head


def people_at(reading: Reading, trigger: Trigger, positions: Iterable[str]) -> list[int]:
    """Return people at the first position of a frame that holds some."""
    for position in positions:
        heads = (_counted(reading, i) for i in standing_at(reading, trigger, position))
        found = [i for i in heads if is_people(reading, i)]
        if found:
            return found
    return []


def _counted(reading: Reading, head: int) -> int:
    """Return the people that a number counts: "families" of "hundreds of families"."""
    tree = reading.tree
    of = [i for i in dependents(tree, head, "nmod") if case_of(tree, i) == "of"]
    return of[0] if tree[head].lemma.lower() in COUNTERS and of else head


def places_at(reading: Reading, trigger: Trigger, positions: Iterable[str]) -> list[int]:
    """Return places at the first position that holds some; a position that somebody holds is no place."""
    for position in positions:
        found = [
            i
            for i in standing_at(reading, trigger, position)
            if is_place(reading, i) and not (is_holding(reading, i) and owners(reading, i))
        ]
        if found:
            return found
    return []
