"""Measure the language model against its floors; training/README.md says what the data folder holds."""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "training"))

from evaluate import raw_text
from figures import name_figures, syntax_figures, table_of
from treebanks import HELD_BACK, trees_in

from hearsay.syntax import load

if TYPE_CHECKING:
    from hearsay.syntax import Reader

# int8, raw text, punctuation counted. Above these, reading fails for reasons that no parser would cure.
FLOORS: Final = {("GUM test", "UAS"): 88.5, ("GUM test", "LAS"): 86.0, ("EWT test", "LAS"): 84.5}
WORDS_A_SECOND: Final = 5_000  # one process on one quiet core
MEGABYTES: Final = 400
RUNS: Final = 5


def main() -> None:
    """Print every figure; fail where a floor is not reached."""
    arguments = _arguments()
    reader = load(arguments.weights) if arguments.weights else load()
    speeds = speeds_of(reader, arguments.data)
    print(f"speed, {RUNS} runs, words a second: {', '.join(f'{speed:.0f}' for speed in speeds)}")
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    syntax = syntax_figures(reader, arguments.data)
    found = {f"{row} {column}": (syntax[row][column], floor) for (row, column), floor in FLOORS.items()}
    found["words a second (median)"] = (statistics.median(speeds), WORDS_A_SECOND)
    print(f"\n{table_of(syntax)}\n\n{table_of(name_figures(reader, arguments.data))}\n")
    print("| floor | found | wanted |\n| --- | --- | --- |")
    for name, (value, floor) in found.items():
        print(f"| {name} | {value:.1f} | at least {floor} |")
    print(f"| resident memory, MB | {held:.0f} | at most {MEGABYTES} |")
    if held > MEGABYTES or any(value < floor for value, floor in found.values()):
        sys.exit("A floor was not reached.")


def speeds_of(reader: Reader, folder: Path) -> list[float]:
    """Return words read a second, run by run; the text is GUM's test part, in its paragraphs."""
    trees = trees_in(folder / HELD_BACK["GUM test"])
    blocks, _ = raw_text(trees)
    words = sum(len(tree.words) for tree in trees)
    speeds: list[float] = []
    for _ in range(RUNS):
        started = time.perf_counter()
        reader.read(blocks)
        speeds.append(words / (time.perf_counter() - started))
    return speeds


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the treebanks and names")
    parser.add_argument("--weights", type=Path, help="other weights than the package's own")
    return parser.parse_args()


if __name__ == "__main__":
    main()
