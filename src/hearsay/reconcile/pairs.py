"""Find the pairs of claims that may be of one event, in DuckDB."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from hearsay.reconcile.evidence import (
    CELL,
    EVIDENCE,
    LONGEST,
    NEAR_BY,
    SAME_SPOT_KM,
    WEEK,
    is_apart,
    is_compared,
    score,
)
from hearsay.reconcile.rows import Row

if TYPE_CHECKING:
    import duckdb

# Column of the table `claim`, its SQL type, and what a row says for it.
COLUMNS: Final = (
    ("id", "VARCHAR", lambda row: row.id),
    ("document", "VARCHAR", lambda row: row.document),
    ("publisher", "VARCHAR", lambda row: row.publisher),
    ("published", "INT", lambda row: row.published),
    ("claimant", "VARCHAR", lambda row: row.claimant),
    ("start", "INT", lambda row: row.start),
    ("end", "INT", lambda row: row.end),
    ("affirms", "BOOLEAN", lambda row: row.affirms),
    ("family", "VARCHAR", lambda row: row.family),
    ("type", "VARCHAR", lambda row: row.type),
    ("place", "VARCHAR", lambda row: row.place),
    ("latitude", "DOUBLE", lambda row: row.latitude),
    ("longitude", "DOUBLE", lambda row: row.longitude),
    ("radius", "DOUBLE", lambda row: row.radius),
    ("is_fine", "BOOLEAN", lambda row: row.is_fine),
    ("first", "INT", lambda row: row.first),
    ("last", "INT", lambda row: row.last),
    ("is_exact", "BOOLEAN", lambda row: row.is_exact),
    ("from_day", "INT", lambda row: row.from_day),
    ("to_day", "INT", lambda row: row.to_day),
    ("initiator", "VARCHAR[]", lambda row: sorted(row.initiator.own)),
    ("initiator_above", "VARCHAR[]", lambda row: sorted(row.initiator.above)),
    ("target", "VARCHAR[]", lambda row: sorted(row.target.own)),
    ("target_above", "VARCHAR[]", lambda row: sorted(row.target.above)),
    ("actors", "VARCHAR[]", lambda row: sorted(row.initiator.above | row.target.above)),
    ("figures", "VARCHAR[]", lambda row: sorted(row.figures)),
)


CHUNK: Final = 20_000  # rows in one JSON text
OFFLINE: Final[dict[str, str | bool | int | float | list[str]]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two claims by id, the smaller first, and the weight of the evidence that they are of one event."""

    left: str
    right: str
    score: float


def pairs_in(rows: Sequence[Row], *, least: float) -> list[Pair]:
    """Return the pairs that weigh at least so much and that nothing rules out, by id."""
    import duckdb  # noqa: PLC0415  (a large library, loaded where it works)

    ordered = sorted(rows, key=lambda row: row.id)
    with duckdb.connect(config=OFFLINE) as database:
        columns = ", ".join(f'"{name}" {kind}' for name, kind, _ in COLUMNS)
        database.execute(f"CREATE TABLE claim (row INT, {columns})")
        for begin in range(0, len(ordered), CHUNK):
            fill(database, ordered[begin : begin + CHUNK], begin)
        question = files("hearsay.reconcile").joinpath("pairs.sql").read_text(encoding="utf-8")
        found = database.execute(question, parameters(least)).fetchall()
    return [Pair(left, right, round(weight, 6)) for left, right, weight in found]


def fill(database: duckdb.DuckDBPyConnection, rows: Sequence[Row], begin: int) -> None:
    """Put rows into the table `claim`, numbered from `begin`.

    They travel as one JSON text: DuckDB looks for pandas anew at each value of a list that is a parameter.
    """
    shape = {"row": "INT"} | {name: kind for name, kind, _ in COLUMNS}
    told = [
        {"row": number} | {name: said(row) for name, _, said in COLUMNS}
        for number, row in enumerate(rows, start=begin)
    ]
    database.execute(
        "INSERT INTO claim SELECT told.* FROM (SELECT unnest(from_json($told, $shape)) AS told)",
        {"told": json.dumps(told), "shape": json.dumps([shape])},
    )


def pairs_one_by_one(rows: Sequence[Row], *, least: float) -> list[Pair]:
    """Return the same by comparing every claim with every other: the meaning of the SQL, for tests."""
    ordered = sorted(rows, key=lambda row: row.id)
    pairs = (
        Pair(left.id, right.id, round(score(left, right), 6))
        for place, left in enumerate(ordered)
        for right in ordered[place + 1 :]
        if is_compared(left, right) and not is_apart(left, right)
    )
    return [pair for pair in pairs if pair.score >= least]


def parameters(least: float) -> dict[str, float]:
    """Return what the SQL is told: the weights by name, and the limits."""
    limits = {
        "least": least - 1e-9,
        "same_spot_km": SAME_SPOT_KM,
        "week": WEEK,
        "longest": LONGEST,
        "near_by": NEAR_BY,
        "cell": CELL,
    }
    return {evidence.name: evidence.weight for evidence in EVIDENCE} | limits
