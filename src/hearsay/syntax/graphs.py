"""Run the two exported graphs, always on one window at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Scores = NDArray[np.float32]
OUTPUTS: Final = ("sentence", "upos", "feats", "arcs", "dependents", "governors", "names")
ERRORS_ONLY: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowScores:
    """What the network says of a window's words; the root comes first among governors."""

    sentence_starts: Scores  # how much likelier than not that a word opens a sentence
    upos: Scores
    feats: Scores
    arcs: Scores  # [word, governor]; governor 0 is the root, governor 1 the first word
    dependents: Scores
    governors: Scores
    names: Scores


class Graphs:
    """Two open onnxruntime sessions.

    Windows are never batched: int8 graphs scale their inner values to the largest in the batch, so a
    neighbour would change what is read from a text.
    """

    def __init__(self, folder: Path) -> None:
        self._model = _session(folder / "model.onnx")
        self._relations = _session(folder / "relations.onnx")

    def scores(self, pieces: Sequence[int], shapes: Sequence[int], firsts: Sequence[int]) -> WindowScores:
        """Score a window; `firsts` holds a 0 for the root, then the place of each word's first piece."""
        feed = {
            "pieces": np.array([pieces], dtype=np.int64),
            "shapes": np.array([shapes], dtype=np.int64),
            "firsts": np.array([firsts], dtype=np.int64),
        }
        found: dict[str, Any] = dict(zip(OUTPUTS, self._model.run(list(OUTPUTS), feed), strict=True))
        return WindowScores(
            sentence_starts=found["sentence"][1:, 1] - found["sentence"][1:, 0],
            upos=found["upos"][1:],
            feats=found["feats"][1:],
            arcs=found["arcs"][1:],
            dependents=found["dependents"][1:],
            governors=found["governors"],
            names=found["names"][1:],
        )

    def relations(self, dependents: Scores, governors: Scores) -> Scores:
        """Score the relations of each pair of rows."""
        out: Scores = self._relations.run(["relations"], {"dependents": dependents, "governors": governors})[
            0
        ]
        return out


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # several processes on the same cores; two threads in one were slower
    options.inter_op_num_threads = 1
    options.log_severity_level = ERRORS_ONLY
    options.enable_mem_pattern = False  # windows differ in length; a plan for each would pile up
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
