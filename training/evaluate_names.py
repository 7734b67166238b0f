"""Measure names: found exactly, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evaluate import Reads, Span
    from name_corpora import NamedSentence


def name_scores_on(
    reader: Reads, sentences: Sequence[NamedSentence], kinds: frozenset[str]
) -> dict[str, float]:
    """Return precision, recall and F1 in per cent; what a corpus cannot judge is left out."""
    agreed = found = wanted = 0
    for sentence in sentences:
        text, spans = _joined(sentence)
        gold = {name for name in _gold_names(sentence, spans) if name[2] in kinds}
        unsure = [span for word, span in zip(sentence, spans, strict=True) if not word.labels]
        names = {name for name in _system_names(reader, text) if name[2] in kinds}
        names = {
            name for name in names if not any(name[0] < end and start < name[1] for start, end in unsure)
        }
        agreed, found, wanted = agreed + len(gold & names), found + len(names), wanted + len(gold)
    return {
        "precision": 100 * agreed / max(1, found),
        "recall": 100 * agreed / max(1, wanted),
        "F1": 200 * agreed / max(1, found + wanted),
    }


def _joined(sentence: NamedSentence) -> tuple[str, list[Span]]:
    text = ""
    spans: list[Span] = []
    for word in sentence:
        text += " " if word.spaced and text else ""
        spans.append((len(text), len(text) + len(word.form)))
        text += word.form
    return text, spans


def _gold_names(sentence: NamedSentence, spans: Sequence[Span]) -> Iterable[tuple[int, int, str]]:
    start: int | None = None
    kind = ""
    for place, word in enumerate(sentence):
        label = next(iter(word.labels)) if len(word.labels) == 1 else "O"
        if start is not None and label != f"I-{kind}":
            yield spans[start][0], spans[place - 1][1], kind
            start = None
        if label.startswith("B-"):
            start, kind = place, label[2:]
    if start is not None:
        yield spans[start][0], spans[-1][1], kind


def _system_names(reader: Reads, text: str) -> Iterable[tuple[int, int, str]]:
    for read in reader.read([(0, text)])[0]:
        for name in read.names:
            yield read.tokens[name.first].start, read.tokens[name.last].end, name.kind
