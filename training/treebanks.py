"""Read CoNLL-U treebanks as trees whose words know whether a space stood before them."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ROOT: Final = -1
TRAIN: Final = ("ud_english_ewt/en_ewt-ud-train.conllu.gz", "gum/gum-train.conllu.gz")
HELD_BACK: Final = {
    "EWT dev": "ud_english_ewt/en_ewt-ud-dev.conllu.gz",
    "EWT test": "ud_english_ewt/en_ewt-ud-test.conllu.gz",
    "GUM dev": "gum/gum-dev.conllu.gz",
    "GUM test": "gum/gum-test.conllu.gz",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word of a treebank."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int  # index in the sentence, from 0; ROOT for the root
    deprel: str
    spaced: bool  # a space stands before it (also at a sentence's start, unless glued to the sentence before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One annotated sentence, with its place among others."""

    words: tuple[Word, ...]
    opens_document: bool
    opens_paragraph: bool


def trees_in(path: Path) -> list[Tree]:
    """Read every sentence of a gzipped CoNLL-U file, in order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        trees: list[Tree] = []
        glued = False
        for comments, rows in _blocks(line.rstrip("\n") for line in lines):
            words, glued = _words(rows, glued=glued)
            document = any(comment.startswith("# newdoc") for comment in comments)
            paragraph = any(
                comment.startswith("# newpar") and "_block" not in comment for comment in comments
            )
            trees.append(Tree(words=words, opens_document=document, opens_paragraph=document or paragraph))
        return trees


def paragraphs_of(trees: Sequence[Tree]) -> list[list[Tree]]:
    """Group sentences by the paragraphs that the treebank marks."""
    paragraphs: list[list[Tree]] = []
    for tree in trees:
        if tree.opens_paragraph or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(tree)
    return paragraphs


def _blocks(lines: Iterator[str]) -> Iterator[tuple[list[str], list[list[str]]]]:
    comments: list[str] = []
    rows: list[list[str]] = []
    for line in lines:
        if line.startswith("#"):
            comments.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = [], []
    if rows:
        yield comments, rows


def _words(rows: Sequence[list[str]], *, glued: bool) -> tuple[tuple[Word, ...], bool]:
    """Return the words, and whether the last one is glued to what follows."""
    words: list[Word] = []
    range_end, range_glued = 0, False
    for number, form, lemma, upos, xpos, feats, head, deprel, _, misc in rows:
        if "." in number:
            continue
        no_space = "SpaceAfter=No" in misc.split("|")
        if "-" in number:
            range_end, range_glued = int(number.partition("-")[2]), no_space
            continue
        words.append(
            Word(
                form=form.replace(" ", ""),
                lemma=lemma,
                upos=upos,
                xpos=xpos,
                feats="" if feats == "_" else feats,
                head=int(head) - 1 if int(head) else ROOT,
                deprel=deprel,
                spaced=not glued,
            )
        )
        place = int(number)
        glued = True if place < range_end else range_glued if place == range_end else no_space
    return tuple(words), glued
