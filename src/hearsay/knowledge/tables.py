"""Reading a pack's tables: places and countries, one a line, fields between tabs, lists between bars."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from importlib.resources.abc import Traversable

from hearsay.errors import BadKnowledge
from hearsay.knowledge.pack import Country
from hearsay.types.actor import Place

REMEDY = "Compare the line with the table's first line, which names the columns."


def places_in(table: Traversable) -> Iterator[Place]:
    """Yield the places of a packed table, as its lines have them."""
    for where, cells in lines_of(table, columns=8):
        place_id, name, latitude, longitude, level, within, names, size = cells
        try:
            yield Place(
                id=place_id,
                name=name,
                latitude=float(latitude),
                longitude=float(longitude),
                level=level,
                within=listed(within),
                names=listed(names),
                size=int(size),
            )
        except ValueError as error:
            raise BadKnowledge(where, str(error), REMEDY) from error


def countries_in(table: Traversable) -> Iterator[Country]:
    """Yield the countries of a table."""
    for where, cells in lines_of(table, columns=7):
        country_id, name, latitude, longitude, capital, adjectives, names = cells
        try:
            yield Country(
                id=country_id,
                name=name,
                latitude=float(latitude),
                longitude=float(longitude),
                capital=capital,
                adjectives=listed(adjectives),
                names=listed(names),
            )
        except ValueError as error:
            raise BadKnowledge(where, str(error), REMEDY) from error


def lines_of(table: Traversable, *, columns: int) -> Iterator[tuple[str, list[str]]]:
    """Yield where each line stands, for messages, and its cells; the first line names the columns."""
    content = table.read_bytes()
    if table.name.endswith(".gz"):
        content = gzip.decompress(content)
    for number, line in enumerate(content.decode().splitlines()[1:], start=2):
        cells = line.split("\t")
        if len(cells) != columns:
            where = f"{table.name}, line {number}"
            raise BadKnowledge(where, f"has {len(cells)} fields, expected {columns}", REMEDY)
        yield f"{table.name}, line {number}", cells


def listed(cell: str) -> tuple[str, ...]:
    """Split a cell at its bars; an empty cell is an empty list."""
    return tuple(cell.split("|")) if cell else ()
