"""States that a noun tells: who leads what, who is whose ally or member, where a group has its seat."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.english.nouns import is_actor, is_place, owners
from hearsay.extract.english.reading import Reading, is_name, mention_at, model_kind
from hearsay.extract.english.tree import case_of, conjuncts, dependents, nominals, subtree
from hearsay.extract.states.found import StateFound
from hearsay.types.claim import Mention
from hearsay.types.codes import Relation

# Words of offices below the top.
SECOND = frozenset({"deputy", "vice", "former", "assistant", "regional", "press", "media"})
LONGEST_OFFICE = 12  # words of an office with its "of" phrase; past them the tree is often wrong
REACH = 3  # words between an office and the group before it: "Italian Foreign Minister"


def by_noun(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield what a noun of office, alliance or seat says: "President Bashar al-Assad", "its ally Russia"."""
    relation = reading.lexicon.states.noun.get(reading.lemma(index))
    if relation is None or reading.tree[index].upos not in ("NOUN", "PROPN"):
        return
    if relation in (Relation.LEADS, Relation.BELONGS_TO):
        yield from _office(reading, index, relation)
    elif relation is Relation.BASED_IN:
        yield from _seat(reading, index)
    else:
        yield from _partner(reading, index, relation)


def _office(reading: Reading, index: int, relation: Relation) -> Iterator[StateFound]:
    holder = _beside(reading, index)
    if holder is None:
        if reading.lemma(index) == "member":
            yield from _partner(reading, index, Relation.MEMBER_OF)
        return
    below_the_top = any(reading.lemma(i) in SECOND for i in reading.tree.below[index])
    for group in _group_of(reading, index):
        yield StateFound(
            relation=Relation.BELONGS_TO if below_the_top else relation,
            subject=holder,
            object=group,
            cue=index,
            rule=f"noun: {reading.lemma(index)}",
        )


def _beside(reading: Reading, index: int) -> Mention | None:
    """Return the person who holds an office: before it, after it, or in apposition."""
    tree = reading.tree
    for name in tree.sentence.names:
        if name.kind != "person" or reading.names.is_group(reading.span(name.first, name.last).text):
            continue
        head = next(
            (i for i in range(name.first, name.last + 1) if not name.first <= tree[i].head <= name.last),
            name.last,
        )
        near = head in tree.below[index] or tree[head].head == index or tree[index].head == head
        touching = name.last + 1 == index or index + 1 == name.first
        if near or touching or _after_its_group(reading, index, name.first):
            return reading.span(name.first, name.last)
    return None


def _after_its_group(reading: Reading, index: int, first: int) -> bool:
    """Tell whether only the office's "of" phrase stands between the office and the name."""
    if first <= index:
        return False
    inside = set(subtree(reading.tree, index))
    return all(i in inside for i in range(index, first)) and first - index <= LONGEST_OFFICE


def _group_of(reading: Reading, index: int) -> Iterator[Mention]:
    """Yield what an office is of: its "of" phrase, its modifiers ("Syrian President"), its possessor."""
    tree = reading.tree
    found = [
        i
        for i in nominals(tree, index, frozenset({"of", "for", "at", "in", "from"}))
        if is_actor(reading, i) or reading.names.is_place(mention_at(reading, i).text)
    ]
    found.extend(
        i
        for i in dependents(tree, index, "compound", "nmod:poss", "amod")
        if i < index
        and (is_name(reading, i) or reading.names.is_actor(tree[i].text))
        and model_kind(reading, i) != "person"
    )
    back = index - 1
    while not found and back >= max(0, index - REACH) and tree[back].upos in ("ADJ", "PROPN", "NOUN"):
        found = [back] if reading.names.is_actor(tree[back].text) else []
        back -= 1
    for each in found[:1]:
        yield mention_at(reading, each)


def _seat(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "their stronghold of Raqqa", "Raqqa, a stronghold of the group"."""
    tree = reading.tree
    holders = owners(reading, index)
    of = nominals(tree, index, frozenset({"of", "in", "near"}))
    places = [i for i in of if is_place(reading, i)]
    if not places:
        places = [i for i in dependents(tree, index, "appos") if is_place(reading, i)]
        if tree[index].relation == "appos" and is_place(reading, tree[index].head):
            places.append(tree[index].head)
        places.extend(i for i in dependents(tree, index, "nsubj") if is_place(reading, i))
    for holder in holders:
        for place in places:
            if holder != place:
                yield StateFound(
                    relation=Relation.BASED_IN,
                    subject=mention_at(reading, holder),
                    object=mention_at(reading, place),
                    cue=index,
                    rule=f"noun: {reading.lemma(index)}",
                )


def _partner(reading: Reading, index: int, relation: Relation) -> Iterator[StateFound]:
    """Yield "X, an ally of Y", "Y's ally X", "X is Y's backer", "members of Y"."""
    others = _whose(reading, index)
    for one in _who(reading, index):
        for other in others:
            if one == other:
                continue
            left, right = mention_at(reading, one), mention_at(reading, other)
            pair = (right, left) if relation is Relation.BACKED_BY else (left, right)
            yield StateFound(
                relation=relation,
                subject=pair[0],
                object=pair[1],
                cue=index,
                rule=f"noun: {reading.lemma(index)}",
            )


def _whose(reading: Reading, index: int) -> list[int]:
    """Return those of whom one is an ally or backer; "its" is the actor named last before it."""
    tree = reading.tree
    found = []
    for i in (
        *nominals(tree, index, frozenset({"of", "to"})),
        *dependents(tree, index, "nmod:poss", "compound", "amod"),
    ):
        if tree[i].upos != "PRON" and is_actor(reading, i):
            found.append(i)
        elif tree[i].deprel == "nmod:poss" and tree[i].upos == "PRON":
            before = [
                j
                for j in range(i)
                if is_actor(reading, j) and tree[j].relation not in ("amod", "compound", "flat")
            ]
            found.extend(before[-1:])
    return found


def _who(reading: Reading, index: int) -> list[int]:
    """Return those who are allies or backers: in apposition, as subject, or named right behind the word."""
    tree = reading.tree
    found = [i for i in dependents(tree, index, "appos", "nsubj", "flat") if is_actor(reading, i)]
    if (
        tree[index].relation in ("appos", "compound", "nmod")
        and tree[index].head >= 0
        and not case_of(tree, index)
    ):
        found.append(tree[index].head)
    found = [each for i in found for each in conjuncts(tree, i) if is_actor(reading, each)]
    if (
        not found
        and index + 1 < len(tree)
        and tree[index + 1].upos == "PROPN"
        and is_actor(reading, index + 1)
    ):
        found = conjuncts(tree, index + 1)
    return found
