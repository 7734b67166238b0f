from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hearsay.syntax.trees import heads_of

WORDS = 4
SCORES = arrays(np.float32, (WORDS, WORDS + 1), elements=st.floats(-20, 20, width=32))


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


def worth(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(np.float64(scores[word, head]) for word, head in enumerate(heads)))


@given(SCORES)
def test_the_tree_is_the_best_of_all_trees(scores: np.ndarray) -> None:
    found = tuple(int(head) for head in heads_of(scores))

    best = max(worth(scores, heads) for heads in product(range(WORDS + 1), repeat=WORDS) if is_tree(heads))
    assert is_tree(found)
    assert abs(worth(scores, found) - best) < 1e-3


def test_a_single_word_is_the_root() -> None:
    assert heads_of(np.zeros((1, 2), dtype=np.float32)).tolist() == [0]


def test_a_long_sentence_of_equal_scores_is_still_a_tree() -> None:
    found = heads_of(np.zeros((160, 161), dtype=np.float32))

    assert is_tree(tuple(int(head) for head in found))


def test_many_small_cycles_are_resolved() -> None:
    scores = np.full((100, 101), -5, dtype=np.float32)
    for word in range(100):
        scores[word, (word ^ 1) + 1] = 5.0

    assert is_tree(tuple(int(head) for head in heads_of(scores)))
