"""The compact table in which a pack keeps its places, and distances between them."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from hearsay.knowledge.fold import fold

COLUMNS = ("id", "name", "latitude", "longitude", "level", "within", "names", "size")


@dataclass(slots=True, kw_only=True)
class Row:
    """One place while its table is being built."""

    id: str
    name: str
    latitude: float
    longitude: float
    level: str
    within: tuple[str, ...] = ()
    names: list[str] = field(default_factory=list)
    size: int = 0

    def add(self, names: Iterable[str]) -> None:
        """Add the names that differ from those it has by more than case, marks and articles."""
        known = {fold(name) for name in (self.name, *self.names)}
        for name in names:
            if (folded := fold(name)) and folded not in known:
                known.add(folded)
                self.names.append(name)


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance of two (latitude, longitude) pairs in degrees."""
    (la, lo), (lb, lp) = (tuple(map(radians, point)) for point in (a, b))
    half = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin((lp - lo) / 2) ** 2
    return 12742 * asin(sqrt(half))


def write(rows: Iterable[Row], path: Path) -> None:
    """Write the table, sorted by id, so that the same sources give the same bytes."""
    lines = ["\t".join(COLUMNS)]
    for row in sorted(rows, key=lambda row: row.id):
        cells = (
            row.id,
            row.name,
            f"{row.latitude:.5f}",
            f"{row.longitude:.5f}",
            row.level,
            "|".join(row.within),
            "|".join(row.names),
            str(row.size),
        )
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    with path.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as packed:
        packed.write(("\n".join(lines) + "\n").encode())
