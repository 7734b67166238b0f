"""Train the network: the losses, the optimiser, and the order of batches."""

from __future__ import annotations

import math
import random
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import torch
from model import Network, partial_cross_entropy
from punctuation_loss import spoiled_names
from torch import Tensor
from torch.nn import functional
from windows import IGNORED, Window, Windows, batches, padded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from name_corpora import NamedSentence
    from treebanks import Tree

ENCODER_RATE: Final = 2e-4
HEAD_RATE: Final = 1e-3
DECAY: Final = 0.01
BETAS: Final = (0.9, 0.98)
WARM_UP: Final = 0.06
CLIP: Final = 1.0
TREE_BATCH: Final = 1300  # pieces
NAME_BATCH: Final = 600
WEIGHTS: Final = {"sentence": 0.5, "upos": 0.4, "xpos": 0.4, "feats": 0.2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long to train, and the seed of every choice made on the way."""

    epochs: int
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpora:
    """Everything learned from; each corpus of names is read `name_epochs` times in the whole training."""

    trees: Sequence[Sequence[Tree]]
    names: dict[str, list[NamedSentence]]
    name_epochs: dict[str, float]


def train(
    network: Network, windows: Windows, corpora: Corpora, length: Length, after_epoch: Callable[[int], None]
) -> None:
    """Train in place; `after_epoch` may save what there is so far."""
    chance = random.Random(length.seed)  # noqa: S311  seeded on purpose: two runs are one recipe
    torch.manual_seed(length.seed)
    plan = [_epoch(windows, corpora, length.epochs, chance) for _ in range(length.epochs)]
    steps = sum(len(epoch) for epoch in plan)
    optimiser = _optimiser(network)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps))
    network.train()
    started = time.monotonic()
    done = 0
    for number, epoch in enumerate(plan, start=1):
        total = 0.0
        for place, batch in enumerate(epoch, start=1):
            total += _step(network, batch, optimiser)
            schedule.step()
            if place % 50 == 0 or place == len(epoch):
                clock = time.monotonic() - started
                print(
                    f"epoch {number} step {done + place}/{steps} loss {total / place:.3f} {clock:.0f} s",
                    flush=True,
                )
        done += len(epoch)
        after_epoch(number)


def _epoch(windows: Windows, corpora: Corpora, epochs: int, chance: random.Random) -> list[list[Window]]:
    trees = [window for treebank in corpora.trees for window in windows.epoch_of(treebank, chance)]
    names: list[Window] = []
    for corpus, sentences in corpora.names.items():
        share = corpora.name_epochs[corpus] / epochs
        copies = [
            sentence for sentence in sentences for _ in range(int(share) + (chance.random() < share % 1))
        ]
        names += [windows.of_names(spoiled_names(sentence, chance)) for sentence in copies]
    mixed = batches(trees, TREE_BATCH, chance) + batches(names, NAME_BATCH, chance)
    chance.shuffle(mixed)
    return mixed


def _step(network: Network, batch: Sequence[Window], optimiser: torch.optim.Optimizer) -> float:
    optimiser.zero_grad()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = loss_of(network, batch)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
    optimiser.step()
    return float(loss.detach())


def loss_of(network: Network, batch: Sequence[Window]) -> Tensor:
    """Return the weighted loss of one batch, of trees or of names."""
    pieces = padded([window.pieces for window in batch], 0)
    shapes = padded([window.shapes for window in batch], 0)
    firsts = padded([window.firsts for window in batch], 0)
    mask = padded([[1] * len(window.pieces) for window in batch], 0).bool()[:, None, None, :]
    levels = network.encoder(pieces, shapes, mask)
    if not batch[0].targets:
        return _name_loss(network.name_scores(levels, firsts), batch)
    sentences = padded([window.sentences for window in batch], -1)
    targets = {
        head: padded([[IGNORED, *window.targets[head]] for window in batch], IGNORED)
        for head in batch[0].targets
    }
    return _tree_loss(network, network.syntax(levels, firsts), sentences, targets)


def _tree_loss(
    network: Network, out: dict[str, Tensor], sentences: Tensor, targets: dict[str, Tensor]
) -> Tensor:
    same = sentences[:, :, None] == sentences[:, None, :]
    itself = torch.eye(sentences.shape[1], dtype=torch.bool)
    candidates = (same & ~itself) | (sentences[:, None, :] == 0)
    scores = out["arcs"].float().masked_fill(~candidates, -1e4)
    loss = _cross_entropy(scores, targets["head"])
    known = targets["head"] != IGNORED
    rows, words = known.nonzero(as_tuple=True)
    governors = out["governors"][rows, targets["head"][known]]
    relations = network.relations(out["dependents"][rows, words], governors)
    loss = loss + functional.cross_entropy(relations.float(), targets["deprel"][known], ignore_index=IGNORED)
    for head, weight in WEIGHTS.items():
        loss = loss + weight * _cross_entropy(out[head], targets[head])
    return loss


def _name_loss(scores: Tensor, batch: Sequence[Window]) -> Tensor:
    allowed = torch.zeros(scores.shape, dtype=torch.bool)
    for row, window in enumerate(batch):
        for place, numbers in enumerate(window.names, start=1):
            allowed[row, place, numbers] = True
    return partial_cross_entropy(scores, allowed)


def _cross_entropy(scores: Tensor, targets: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, 1), targets.flatten(), ignore_index=IGNORED)


def _optimiser(network: Network) -> torch.optim.AdamW:
    encoder = [weight for weight in network.encoder.parameters() if weight.requires_grad]
    known = {id(weight) for weight in network.encoder.parameters()}
    heads = [weight for weight in network.parameters() if id(weight) not in known]
    groups = [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, betas=BETAS, weight_decay=DECAY)


def _rate(step: int, steps: int) -> float:
    warm_up = max(1, round(WARM_UP * steps))
    if step < warm_up:
        return (step + 1) / warm_up
    return 0.5 * (1 + math.cos(math.pi * (step - warm_up) / max(1, steps - warm_up)))
