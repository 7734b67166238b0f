"""MiniLM's encoder, written out, so that training and export depend on torch alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

if TYPE_CHECKING:
    from pathlib import Path

WIDTH: Final = 384
LAYERS: Final = 6
HEADS: Final = 12
INNER: Final = 1536
WORDPIECES: Final = 30522
POSITIONS: Final = 512
EPSILON: Final = 1e-12
DROPOUT: Final = 0.1


class Layer(nn.Module):
    """Self-attention, then two linear maps, each added to what came in."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.merge = nn.Linear(WIDTH, WIDTH)
        self.merge_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """Return new states for each piece; `mask` is true where a piece may be looked at."""
        batch, length, _ = states.shape
        query, key, value = (
            linear(states).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for linear in (self.query, self.key, self.value)
        )
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.merge_norm(states + self.dropout(self.merge(seen)))
        inner = self.narrow(functional.gelu(self.widen(states)))
        out: Tensor = self.narrow_norm(states + self.dropout(inner))
        return out


class Encoder(nn.Module):
    """Wordpieces and letter shapes in; the states of all seven levels out."""

    def __init__(self, shapes: int) -> None:
        super().__init__()
        self.words = nn.Embedding(WORDPIECES, WIDTH)
        self.words.requires_grad_(requires_grad=False)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        nn.init.zeros_(self.shapes.weight)  # so that training starts at the encoder as it was published
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """Return the embedding level and the six layers' states."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.words(pieces) + self.positions(places) + self.shapes(shapes)
        states = self.dropout(self.norm(states))
        levels = [states]
        for layer in self.layers:
            states = layer(states, mask)
            levels.append(states)
        return levels


def load_published(encoder: Encoder, weights: Path) -> None:
    """Fill an encoder with the published weights."""
    published = load_file(str(weights))
    # Token types are always 0 here: their one vector joins the positions.
    types = published["embeddings.token_type_embeddings.weight"][0]
    named = {
        "words.weight": published["embeddings.word_embeddings.weight"],
        "positions.weight": published["embeddings.position_embeddings.weight"] + types,
        "norm.weight": published["embeddings.LayerNorm.weight"],
        "norm.bias": published["embeddings.LayerNorm.bias"],
        "shapes.weight": encoder.shapes.weight.detach(),
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "merge": "attention.output.dense",
        "merge_norm": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "narrow_norm": "output.LayerNorm",
    }
    for layer in range(LAYERS):
        for ours, theirs in parts.items():
            for kind in ("weight", "bias"):
                named[f"layers.{layer}.{ours}.{kind}"] = published[f"encoder.layer.{layer}.{theirs}.{kind}"]
    encoder.load_state_dict(named)
