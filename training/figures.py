"""Measure a reader on everything held back, and lay the figures out as tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from evaluate import scores_on
from evaluate_names import name_scores_on
from name_corpora import test_sentences
from punctuation_loss import stripped
from treebanks import HELD_BACK, trees_in

if TYPE_CHECKING:
    from evaluate import Reads

NAMED: Final = ("person", "organisation", "place")
NAME_ROWS: Final = {"all three": NAMED, **{kind: (kind,) for kind in NAMED}}


def syntax_figures(reader: Reads, folder: Path) -> dict[str, dict[str, float]]:
    """Return the scores on each held-back treebank, as it is and with its inner punctuation lost."""
    rows: dict[str, dict[str, float]] = {}
    for name, path in HELD_BACK.items():
        trees = trees_in(folder / path)
        rows[name] = scores_on(reader, trees)
        rows[f"{name}, commas and apostrophes lost"] = scores_on(
            reader, [tree for tree in map(stripped, trees) if tree.words]
        )
    return rows


def name_figures(reader: Reads, folder: Path) -> dict[str, dict[str, float]]:
    """Return the scores on each held-back corpus of names, all kinds together and one by one."""
    return {
        f"{Path(corpus).name}: {row}": name_scores_on(reader, sentences, frozenset(kinds))
        for corpus, sentences in test_sentences(folder).items()
        for row, kinds in NAME_ROWS.items()
    }


def table_of(rows: dict[str, dict[str, float]]) -> str:
    """Return scores as a table in Markdown."""
    columns = list(next(iter(rows.values())))
    lines = ["| | " + " | ".join(columns) + " |", "| --- |" + " --- |" * len(columns)]
    lines += [
        f"| {name} | " + " | ".join(f"{row[column]:.1f}" for column in columns) + " |"
        for name, row in rows.items()
    ]
    return "\n".join(lines)
