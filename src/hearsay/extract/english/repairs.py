"""What the parser often gets wrong and the order of the words puts right.

Each repair is a function from a tree to the tokens that it moves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from hearsay.extract.english.tree import Tree, dependents, subtree, tree_of
from hearsay.types.sentence import ROOT, Sentence, Token

Moved = dict[int, Token]  # by index: tokens with their new heads
FINITE = "Mood=Ind|Tense=Past|VerbForm=Fin"
INSIDE = frozenset({"flat", "compound", "nmod", "appos"})  # what stays with a noun behind its participle
BETWEEN = frozenset({"AUX", "ADV"})  # what may stand between a speaker and the verb that closes a sentence


def repaired(sentence: Sentence) -> Tree:
    """Index a sentence's dependents, with what is known to be read wrongly put right."""
    tree = tree_of(sentence)
    for repair in REPAIRS:
        moved = repair(tree)
        if moved:
            tokens = tuple(moved.get(token.index, token) for token in tree.sentence.tokens)
            tree = tree_of(replace(tree.sentence, tokens=tokens))
    return tree


def _moved(token: Token, head: int, deprel: str) -> Token:
    return replace(token, head=head, deprel=deprel)


def speakers_behind(tree: Tree) -> Moved:
    """Give subjects crossed over a closing verb of speech back to their verbs.

    In "the army shelled Ariha, a monitor said" the parser may let the army say and the monitor shell.
    """
    moved: Moved = {}
    for verb in range(len(tree)):
        crossed = _crossed_subjects(tree, verb)
        if crossed is not None:
            doer, speaker = tree[crossed[0]], tree[crossed[1]]
            moved[doer.index] = _moved(doer, speaker.head, speaker.deprel)
            moved[speaker.index] = _moved(speaker, verb, "nsubj")
    return moved


def titles_before_names(tree: Tree) -> Moved:
    """Hang a title from the name behind it where both stand as subjects of one verb.

    "The leader of the movement Omar Said accused ...": dumps that have lost their commas are full of them.
    """
    moved: Moved = {}
    for verb in range(len(tree)):
        own = [i for i in dependents(tree, verb, "nsubj") if tree[i].upos in ("NOUN", "PROPN")]
        for title, name in pairwise(own):
            is_person = any(n.kind == "person" and n.first <= name <= n.last for n in tree.sentence.names)
            if is_person and subtree(tree, title)[-1] + 1 == subtree(tree, name)[0]:
                moved[title] = _moved(tree[title], name, "appos")
    return moved


def verbs_taken_for_participles(tree: Tree) -> Moved:
    """Make a participle the verb of a sentence that has none: "army units targeted positions near the town".

    A participle behind its noun that has an object is no participle.
    """
    for verb in range(len(tree)):
        noun = tree[verb].head
        acts = tree[verb].upos == "VERB" and "Tense=Past" in tree[verb].feats
        described = tree[verb].relation in ("amod", "acl") and 0 <= noun < verb and tree[noun].head == ROOT
        if acts and described and dependents(tree, verb, "obj") and not dependents(tree, noun, "cop"):
            behind = [i for i in tree.below[noun] if i > verb and tree[i].relation not in INSIDE]
            moved = {i: _moved(tree[i], verb, tree[i].deprel) for i in behind}
            moved[verb] = replace(tree[verb], head=ROOT, deprel="root", feats=FINITE)
            moved[noun] = _moved(tree[noun], verb, "nsubj")
            return moved
    return {}


def _crossed_subjects(tree: Tree, verb: int) -> tuple[int, int] | None:
    """Return who acts and who speaks where the tree has given each the other's verb."""
    if tree[verb].upos != "VERB":
        return None
    before = verb - 1
    while before > 0 and tree[before].upos in BETWEEN:
        before -= 1
    for content in dependents(tree, verb, "ccomp"):
        doers = [i for i in dependents(tree, verb, "nsubj") if i < content < verb]
        speakers = [i for i in dependents(tree, content, "nsubj") if content < i <= before]
        if doers and speakers and subtree(tree, speakers[-1])[-1] == before:
            return doers[0], speakers[-1]
    return None


REPAIRS: Final[tuple[Callable[[Tree], Mapping[int, Token]], ...]] = (
    speakers_behind,
    titles_before_names,
    verbs_taken_for_participles,
)
