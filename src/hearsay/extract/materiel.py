"""What was destroyed, damaged, captured or lost: items, numbers, owners."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hearsay.extract.english.clauses import objects
from hearsay.extract.english.counting import PLURAL, Quantity, quantity_of
from hearsay.extract.english.nouns import is_actor, is_people, owners
from hearsay.extract.english.reading import Reading, mention_at, phrase_indices
from hearsay.extract.english.tree import case_of, conjuncts, dependents
from hearsay.types.claim import Materiel, Mention
from hearsay.types.codes import Fate

FATES: Final = {
    "destroy": Fate.DESTROYED,
    "demolish": Fate.DESTROYED,
    "flatten": Fate.DESTROYED,
    "eliminate": Fate.DESTROYED,
    "burn": Fate.DESTROYED,
    "down": Fate.DESTROYED,
    "damage": Fate.DAMAGED,
    "disable": Fate.DAMAGED,
    "capture": Fate.CAPTURED,
    "seize": Fate.CAPTURED,
    "lose": Fate.LOST,
}
DAMAGES: Final = frozenset({"damage", "destruction"})
SKIPPED: Final = frozenset({"DET", "NUM", "ADP", "PUNCT"})
CIVILIANS: Final = Mention(text="civilians")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Materiel named at a word; an owner that the sentence leaves out is Mention("")."""

    cue: int
    materiel: Materiel


def losses_in(reading: Reading) -> Iterator[Loss]:
    """Yield the materiel that a sentence says was destroyed, damaged, captured or lost, in reading order."""
    tree = reading.tree
    for index in range(len(tree)):
        lemma = reading.lemma(index)
        if tree[index].upos == "VERB" and lemma in FATES:
            for head in objects(tree, index):
                yield from _loss(reading, index, head, FATES[lemma])
        elif tree[index].upos == "NOUN" and lemma in DAMAGES:
            fate = Fate.DAMAGED if lemma == "damage" else Fate.DESTROYED
            for near in (index, tree[index].head):
                for hanging in dependents(tree, near, "nmod", "obl") if near >= 0 else []:
                    if case_of(tree, hanging) in ("to", "of"):
                        for head in conjuncts(tree, hanging):
                            yield from _loss(reading, index, head, fate)


def _loss(reading: Reading, cue: int, head: int, fate: Fate) -> Iterator[Loss]:
    """Yield a loss where the noun is a thing; a place that is captured is territory, not materiel."""
    item = _item(reading, head)
    if not _is_thing(reading, head, fate) or not item:
        return
    quantity = quantity_of(reading, head) or Quantity(low=1, high=1, words="")
    if quantity is PLURAL:
        quantity = Quantity(low=None, high=None, words="")
    yield Loss(
        cue=cue,
        materiel=Materiel(
            actor=_owner(reading, head), item=item, low=quantity.low, high=quantity.high, fate=fate
        ),
    )


def _is_thing(reading: Reading, head: int, fate: Fate) -> bool:
    if reading.tree[head].upos != "NOUN" or is_people(reading, head):
        return False
    thing = reading.is_a(head, "weapons", "carriers", "materiel")
    if fate in (Fate.CAPTURED, Fate.LOST):
        return thing
    built = reading.is_a(head, "civilian", "holders", "places") and not reading.is_a(head, "regions")
    return (thing or built) and not (is_actor(reading, head) and not thing and not built)


def _item(reading: Reading, head: int) -> str:
    """Return the thing's words without its article and number."""
    first, last = phrase_indices(reading, head, frozenset())
    words = [reading.tree[i] for i in range(first, last + 1)]
    owned = {i for owner in owners(reading, head) for i in range(*_bounds(reading, owner))}
    kept = [t.text for t in words if (t.upos not in SKIPPED and t.index not in owned) or t.index == head]
    return " ".join(w for w in kept if w.lower() not in reading.lexicon.counting.vague)


def _bounds(reading: Reading, owner: int) -> tuple[int, int]:
    first, last = phrase_indices(reading, owner)
    return first, last + 1


def _owner(reading: Reading, head: int) -> Mention:
    held = owners(reading, head)
    if held:
        return mention_at(reading, held[0])
    modifiers = dependents(reading.tree, head, "amod", "compound")
    if any(reading.is_a(i, "civilian") for i in (head, *modifiers)):
        return CIVILIANS
    return Mention(text="")
