"""Measure trees on raw text as the CoNLL 2018 shared task did: words meet where their spans agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from treebanks import ROOT, Tree, paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hearsay.types.sentence import Sentence

Span = tuple[int, int]
ROOT_SPAN: Final = (-1, -1)


class Reads(Protocol):
    """What is measured."""

    def read(self, blocks: Sequence[tuple[int, str]]) -> list[list[Sentence]]:
        """Return each block's sentences."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What gold or system says of a text, by spans of characters."""

    sentences: frozenset[Span]
    words: dict[Span, tuple[str, Span, str]]  # part of speech, the governor's span, relation without subtype


def scores_on(reader: Reads, trees: Sequence[Tree]) -> dict[str, float]:
    """Return F1 in per cent for each measure, every word counted, punctuation too."""
    blocks, gold = raw_text(trees)
    found = analysis_of(sentence for block in reader.read(blocks) for sentence in block)
    pairs = [(words, found.words[span]) for span, words in gold.words.items() if span in found.words]
    total = len(gold.words) + len(found.words)

    def share(agrees: Callable[[tuple[str, Span, str], tuple[str, Span, str]], bool]) -> float:
        return 200 * sum(agrees(left, right) for left, right in pairs) / total

    cut = 200 * len(gold.sentences & found.sentences) / (len(gold.sentences) + len(found.sentences))
    return {
        "tokens": share(lambda _left, _right: True),
        "sentences": cut,
        "UPOS": share(lambda left, right: left[0] == right[0]),
        "UAS": share(lambda left, right: left[1] == right[1]),
        "LAS": share(lambda left, right: left[1:] == right[1:]),
    }


def raw_text(trees: Sequence[Tree]) -> tuple[list[tuple[int, str]], Analysis]:
    """Return a treebank's paragraphs as blocks of text, and its annotation by spans in them."""
    blocks: list[tuple[int, str]] = []
    sentences: set[Span] = set()
    words: dict[Span, tuple[str, Span, str]] = {}
    offset = 0
    for paragraph in paragraphs_of(trees):
        text = ""
        for tree in paragraph:
            spans: list[Span] = []
            for word in tree.words:
                text += " " if word.spaced and text else ""
                spans.append((offset + len(text), offset + len(text) + len(word.form)))
                text += word.form
            sentences.add((spans[0][0], spans[-1][1]))
            for span, word in zip(spans, tree.words, strict=True):
                governor = ROOT_SPAN if word.head == ROOT else spans[word.head]
                words[span] = (word.upos, governor, word.deprel.partition(":")[0])
        blocks.append((offset, text))
        offset += len(text) + 2
    return blocks, Analysis(sentences=frozenset(sentences), words=words)


def analysis_of(sentences: Iterable[Sentence]) -> Analysis:
    """Return what the reader found, by spans."""
    bounds: set[Span] = set()
    words: dict[Span, tuple[str, Span, str]] = {}
    for sentence in sentences:
        bounds.add((sentence.start, sentence.end))
        for token in sentence.tokens:
            governor = sentence.tokens[token.head]
            span = ROOT_SPAN if token.head == ROOT else (governor.start, governor.end)
            words[token.start, token.end] = (token.upos, span, token.relation)
    return Analysis(sentences=frozenset(bounds), words=words)
