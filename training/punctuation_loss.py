"""Spoil training sentences as collectors spoil reports: commas, apostrophes and dashes lost, case changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from headlines import run_on
from treebanks import ROOT, Tree, Word

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

    from name_corpora import NamedSentence, NamedWord

ALWAYS_LOST: Final = frozenset(
    {",", ";", "\u2013", "\u2014", "--", "---", "\u2026", "...", "'", "\u2019", "\u2018", "`"}
)
SOMETIMES_LOST: Final = frozenset({":", "(", ")", "[", "]", '"', "\u201c", "\u201d", "``", "''"})
APOSTROPHES: Final = "'\u2019`\u2018\u00b4"
NOT: Final = frozenset({"not", "n't", "n\u2019t", "n`t", "nt"})
# A clitic that the run-time tokenizer splits off although its apostrophe is gone (see hearsay.syntax.tokens).
SPLIT_WITHOUT_APOSTROPHE: Final = frozenset(
    {"im", "ive", "theyre", "theyve", "theyll", "weve", "youre", "youve", "youll", "youd", "theyd"}
)

SHARE_SPOILED: Final = 0.35
SHARE_RECASED: Final = 0.05


def spoiled(trees: Sequence[Tree], chance: random.Random) -> list[Tree]:
    """Return a window's sentences, sometimes without their inner punctuation, sometimes in another case."""
    if chance.random() < SHARE_SPOILED:
        keeps_brackets = chance.random() < 0.5
        trees = run_on([stripped(tree, keeps_brackets=keeps_brackets) for tree in trees], chance)
    if chance.random() < SHARE_RECASED:
        recase = chance.choice((str.lower, str.title, str.upper))
        trees = [_recased(tree, recase) if chance.random() < 0.5 else tree for tree in trees]
    return [tree for tree in trees if tree.words]


def spoiled_names(sentence: NamedSentence, chance: random.Random) -> NamedSentence:
    """Return a sentence of names, sometimes without its inner punctuation."""
    if chance.random() >= SHARE_SPOILED:
        return sentence
    kept: list[NamedWord] = []
    for word in sentence:
        bare = word.form.strip(APOSTROPHES)
        if word.form in ALWAYS_LOST:
            continue
        if kept and bare == "s" and bare != word.form:
            kept[-1] = replace(kept[-1], form=kept[-1].form + bare)
            continue
        kept.append(word)
    return tuple(kept) or sentence


def stripped(tree: Tree, *, keeps_brackets: bool = True) -> Tree:
    """Return a sentence without commas, dashes and apostrophes, its heads counted anew."""
    lost = ALWAYS_LOST if keeps_brackets else ALWAYS_LOST | SOMETIMES_LOST
    governors = {word.head for word in tree.words}
    kept: list[int] = []
    forms: dict[int, str] = {}
    spaced: dict[int, bool] = {}
    gap = False  # a lost mark stood here with a space on either side
    for index, word in enumerate(tree.words):
        leaf = index not in governors
        if leaf and word.upos == "PUNCT" and word.form in lost and not _joins_halves(tree.words, index):
            gap = gap or word.spaced
            continue
        if leaf and kept and _melts(word, forms[kept[-1]]):
            forms[kept[-1]] += word.form.strip(APOSTROPHES)
            continue
        kept.append(index)
        forms[index] = _without_apostrophe(word, tree.words[index - 1].form if index else "")
        spaced[index] = word.spaced or gap
        gap = False
    return replace(tree, words=_renumbered(tree.words, kept, forms, spaced))


def _melts(word: Word, before: str) -> bool:
    """Say whether a clitic is one with the word before it, once its apostrophe is gone: "Syrias"."""
    bare = word.form.strip(APOSTROPHES).lower()
    if bare == word.form.lower() or word.spaced or word.form.lower() in NOT:
        return False
    if not bare:
        return word.upos == "PART"
    return bare in {"s", "d", "ll", "re", "ve", "m"} and before.lower() + bare not in SPLIT_WITHOUT_APOSTROPHE


def _joins_halves(words: Sequence[Word], index: int) -> bool:
    """Say whether a dash stands inside a compound, as hyphens do."""
    if words[index].form not in {"\u2013", "\u2014"} or index + 1 >= len(words):
        return False
    return not words[index].spaced and not words[index + 1].spaced


def _without_apostrophe(word: Word, before: str) -> str:
    bare = "".join(character for character in word.form if character not in APOSTROPHES)
    if word.form.lower() in NOT or (before + bare).lower() in SPLIT_WITHOUT_APOSTROPHE:
        return bare
    inner = word.form.strip(APOSTROPHES)
    return bare if bare and inner == word.form and bare != word.form and bare.isalpha() else word.form


def _renumbered(
    words: Sequence[Word], kept: Sequence[int], forms: dict[int, str], spaced: dict[int, bool]
) -> tuple[Word, ...]:
    place = {old: new for new, old in enumerate(kept)}
    return tuple(
        replace(
            words[old],
            form=forms[old],
            spaced=spaced[old],
            head=ROOT if words[old].head == ROOT else place[words[old].head],
        )
        for old in kept
    )


def _recased(tree: Tree, recase: Callable[[str], str]) -> Tree:
    return replace(tree, words=tuple(replace(word, form=recase(word.form)) for word in tree.words))
