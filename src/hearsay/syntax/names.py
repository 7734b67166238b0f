"""Turn name scores into spans: the best sequence of labels in which every name opens before it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from hearsay.types.sentence import Name

if TYPE_CHECKING:
    from collections.abc import Sequence

Scores = NDArray[np.float32]


class NameLabels:
    """The labels of the name head, and which may follow which."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels = tuple(labels)
        self._kinds = tuple(label[2:] for label in labels)
        goes_on = np.array([label.startswith("I-") for label in labels])
        same_kind = np.array([[before == after for after in self._kinds] for before in self._kinds])
        self._forbidden = np.where(goes_on[None, :] & ~same_kind, -np.inf, 0.0)  # [before, after]
        self._no_opening = np.where(goes_on, -np.inf, 0.0)

    def names_in(self, scores: Scores) -> tuple[Name, ...]:
        """Return a sentence's names in reading order; `scores` is [word, label]."""
        best = scores.argmax(axis=1)
        if not best.any():  # label 0 is "outside"
            return ()
        shifted = scores - scores.max(axis=1, keepdims=True)
        chances = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        if not self._is_sound(best):
            best = self._viterbi(chances)
        return tuple(self._spans(best, np.exp(chances)))

    def _is_sound(self, best: NDArray[np.int64]) -> bool:
        opening = self._no_opening[best[0]]
        return bool(opening == 0 and not self._forbidden[best[:-1], best[1:]].any())

    def _viterbi(self, chances: NDArray[np.float32]) -> NDArray[np.int64]:
        total = chances[0] + self._no_opening
        origins = []
        for row in chances[1:]:
            ways = total[:, None] + self._forbidden
            origins.append(ways.argmax(axis=0))
            total = ways.max(axis=0) + row
        path = [int(total.argmax())]
        for origin in reversed(origins):
            path.append(int(origin[path[-1]]))
        return np.array(path[::-1])

    def _spans(self, best: NDArray[np.int64], chances: NDArray[np.float32]) -> list[Name]:
        names: list[Name] = []
        place = 0
        while place < len(best):
            if not best[place]:
                place += 1
                continue
            first, kind = place, self._kinds[best[place]]
            place += 1
            while place < len(best) and self._labels[best[place]] == f"I-{kind}":
                place += 1
            columns = [column for column, other in enumerate(self._kinds) if other == kind]
            sure = float(chances[first:place, columns].sum(axis=1).mean())
            names.append(Name(first=first, last=place - 1, kind=kind, confidence=round(min(sure, 1.0), 4)))
        return names
