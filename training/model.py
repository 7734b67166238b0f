"""The network: an encoder, two mixes of its levels, and small heads for sentences, words, trees, names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from encoder import LAYERS, WIDTH, Encoder
from torch import Tensor, nn
from torch.nn import functional

ARC_WIDTH: Final = 256
RELATION_WIDTH: Final = 96
NAME_WIDTH: Final = 256
DROPOUT: Final = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What each head chooses among."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    deprel: tuple[str, ...]
    names: tuple[str, ...]


class Mix(nn.Module):
    """A learned average of the encoder's levels."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(LAYERS + 1))
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, levels: list[Tensor]) -> Tensor:
        """Return one state for each piece."""
        shares = torch.softmax(self.weights, dim=0)
        mixed = levels[0] * shares[0]
        for place in range(1, len(levels)):
            mixed = mixed + levels[place] * shares[place]
        return mixed * self.scale


def narrowing(width: int) -> nn.Sequential:
    """Return a map from word vectors to a head's own, smaller space."""
    return nn.Sequential(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(DROPOUT))


class Relations(nn.Module):
    """Score every relation between a dependent and its governor."""

    def __init__(self, relations: int) -> None:
        super().__init__()
        self.relations = relations
        self.bilinear = nn.Linear(RELATION_WIDTH, relations * RELATION_WIDTH, bias=False)
        nn.init.zeros_(self.bilinear.weight)
        self.linear = nn.Linear(2 * RELATION_WIDTH, relations)

    def forward(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Return one score per relation for each row's pair."""
        turned = self.bilinear(dependents).view(-1, self.relations, RELATION_WIDTH)
        pairs = torch.matmul(turned, governors.unsqueeze(-1)).squeeze(-1)
        scores: Tensor = pairs + self.linear(torch.cat((dependents, governors), dim=-1))
        return scores


class Network(nn.Module):
    """Everything that is trained."""

    def __init__(self, labels: Labels, shapes: int) -> None:
        super().__init__()
        self.encoder = Encoder(shapes)
        self.syntax_mix = Mix()
        self.name_mix = Mix()
        self.dropout = nn.Dropout(DROPOUT)
        self.sentence = nn.Linear(WIDTH, 2)
        self.upos = nn.Linear(WIDTH, len(labels.upos))
        self.xpos = nn.Linear(WIDTH, len(labels.xpos))
        self.feats = nn.Linear(WIDTH, len(labels.feats))
        self.arc_dependent = narrowing(ARC_WIDTH)
        self.arc_governor = narrowing(ARC_WIDTH)
        self.arc_bilinear = nn.Linear(ARC_WIDTH, ARC_WIDTH, bias=False)
        self.arc_linear = nn.Linear(ARC_WIDTH, 1)  # how readily a word governs anything
        self.relation_dependent = narrowing(RELATION_WIDTH)
        self.relation_governor = narrowing(RELATION_WIDTH)
        self.relations = Relations(len(labels.deprel))
        self.names = nn.Sequential(narrowing(NAME_WIDTH), nn.Linear(NAME_WIDTH, len(labels.names)))

    def word_states(self, levels: list[Tensor], mix: Mix, firsts: Tensor) -> Tensor:
        """Return the state of each word's first piece; `firsts` opens with 0, which plays the root."""
        places = firsts.unsqueeze(-1).expand(-1, -1, WIDTH)
        words: Tensor = self.dropout(torch.gather(mix(levels), 1, places))
        return words

    def arcs(self, words: Tensor) -> Tensor:
        """Return scores [dependent, governor], root first; row 0, the root as dependent, means nothing."""
        dependents = self.arc_bilinear(self.arc_dependent(words))
        governors = self.arc_governor(words)
        scores: Tensor = torch.matmul(dependents, governors.transpose(1, 2)) + self.arc_linear(
            governors
        ).transpose(1, 2)
        return scores

    def syntax(self, levels: list[Tensor], firsts: Tensor) -> dict[str, Tensor]:
        """Return every syntactic head's output, root first."""
        words = self.word_states(levels, self.syntax_mix, firsts)
        return {
            "sentence": self.sentence(words),
            "upos": self.upos(words),
            "xpos": self.xpos(words),
            "feats": self.feats(words),
            "arcs": self.arcs(words),
            "dependents": self.relation_dependent(words),
            "governors": self.relation_governor(words),
        }

    def name_scores(self, levels: list[Tensor], firsts: Tensor) -> Tensor:
        """Return scores of the name labels, root first."""
        scores: Tensor = self.names(self.word_states(levels, self.name_mix, firsts))
        return scores


def partial_cross_entropy(scores: Tensor, allowed: Tensor) -> Tensor:
    """Return the loss where several labels may be right; rows that allow nothing are left out."""
    known = allowed.any(dim=-1)
    scores, allowed = scores[known], allowed[known]
    chances = functional.log_softmax(scores.float(), dim=-1)
    return -torch.logsumexp(chances.masked_fill(~allowed, -torch.inf), dim=-1).mean()
