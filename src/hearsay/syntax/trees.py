"""Turn arc scores into a tree: the best governor of each word, or the best tree where those form none."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]
IMPOSSIBLE: Final = np.float64(-1e9)
SECOND_ROOT: Final = np.float64(1e6)  # more than any gain by a second root


def heads_of(scores: Scores) -> Heads:
    """Return each word's governor, counted from 1, 0 being the root; root first in `scores`."""
    count = scores.shape[0]
    arcs = np.full((count + 1, count + 1), IMPOSSIBLE)
    arcs[1:] = scores
    np.fill_diagonal(arcs, IMPOSSIBLE)
    heads: Heads = np.argmax(arcs, axis=1)
    heads[0] = 0
    if _is_tree(heads):
        return heads[1:]
    arcs[1:, 0] -= SECOND_ROOT
    return _spanning_tree(arcs)[1:]


def _is_tree(heads: Heads) -> bool:
    """Say whether one word hangs on the root and every word leads to it."""
    if np.count_nonzero(heads[1:] == 0) != 1:
        return False
    reached: Heads = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return not reached.any()


def _spanning_tree(arcs: NDArray[np.float64]) -> Heads:
    """Return the best tree rooted at 0, by Chu, Liu and Edmonds."""
    heads: Heads = np.argmax(arcs, axis=1)
    heads[0] = 0
    cycle = _cycle_in(heads)
    if cycle is None:
        return heads
    outside = np.array([node for node in range(len(heads)) if node not in cycle])
    inside = np.array(sorted(cycle))
    kept = arcs[inside, heads[inside]]
    # The cycle becomes one node, the last: its best way in breaks it open, its best way out stays as it is.
    entering = arcs[np.ix_(inside, outside)] - kept[:, None]
    leaving = arcs[np.ix_(outside, inside)]
    size = len(outside) + 1
    smaller = np.full((size, size), IMPOSSIBLE)
    smaller[:-1, :-1] = arcs[np.ix_(outside, outside)]
    smaller[-1, :-1] = entering.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    found = _spanning_tree(smaller)
    way_out = inside[leaving.argmax(axis=1)]
    heads[outside] = [
        way_out[row] if governor == size - 1 else outside[governor] for row, governor in enumerate(found[:-1])
    ]
    entry = int(found[-1])
    broken = inside[int(entering[:, entry].argmax())]
    heads[broken] = outside[entry]
    heads[0] = 0
    return heads


def _cycle_in(heads: Heads) -> set[int] | None:
    """Return the nodes of one cycle, or nothing."""
    state = [0] * len(heads)  # 0 unseen, otherwise the number of the walk that saw it
    state[0] = -1
    for start in range(1, len(heads)):
        node = start
        while state[node] == 0:
            state[node] = start
            node = int(heads[node])
        if state[node] == start:
            cycle = {node}
            after = int(heads[node])
            while after != node:
                cycle.add(after)
                after = int(heads[after])
            return cycle
    return None
