"""Questions that one may ask of a sentence's tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.types.sentence import ROOT, Sentence, Token

CLAUSAL = frozenset({"acl", "advcl", "ccomp", "csubj", "parataxis", "xcomp"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with each token's dependents at hand."""

    sentence: Sentence
    below: tuple[tuple[int, ...], ...]  # indices of the dependents of each token, in reading order

    def __getitem__(self, index: int) -> Token:
        return self.sentence.tokens[index]

    def __len__(self) -> int:
        return len(self.sentence.tokens)


def tree_of(sentence: Sentence) -> Tree:
    """Index a sentence's dependents."""
    below: list[list[int]] = [[] for _ in sentence.tokens]
    for token in sentence.tokens:
        if token.head != ROOT:
            below[token.head].append(token.index)
    return Tree(sentence, tuple(tuple(each) for each in below))


def subtree(tree: Tree, top: int, without: frozenset[str] = frozenset()) -> list[int]:
    """Return a token and all that hangs from it, in reading order, leaving out whole branches by relation."""
    found, waiting = [], [top]
    while waiting:
        index = waiting.pop()
        found.append(index)
        waiting.extend(i for i in tree.below[index] if tree[i].relation not in without)
    return sorted(found)


def ancestors(tree: Tree, index: int) -> Iterator[int]:
    """Yield the governors of a token from its own upward."""
    head = tree[index].head
    while head != ROOT:
        yield head
        head = tree[head].head


def dependents(tree: Tree, index: int, *relations: str) -> list[int]:
    """Return the dependents in one of the relations, named with or without their subtype."""
    return [i for i in tree.below[index] if tree[i].deprel in relations or tree[i].relation in relations]


def conjuncts(tree: Tree, head: int) -> list[int]:
    """Return a token and those coordinated with it, in reading order."""
    found = [head]
    for index in dependents(tree, head, "conj"):
        found.extend(conjuncts(tree, index))
    return sorted(found)


def first_conjunct(tree: Tree, index: int) -> int:
    """Return the head of the coordination that a token stands in, or the token itself."""
    while tree[index].relation == "conj":
        index = tree[index].head
    return index


def case_of(tree: Tree, index: int) -> str:
    """Return the preposition of a noun as written in lower case, "" where there is none.

    The parser sometimes hangs it from the first word of a name: "in" of "in Kafr Nabl" from "Kafr".
    """
    words = []
    marks = dependents(tree, index, "case") or [
        i for part in dependents(tree, index, "compound") for i in dependents(tree, part, "case")
    ]
    for i in marks:
        words.append(tree[i].text.lower())
        words.extend(tree[j].text.lower() for j in dependents(tree, i, "fixed"))
    return " ".join(words)


def nominals(tree: Tree, head: int, cases: frozenset[str]) -> list[int]:
    """Return the nouns that hang from a word by one of the prepositions, coordinated ones included."""
    found = []
    for index in dependents(tree, head, "obl", "nmod", "obj", "advmod", "iobj"):
        if case_of(tree, index) in cases:
            found.extend(conjuncts(tree, index))
    return found


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether a verb's grammatical subject is what it was done to."""
    token = tree[verb]
    if dependents(tree, verb, "nsubj:pass", "aux:pass", "csubj:pass"):
        return True
    bare = not dependents(tree, verb, "nsubj", "obj", "aux")
    return "VerbForm=Part" in token.feats and "Tense=Past" in token.feats and bare


def distance(tree: Tree, left: int, right: int) -> float:
    """Return the length of the way between two tokens in the tree, the distance in words breaking ties."""
    up = [left, *ancestors(tree, left)]
    for steps, above in enumerate([right, *ancestors(tree, right)]):
        if above in up:
            return steps + up.index(above) + abs(left - right) / 1000
    return float(len(tree))
