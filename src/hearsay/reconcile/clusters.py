"""From scored pairs to clusters that do not chain: a claim must fit the whole cluster, not one member."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from hearsay.reconcile.evidence import gap, is_apart, places_apart
from hearsay.reconcile.pairs import Pair
from hearsay.reconcile.rows import Row
from hearsay.reconcile.sides import meet

JOINS: Final = 5.0  # weight from which two claims are of one event
BRIDGE: Final = 3.0  # mean weight between two clusters below which one strong pair does not join them
DOUBTS: Final = 3.0  # weight from which a denial joins an event told in its own document
CAP: Final = 500  # claims; an event of more is a war

TRUCE: Final = "agreement made"  # the family of claims that stand between two fights

Truces = Mapping[int, Sequence[Row]]  # by first day


def clusters_in(rows: Collection[Row], pairs: Iterable[Pair]) -> list[frozenset[str]]:
    """Return the claims by event, as ids; a claim that fits no other stands alone.

    Pairs are taken from the heaviest down; two clusters join where the mean over all their pairs is heavy
    enough, and where no pair of claims across them is ruled out or parted by a truce.
    """
    row_of = {row.id: row for row in rows}
    usable = [pair for pair in pairs if pair.left in row_of and pair.right in row_of]
    members = {row.id: frozenset({row.id}) for row in rows}
    weights = {(pair.left, pair.right): pair.score for pair in usable}
    truces = truces_in(rows)
    for component in components(row_of, usable):
        for pair in sorted(component, key=lambda each: (-each.score, each.left, each.right)):
            left, right = members[pair.left], members[pair.right]
            if pair.score < JOINS or left is right or len(left) + len(right) > CAP:
                continue
            if fit(left, right, weights) and not kept_apart(left, right, row_of, truces):
                whole = left | right
                members.update(dict.fromkeys(whole, whole))
    return sorted(set(members.values()), key=min)


def components(rows: Mapping[str, Row], pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Yield the pairs of each connected part of the graph: what one part decides touches no other."""
    import numpy as np  # noqa: PLC0415  (large libraries, loaded where they work)
    from scipy.sparse import coo_array  # noqa: PLC0415
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    number = {identity: place for place, identity in enumerate(sorted(rows))}
    left = np.array([number[pair.left] for pair in pairs], dtype=np.int64)
    right = np.array([number[pair.right] for pair in pairs], dtype=np.int64)
    graph = coo_array((np.ones(len(pairs), dtype=np.int8), (left, right)), shape=(len(number), len(number)))
    _, labels = connected_components(graph, directed=False)
    parts: dict[int, list[Pair]] = {}
    for pair in pairs:
        parts.setdefault(int(labels[number[pair.left]]), []).append(pair)
    yield from parts.values()


def fit(left: frozenset[str], right: frozenset[str], weights: Mapping[tuple[str, str], float]) -> bool:
    """Tell whether the mean weight between two clusters is enough; pairs never compared weigh nothing."""
    total = sum(weights.get((min(a, b), max(a, b)), 0.0) for a, b in product(left, right))
    return total / (len(left) * len(right)) >= BRIDGE


def kept_apart(left: frozenset[str], right: frozenset[str], rows: Mapping[str, Row], truces: Truces) -> bool:
    """Tell whether any two claims across the clusters are ruled out, or lie on two sides of a truce."""
    return any(
        is_apart(rows[a], rows[b]) or is_divided(rows[a], rows[b], truces) for a, b in product(left, right)
    )


def truces_in(rows: Iterable[Row]) -> Truces:
    """Return the agreements that are said to have been made, by their first day."""
    truces: dict[int, list[Row]] = {}
    for row in rows:
        if row.family == TRUCE and row.affirms and row.first is not None:
            truces.setdefault(row.first, []).append(row)
    return truces


def is_divided(left: Row, right: Row, truces: Truces) -> bool:
    """Tell whether a truce of their sides stands between two fights that do not overlap in time."""
    if not gap(left, right) or TRUCE in (left.family, right.family):
        return False
    earlier, later = sorted((left, right), key=lambda row: row.first or 0)
    between = range(earlier.last or 0, (later.first or 0) + 1)
    return any(
        (truce.last or 0) <= between[-1] and concerns(truce, left) and concerns(truce, right)
        for day in between
        for truce in truces.get(day, ())
    )


def concerns(truce: Row, row: Row) -> bool:
    """Tell whether a truce binds a side of a fight, at its place where both name one."""
    if places_apart(truce, row):
        return False
    parties = (truce.initiator, truce.target)
    return any(meet(party, side) for party, side in product(parties, (row.initiator, row.target)))


def doubts_joined(
    doubts: Collection[Row],
    clusters: Iterable[frozenset[str]],
    pairs: Iterable[Pair],
    rows: Mapping[str, Row],
) -> dict[str, frozenset[str]]:
    """Return, for each claim that makes no occurrence, the cluster that it stands beside, if any.

    It joins the heaviest claim, the nearest in the text where several weigh the same.
    """
    home = {identity: cluster for cluster in clusters for identity in cluster}
    waiting = {row.id: row for row in doubts}
    best: dict[str, tuple[float, int, str]] = {}
    for pair in pairs:
        for doubt, claim in ((pair.left, pair.right), (pair.right, pair.left)):
            if doubt not in waiting or claim not in home:
                continue
            is_near = waiting[doubt].document == rows[claim].document
            if pair.score < (DOUBTS if is_near else JOINS):
                continue
            distance = abs(waiting[doubt].start - rows[claim].start) if is_near else 0
            candidate = (-pair.score, distance, claim)
            best[doubt] = min(best.get(doubt, candidate), candidate)
    return {doubt: home[claim] for doubt, (_, _, claim) in best.items()}
