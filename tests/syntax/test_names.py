from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hearsay.syntax.names import NameLabels

if TYPE_CHECKING:
    from hearsay.types.sentence import Name

LABELS = ("O", "B-person", "I-person", "B-place", "I-place")


def scores_for(*labels: str) -> np.ndarray:
    scores = np.zeros((len(labels), len(LABELS)), dtype=np.float32)
    for word, label in enumerate(labels):
        scores[word, LABELS.index(label)] = 9
    return scores


def test_names_are_read_off_their_labels() -> None:
    names = NameLabels(LABELS).names_in(scores_for("B-person", "I-person", "O", "B-place"))

    assert [(name.first, name.last, name.kind) for name in names] == [(0, 1, "person"), (3, 3, "place")]
    assert all(name.confidence > 0.9 for name in names)


def test_two_names_side_by_side_stay_two() -> None:
    assert len(NameLabels(LABELS).names_in(scores_for("B-place", "B-place"))) == 2


@given(arrays(np.float32, st.tuples(st.integers(1, 8), st.just(5)), elements=st.floats(-9, 9, width=32)))
def test_names_never_overlap_nor_lack_an_opening(scores: np.ndarray) -> None:
    names: tuple[Name, ...] = NameLabels(LABELS).names_in(scores)

    for name in names:
        assert 0 <= name.first <= name.last < len(scores)
        assert 0 <= name.confidence <= 1
    assert all(left.last < right.first for left, right in itertools.pairwise(names))
