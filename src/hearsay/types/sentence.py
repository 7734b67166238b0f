"""A sentence as the language model reads it: tokens, a dependency tree, and names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

ROOT = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or mark, with its place in the text as received and in the tree."""

    index: int  # place in the sentence, from 0
    start: int  # character offsets into the text as received: text[start:end] == text of the token
    end: int
    text: str
    lemma: str
    upos: str  # Universal Dependencies part of speech: NOUN, VERB, ...
    feats: str  # UD features, "Number=Plur|Tense=Past"; "" where there are none
    head: int  # index of the governing token in the sentence; ROOT for the root
    deprel: str  # UD relation with its subtype: "nsubj:pass"

    @property
    def relation(self) -> str:
        """Return the relation without its subtype: "nsubj" of "nsubj:pass"."""
        return self.deprel.partition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A span of tokens that the model reads as a name."""

    first: int  # index of the first token
    last: int  # index of the last token, included
    kind: str  # person, organisation, place, other
    confidence: float  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Tokens of one sentence in reading order, and the names among them."""

    tokens: tuple[Token, ...]
    names: tuple[Name, ...] = field(default=())

    @property
    def start(self) -> int:
        """Return the offset of the first character, in the text as received."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Return the offset after the last character, in the text as received."""
        return self.tokens[-1].end

    def children(self, index: int) -> Iterator[Token]:
        """Yield the direct dependents of a token, in reading order."""
        return (token for token in self.tokens if token.head == index)
