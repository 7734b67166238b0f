"""A sentence under reading: its tree, its words, and what the packs know of its names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from hearsay.extract.lexicon import Lexicon
from hearsay.extract.tree import Tree, dependents, subtree
from hearsay.types.claim import Mention, Quote

# What may stand inside a mention: its articles, adjectives, parts of names, and "of" phrases.
INSIDE = frozenset({"det", "amod", "compound", "nummod", "flat", "nmod", "goeswith", "fixed", "advmod"})
HYPHENS = frozenset({"-", "–", "‐"})
BINDING = frozenset({"of", "from", "for"})  # prepositions whose phrase belongs to the noun before it
LEADING = frozenset({"near", "around", "outside", "between", "along", "off", "south", "north", "east", "west"})


class Names(Protocol):
    """What the packs say of a name, without deciding which one it is."""

    def is_actor(self, text: str) -> bool:
        """Tell whether some actor, nationality or office bears the name."""
        ...

    def is_place(self, text: str) -> bool:
        """Tell whether some place bears the name."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence of a document under reading."""

    tree: Tree
    text: str  # the document's text as received
    lexicon: Lexicon
    names: Names

    @property
    def quote(self) -> Quote:
        """Return the sentence as evidence."""
        sentence = self.tree.sentence
        return Quote(
            start=sentence.start, end=sentence.end, text=self.text[sentence.start : sentence.end]
        )

    def lemma(self, index: int) -> str:
        """Return the lemma of a token in lower case."""
        return self.tree[index].lemma.lower()

    def span(self, first: int, last: int) -> Mention:
        """Return the words from one token to another as a mention."""
        start, end = self.tree[first].start, self.tree[last].end
        return Mention(text=self.text[start:end], start=start, end=end)

    def is_a(self, index: int, *kinds: str) -> bool:
        """Tell whether a token's lemma is of one of the lexicon's classes of nouns."""
        lemma = self.lemma(index)
        return any(lemma in self.lexicon.nouns[kind] for kind in kinds)


def phrase_indices(reading: Reading, head: int, binding: frozenset[str] = BINDING) -> tuple[int, int]:
    """Return the first and the last token of the noun phrase around a head, clauses and lists left out.

    `binding` are the prepositions whose phrase belongs to the noun before it.
    """
    tree = reading.tree
    members, waiting = {head}, [head]
    while waiting:
        top = waiting.pop()
        for index in tree.below[top]:
            if tree[index].relation in INSIDE and _belongs(tree, index, binding):
                members.add(index)
                waiting.append(index)
                members.update(dependents(tree, index, "case"))
    return _stretched(tree, head, members)


def _stretched(tree: Tree, head: int, members: set[int]) -> tuple[int, int]:
    """Return the run of members around a head; words joined by a hyphen are one."""
    first = last = head
    while first > 0 and (first - 1 in members or _is_glued(tree, first - 1)):
        first -= 1
    while last + 1 < len(tree) and (last + 1 in members or _is_glued(tree, last)):
        last += 1
    return first, last


def _is_glued(tree: Tree, index: int) -> bool:
    """Tell whether a hyphen joins a token to the next without a space."""
    left, right = tree[index], tree[index + 1]
    return left.end == right.start and (left.text in HYPHENS or right.text in HYPHENS)


def _belongs(tree: Tree, index: int, binding: frozenset[str]) -> bool:
    if tree[index].relation != "nmod" or tree[index].deprel in ("nmod:poss", "nmod:desc"):
        return True
    cases = [tree[i].text.lower() for i in dependents(tree, index, "case")]
    return not cases or cases[0] in binding


def mention_at(reading: Reading, head: int) -> Mention:
    """Return the noun phrase around a head as a mention, from its first modifier to its last."""
    first, last = phrase_indices(reading, head)
    return reading.span(first, last)


def source_mention(reading: Reading, head: int) -> Mention:
    """Return a source with the office or place that tells it from others: "a source at the police command"."""
    first, last = phrase_indices(reading, head, BINDING | {"at", "in", "inside"})
    return reading.span(first, last)


def place_mention(reading: Reading, head: int) -> Mention:
    """Return a place with the words that say how near: "near the village of Benin"."""
    tree = reading.tree
    first, last = phrase_indices(reading, head)
    cases = dependents(tree, head, "case")
    if cases and tree[cases[0]].text.lower() in LEADING:
        first = min(first, cases[0])
    if cases and "between" in tree[cases[0]].text.lower():
        last = max(last, subtree(tree, head)[-1])
    if first > 1 and tree[first - 1].text.lower() == "of" and tree[first - 2].text.lower() in LEADING:
        first -= 2
    return reading.span(first, last)


def is_name(reading: Reading, head: int) -> bool:
    """Tell whether a token heads a proper name."""
    token = reading.tree[head]
    return token.upos == "PROPN" or any(n.first <= head <= n.last for n in reading.tree.sentence.names)


def model_kind(reading: Reading, head: int) -> str:
    """Return what the language model takes a name for: person, organisation, place, other, or ""."""
    for name in reading.tree.sentence.names:
        if name.first <= head <= name.last:
            return name.kind
    return ""
