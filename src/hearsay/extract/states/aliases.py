"""Names that two share: "X, formerly known as Y"."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.english.reading import Reading, mention_at
from hearsay.extract.states.found import StateFound
from hearsay.types.claim import Mention
from hearsay.types.codes import Relation

NEAR = 30  # characters between a name and the words that lead to its other name


def aliases(reading: Reading) -> Iterator[StateFound]:
    """Yield "X, formerly known as Y" and "X, better known as Y"."""
    tree, words = reading.tree, reading.lexicon.states
    sentence = reading.text[tree.sentence.start : tree.sentence.end].lower()
    for phrase, formerly in (
        *((p, True) for p in words.formerly if p.endswith("as")),
        *((p, False) for p in words.also if p.endswith("as")),
    ):
        at = sentence.find(phrase)
        if at < 0:
            continue
        start = tree.sentence.start + at
        before = [t.index for t in tree.sentence.tokens if t.end <= start and t.upos == "PROPN"]
        after = [
            t.index for t in tree.sentence.tokens if t.start >= start + len(phrase) and t.upos == "PROPN"
        ]
        if before and after and start - tree[before[-1]].end < NEAR:
            yield StateFound(
                relation=Relation.ALIAS_OF,
                subject=_whole_name(reading, before[-1]),
                object=_whole_name(reading, after[0]),
                cue=after[0],
                rule=f"alias: {phrase}",
                formerly=formerly,
            )
            return


def _whole_name(reading: Reading, index: int) -> Mention:
    for name in reading.tree.sentence.names:
        if name.first <= index <= name.last:
            return reading.span(name.first, name.last)
    return mention_at(reading, index)
