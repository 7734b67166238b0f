"""States that a compound tells: "rebel-held town", "Turkish-backed fighters", "pro-government militia"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.english.nouns import is_actor, is_people, is_place
from hearsay.extract.english.reading import (
    HYPHENS,
    LONGEST_NAME,
    Reading,
    is_name,
    mention_at,
    phrase_indices,
)
from hearsay.extract.english.tree import ancestors, conjuncts
from hearsay.extract.states.found import StateFound
from hearsay.types.claim import Mention
from hearsay.types.codes import Relation


def by_compound(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "rebel-held town", "Turkish-backed fighters", "Britain-based monitor", "pro-government band"."""
    tree, words = reading.tree, reading.lexicon.states
    left, right = _halves(reading, index)
    if left is None or right is None:
        return
    head = _modified(reading, index)
    if head is None or head <= right:
        return
    suffix = words.suffix.get(tree[right].text.lower())
    if suffix is not None:
        first = _name_start(reading, left)
        yield from _suffixed(reading, suffix, reading.span(first, left), head, right)
        return
    prefix = words.prefix.get(tree[left].text.lower())
    if prefix is not None and is_actor(reading, head):
        bare = _after(reading, right, head)
        named = is_name(reading, head) and ":" in reading.names.identity(bare.text)
        yield StateFound(
            relation=Relation.ALLIED_WITH if named else prefix,
            subject=bare if named else mention_at(reading, head),
            object=reading.span(right, right),
            cue=right,
            rule="prefix: pro-",
        )


def _halves(reading: Reading, index: int) -> tuple[int | None, int | None]:
    """Return the tokens before and after a hyphen inside a compound."""
    tree = reading.tree
    if tree[index].text not in HYPHENS or index == 0 or index + 1 >= len(tree):
        return None, None
    if tree[index - 1].end != tree[index].start or tree[index].end != tree[index + 1].start:
        return None, None
    return index - 1, index + 1


def _modified(reading: Reading, index: int) -> int | None:
    """Return the noun that a compound adjective stands before: the head of the noun phrase that follows."""
    tree = reading.tree
    for above in ancestors(tree, index + 1):
        if tree[above].upos in ("NOUN", "PROPN") and above > index + 1:
            return above
    following = index + 2
    while following < len(tree) and tree[following].upos in ("ADJ", "DET", "NUM", "ADV"):
        following += 1
    if following < len(tree) and tree[following].upos in ("NOUN", "PROPN"):
        above = following
        while tree[above].relation in ("compound", "amod", "nmod") and tree[above].head > above:
            above = tree[above].head
        return above
    return None


def _name_start(reading: Reading, last: int) -> int:
    """Return the first token of the name that ends before a hyphen: "al-Qaeda-linked", "New York-based"."""
    best = last
    for first in range(last - 1, max(-1, last - LONGEST_NAME), -1):
        text = reading.span(first, last).text
        if reading.tree[first].upos not in ("DET", "ADP", "VERB") and (
            reading.names.is_actor(text) or reading.names.is_place(text)
        ):
            best = first
    for name in reading.tree.sentence.names:
        if name.first < best <= name.last:
            best = name.first
    return best


def _suffixed(
    reading: Reading, relation: Relation, left: Mention, head: int, cue: int
) -> Iterator[StateFound]:
    """Yield what the suffix after a hyphen says of the name before it and the noun behind it."""
    rule = f"suffix: -{reading.tree[cue].text.lower()}"
    named = mention_at(reading, head)
    if relation is Relation.CONTROLS:
        for each in conjuncts(reading.tree, head):
            if is_place(reading, each):
                yield StateFound(
                    relation=relation, subject=left, object=_after(reading, cue, each), cue=cue, rule=rule
                )
    elif relation is Relation.LEADS:
        if is_actor(reading, head):
            yield StateFound(relation=relation, subject=left, object=named, cue=cue, rule=rule)
    elif is_actor(reading, head) or is_people(reading, head) or reading.is_a(head, "spokesmen"):
        bare = _after(reading, cue, head)
        known = ":" in reading.names.identity(bare.text) and any(c.isupper() for c in bare.text)
        yield StateFound(relation=relation, subject=bare if known else named, object=left, cue=cue, rule=rule)


def _after(reading: Reading, cue: int, head: int) -> Mention:
    """Return a noun phrase without the compound that stands before it: "town" of "rebel-held town"."""
    first, last = phrase_indices(reading, head)
    return reading.span(cue + 1 if first <= cue < head else first, last)
