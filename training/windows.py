"""Cut corpora into windows of whole sentences, and windows into padded batches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

import torch
from name_corpora import ANYTHING, NamedSentence
from punctuation_loss import spoiled
from torch import Tensor

from hearsay.syntax.pieces import Pieces, shape_number

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Sequence

    from model import Labels
    from treebanks import Tree

WINDOW_PIECES: Final = 160  # the encoder was published for 128 to 256; the run time cuts at the same bound
IGNORED: Final = -100
Sample = TypeVar("Sample")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One input of the network: pieces, and what is true of each word."""

    pieces: list[int]
    shapes: list[int]
    firsts: list[int]  # the place of each word's first piece, after a 0 that stands for the root
    sentences: list[int]
    targets: dict[str, list[int]]
    names: list[list[int]]  # the name labels allowed for each word; empty where unknown


def tree_windows(trees: Sequence[Tree], pieces: Pieces, chance: random.Random) -> Iterator[list[Tree]]:
    """Cut a treebank into runs of sentences; half of the documents are also cut at their paragraphs."""
    run: list[Tree] = []
    size = 0
    at_paragraphs = False
    for tree in trees:
        length = sum(len(pieces.of(word.form)) for word in tree.words)
        if tree.opens_document:
            at_paragraphs = chance.random() < 0.6
        breaks = tree.opens_document or (at_paragraphs and tree.opens_paragraph)
        if run and (breaks or size + length > WINDOW_PIECES or chance.random() < 0.02):
            yield run
            run, size = [], 0
        if length <= WINDOW_PIECES:
            run.append(tree)
            size += length
    if run:
        yield run


class Windows:
    """Turn sentences into windows; holds the vocabulary and the labels' numbers."""

    def __init__(self, pieces: Pieces, labels: Labels) -> None:
        self._pieces = pieces
        self._numbers = {
            head: {label: place for place, label in enumerate(getattr(labels, head))}
            for head in ("upos", "xpos", "feats", "deprel", "names")
        }

    def epoch_of(self, trees: Sequence[Tree], chance: random.Random) -> list[Window]:
        """Return a treebank's windows for one epoch, some of them spoiled."""
        runs = (spoiled(run, chance) for run in tree_windows(trees, self._pieces, chance))
        return [self.of_trees(run) for run in runs if run]

    def of_trees(self, trees: Sequence[Tree]) -> Window:
        """Return the window of a run of parsed sentences."""
        words = [word for tree in trees for word in tree.words]
        targets: dict[str, list[int]] = {"sentence": [], "head": []}
        sentences: list[int] = []
        for number, tree in enumerate(trees):
            offset = 1 + len(sentences)
            targets["sentence"] += [1] + [0] * (len(tree.words) - 1)
            targets["head"] += [0 if word.head < 0 else word.head + offset for word in tree.words]
            sentences += [number + 1] * len(tree.words)
        for head in ("upos", "xpos", "feats", "deprel"):
            numbers = self._numbers[head]
            targets[head] = [numbers.get(getattr(word, head), IGNORED) for word in words]
        return self._window([(word.form, word.spaced) for word in words], sentences, targets, [])

    def of_names(self, sentence: NamedSentence) -> Window:
        """Return the window of a sentence whose names are known."""
        numbers = self._numbers["names"]
        allowed = [
            [] if word.labels == ANYTHING else sorted(numbers[label] for label in word.labels)
            for word in sentence
        ]
        return self._window([(word.form, word.spaced) for word in sentence], [1] * len(sentence), {}, allowed)

    def _window(
        self,
        words: Sequence[tuple[str, bool]],
        sentences: list[int],
        targets: dict[str, list[int]],
        names: list[list[int]],
    ) -> Window:
        numbers, shapes, firsts = [self._pieces.first], [0], [0]
        for form, spaced in words:
            found = self._pieces.of(form)
            firsts.append(len(numbers))
            numbers += found
            shapes += [shape_number(form, spaced=spaced)] * len(found)
        return Window(
            pieces=[*numbers, self._pieces.last],
            shapes=[*shapes, 0],
            firsts=firsts,
            sentences=[0, *sentences],
            targets=targets,
            names=names,
        )


def batches(windows: Sequence[Window], size: int, chance: random.Random) -> list[list[Window]]:
    """Group windows of like length into batches of about `size` pieces, in random order."""
    keyed = sorted(windows, key=lambda window: len(window.pieces) + chance.random() * 8)
    grouped = list(_filled(keyed, size, lambda window: len(window.pieces)))
    chance.shuffle(grouped)
    return grouped


def _filled(rows: Sequence[Sample], size: int, length: Callable[[Sample], int]) -> Iterator[list[Sample]]:
    batch: list[Sample] = []
    longest = 0
    for row in rows:
        longest = max(longest, length(row))
        if batch and longest * (len(batch) + 1) > size:
            yield batch
            batch, longest = [], length(row)
        batch.append(row)
    if batch:
        yield batch


def padded(rows: Sequence[list[int]], fill: int) -> Tensor:
    """Return rows as one tensor, short ones filled up."""
    width = max(len(row) for row in rows)
    return torch.tensor([row + [fill] * (width - len(row)) for row in rows])
