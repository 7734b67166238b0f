"""States that a verb tells: "X controls Y", "a town held by X", "Y is under the control of X"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.english.clauses import objects, subjects
from hearsay.extract.english.nouns import is_actor, is_place, participle_relation
from hearsay.extract.english.reading import Reading, mention_at, phrase_indices, place_mention
from hearsay.extract.english.tree import case_of, dependents, is_passive, nominals
from hearsay.extract.states.found import StateFound
from hearsay.types.claim import Mention
from hearsay.types.codes import Relation

BY = frozenset({"by", "to", "with"})
AT = frozenset({"in", "at", "near", "around"})
BETWEEN_GROUPS = frozenset({Relation.BACKED_BY, Relation.AFFILIATED_WITH, Relation.ALLIED_WITH})
HANDS = frozenset({"control", "hand", "authority"})


def by_participle(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "a town held by rebels", "fighters loyal to X", "groups affiliated to X"."""
    tree = reading.tree
    relation = participle_relation(reading, index)
    if relation is None or tree[index].upos not in ("VERB", "ADJ"):
        return
    if tree[index].upos == "VERB" and not is_passive(tree, index):
        return
    others = _of_one_list(reading, nominals(tree, index, AT if relation is Relation.BASED_IN else BY))
    held = objects(tree, index) or dependents(tree, index, "nsubj")
    for one in held:
        for other in others:
            pair = _participle_pair(reading, relation, one, other)
            if pair is not None:
                yield StateFound(
                    relation=relation,
                    subject=pair[0],
                    object=pair[1],
                    cue=index,
                    rule=f"participle: {reading.lemma(index)}",
                    share=_share(reading, one) if relation is Relation.CONTROLS else None,
                )


def _of_one_list(reading: Reading, heads: list[int]) -> list[int]:
    """Return nouns up to a second "and": in "backed by X and Y and Z", Z belongs to what stands before."""
    joined = [
        i
        for i in heads[1:]
        if any(reading.tree[c].text.lower() == "and" for c in dependents(reading.tree, i, "cc"))
    ]
    return heads if len(joined) <= 1 else [i for i in heads if i < joined[1]]


def _participle_pair(
    reading: Reading, relation: Relation, one: int, other: int
) -> tuple[Mention, Mention] | None:
    """Return subject and object of what a participle ties to another, None where they do not fit."""
    if relation is Relation.BASED_IN:
        fits = is_actor(reading, one) and is_place(reading, other)
        return (mention_at(reading, one), place_mention(reading, other)) if fits else None
    if not is_actor(reading, other):
        return None
    left, right = mention_at(reading, one), mention_at(reading, other)
    if relation is Relation.CONTROLS:
        return (right, left) if is_place(reading, one) else None
    if relation is Relation.LEADS:
        return (right, left) if is_actor(reading, one) else None
    is_group = is_actor(reading, one) and not is_place(reading, one)
    return (left, right) if relation in BETWEEN_GROUPS and is_group else None


def _share(reading: Reading, head: int) -> str | None:
    first, _ = phrase_indices(reading, head)
    for i in range(max(0, first - 1), head + 1):
        if reading.tree[i].text.lower() in reading.lexicon.states.share:
            return reading.tree[i].text.lower()
    return None


def by_verb(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "X controls Y", "X backs Y"."""
    tree, words = reading.tree, reading.lexicon.states
    relation = words.verb.get(reading.lemma(index))
    if relation is None or tree[index].upos != "VERB" or is_passive(tree, index):
        return
    rule = f"verb: {reading.lemma(index)}"
    for one in subjects(tree, index):
        for other in objects(tree, index):
            if not is_actor(reading, one) or is_place(reading, one) or tree[one].upos == "PRON":
                continue
            left, right = mention_at(reading, one), mention_at(reading, other)
            if relation is Relation.CONTROLS:
                place = _held_place(reading, other)
                if place is not None:
                    yield StateFound(
                        relation=relation,
                        subject=left,
                        object=mention_at(reading, place),
                        cue=index,
                        rule=rule,
                        share=_share(reading, other),
                    )
            elif is_actor(reading, other) and not is_place(reading, other):
                pair = (right, left) if reading.lemma(index) in words.inverse else (left, right)
                yield StateFound(relation=relation, subject=pair[0], object=pair[1], cue=index, rule=rule)


def _held_place(reading: Reading, head: int) -> int | None:
    """Return the place that is held: "most of Idlib", "large parts of the countryside"."""
    if is_place(reading, head):
        return head
    for index in dependents(reading.tree, head, "nmod"):
        if case_of(reading.tree, index) == "of" and is_place(reading, index):
            return index
    return None


def under_control(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "X is under the control of Y", "X remains in rebel hands"."""
    tree = reading.tree
    if reading.lemma(index) not in HANDS or case_of(tree, index) not in ("under", "in"):
        return
    holders = [
        i
        for i in (
            *nominals(tree, index, frozenset({"of"})),
            *dependents(tree, index, "amod", "compound", "nmod:poss"),
        )
        if is_actor(reading, i)
    ]
    head = tree[index].head
    held = [
        i
        for i in (*dependents(tree, index, "nsubj"), *(subjects(tree, head) if head >= 0 else []), head)
        if i >= 0 and is_place(reading, i)
    ]
    for holder in holders:
        for place in held[:1]:
            yield StateFound(
                relation=Relation.CONTROLS,
                subject=mention_at(reading, holder),
                object=mention_at(reading, place),
                cue=index,
                rule="noun: control",
            )
