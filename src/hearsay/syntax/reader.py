"""Read text into sentences: windows through the network, trees and names decoded, offsets kept."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from hearsay.syntax.graphs import Graphs, WindowScores
from hearsay.syntax.lemmas import lemma_of, load_table, unpossessed
from hearsay.syntax.names import NameLabels
from hearsay.syntax.pieces import Pieces
from hearsay.syntax.sections import Section, section_of, sentence_starts, window_end, window_input
from hearsay.syntax.trees import heads_of
from hearsay.types.sentence import ROOT, Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WEIGHTS: Final = Path(__file__).parent / "weights"


class Reader:
    """The language model, open for reading. One per process; it keeps no memory of what it read."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._folder = folder
        self._graphs = Graphs(folder)
        self._pieces = Pieces(folder / "tokenizer.json")
        self._lemmas = load_table(folder / "lemmas.json")
        self._upos: list[str] = labels["upos"]
        self._feats: list[str] = labels["feats"]
        self._deprel: list[str] = labels["deprel"]
        self._root_relation = self._deprel.index("root")
        self._names = NameLabels(labels["names"])

    def __reduce__(self) -> tuple[type[Reader], tuple[Path]]:
        """Travel to another worker as the folder's name, to be opened anew there."""
        return Reader, (self._folder,)

    def read(self, blocks: Sequence[tuple[int, str]]) -> list[list[Sentence]]:
        """Return each block's sentences, in the blocks' order.

        A block is its offset in the document and its text; offsets of tokens count from the document's start.
        What is read from a block depends on its text alone, never on its neighbours.
        """
        return [list(self._sentences(offset, text)) for offset, text in blocks]

    def _sentences(self, offset: int, text: str) -> Iterator[Sentence]:
        section = section_of(offset, text, self._pieces)
        first = 0
        while first < len(section.words):
            window = range(first, window_end(section, first))
            seen = window_input(section, window, self._pieces)
            scores = self._graphs.scores(seen.pieces, seen.shapes, seen.firsts)
            starts = sentence_starts(section, window, scores.sentence_starts)
            for start, end in pairwise(starts):
                yield self._sentence(section, scores, first, range(start, end))
            first = starts[-1]

    def _sentence(self, section: Section, scores: WindowScores, first: int, places: range) -> Sentence:
        rows = slice(places.start - first, places.stop - first)
        columns = np.array([0, *range(rows.start + 1, rows.stop + 1)])
        heads = heads_of(scores.arcs[rows][:, columns])
        relations = self._graphs.relations(scores.dependents[rows], scores.governors[columns[heads]])
        relations[:, self._root_relation] = -np.inf  # only the root bears it, and bears no other
        best = relations.argmax(axis=1)
        deprels = [self._deprel[found] if head else "root" for head, found in zip(heads, best, strict=True)]
        upos = [self._upos[found] for found in scores.upos[rows].argmax(axis=1)]
        feats = [self._feats[found] for found in scores.feats[rows].argmax(axis=1)]
        tokens = tuple(
            self._token(section, place, index, (upos[index], feats[index], int(heads[index]), deprels[index]))
            for index, place in enumerate(places)
        )
        return Sentence(tokens=tokens, names=self._names.names_in(scores.names[rows]))

    def _token(self, section: Section, place: int, index: int, found: tuple[str, str, int, str]) -> Token:
        upos, feats, head, deprel = found
        span, word = section.spans[place], section.words[place]
        lemma = lemma_of(word, upos, feats, self._lemmas)
        if deprel == "nmod:poss" and upos in {"NOUN", "PROPN"} and "Number=Sing" in feats:
            lemma = unpossessed(lemma)
        return Token(
            index=index,
            start=section.offset + span.start,
            end=section.offset + span.end,
            text=word,
            lemma=lemma,
            upos=upos,
            feats=feats,
            head=head - 1 if head else ROOT,
            deprel=deprel,
        )


def load(folder: Path = WEIGHTS) -> Reader:
    """Open the language model that travels with the package, or one from another folder."""
    return Reader(folder)
