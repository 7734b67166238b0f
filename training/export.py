"""Export a trained network as two small int8 graphs that onnxruntime runs without torch."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Final

import torch
from model import RELATION_WIDTH, Labels, Network
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

OPSET: Final = 17
OUTPUTS: Final = ("sentence", "upos", "feats", "arcs", "dependents", "governors", "names")


class Reading(nn.Module):
    """What the run time asks of a window: all scores but those of relations, which need the tree first."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs in the order of `OUTPUTS`, without the batch."""
        levels = self.network.encoder(pieces, shapes)
        words = self.network.word_states(levels, self.network.syntax_mix, firsts)
        found = {
            "sentence": self.network.sentence(words),
            "upos": self.network.upos(words),
            "feats": self.network.feats(words),
            "arcs": self.network.arcs(words),
            "dependents": self.network.relation_dependent(words),
            "governors": self.network.relation_governor(words),
            "names": self.network.name_scores(levels, firsts),
        }
        return tuple(found[name].squeeze(0) for name in OUTPUTS)


def export(network: Network, labels: Labels, tokenizer: Path, out: Path) -> None:
    """Write model.onnx, relations.onnx, tokenizer.json and labels.json."""
    was_training = network.training
    network.eval()
    with tempfile.TemporaryDirectory() as name, torch.no_grad():
        folder = Path(name)
        _export_reading(network, folder / "model.onnx")
        _export_relations(network, folder / "relations.onnx")
        for graph in ("model.onnx", "relations.onnx"):
            _quantise(folder / graph, out / graph)
    network.train(was_training)
    _write_tokenizer(tokenizer, out / "tokenizer.json")
    chosen = {head: getattr(labels, head) for head in ("upos", "feats", "deprel", "names")}
    (out / "labels.json").write_text(
        json.dumps(chosen, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def _export_reading(network: Network, path: Path) -> None:
    pieces = torch.arange(1000, 1024).unsqueeze(0)
    firsts = torch.tensor([[0, 1, 3, 4, 8, 11, 20]])
    torch.onnx.export(
        Reading(network),
        (pieces, torch.ones_like(pieces), firsts),
        str(path),
        input_names=["pieces", "shapes", "firsts"],
        output_names=list(OUTPUTS),
        dynamic_axes={"pieces": {1: "length"}, "shapes": {1: "length"}, "firsts": {1: "words"}},
        opset_version=OPSET,
        dynamo=False,
    )


def _export_relations(network: Network, path: Path) -> None:
    vectors = torch.ones(5, RELATION_WIDTH)
    torch.onnx.export(
        network.relations,
        (vectors, vectors),
        str(path),
        input_names=["dependents", "governors"],
        output_names=["relations"],
        dynamic_axes={"dependents": {0: "words"}, "governors": {0: "words"}},
        opset_version=OPSET,
        dynamo=False,
    )


def _write_tokenizer(source: Path, target: Path) -> None:
    tokenizer = Tokenizer.from_file(str(source))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(target))


def _quantise(graph: Path, out: Path) -> None:
    # Seven bits: with eight, processors without VNNI overflow and read otherwise. It costs no accuracy.
    quantize_dynamic(graph, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
