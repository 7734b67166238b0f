"""What the parser often gets wrong and the order of the words puts right."""

from __future__ import annotations

from dataclasses import replace

from hearsay.extract.english.tree import Tree, dependents, subtree, tree_of
from hearsay.types.sentence import Sentence, Token

BETWEEN = frozenset({"AUX", "ADV"})  # what may stand between a speaker and the verb that closes a sentence


def repaired(sentence: Sentence) -> Tree:
    """Index a sentence's dependents, subjects crossed over a closing verb of speech given back.

    In "the army shelled Ariha, a monitor said" the parser may let the army say and the monitor shell.
    """
    tree = tree_of(sentence)
    tokens = list(sentence.tokens)
    for verb in range(len(tree)):
        crossed = _crossed_subjects(tree, verb)
        if crossed is not None:
            doer, speaker = tree[crossed[0]], tree[crossed[1]]
            tokens[doer.index] = _moved(doer, speaker.head, speaker.deprel)
            tokens[speaker.index] = _moved(speaker, verb, "nsubj")
    return tree_of(replace(sentence, tokens=tuple(tokens)))


def _moved(token: Token, head: int, deprel: str) -> Token:
    return replace(token, head=head, deprel=deprel)


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
