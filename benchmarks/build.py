"""Measure a whole build: seconds, words a second, peak memory, and the share of each stage.

    python benchmarks/build.py examples/reports [--repeat 3]

Times are medians over the repeats, in one process, with a fresh case file each time
and the model already read once.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import tempfile
import time
from pathlib import Path

import hearsay


def main() -> None:
    """Build the reports several times and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("reports", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    told = parser.parse_args()
    took = [built(told.reports) for _ in range(told.repeat + 1)][1:]  # the first one opens the model
    seconds = statistics.median(second for second, _ in took)
    words = took[0][1]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{words} words in {seconds:.2f} s: {words / seconds:.0f} words a second, peak {peak:.0f} MiB")


def built(reports: Path) -> tuple[float, int]:
    """Return the seconds of one build and the words of its documents."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        with hearsay.build([reports], case=Path(folder) / "case.db") as case:
            seconds = time.perf_counter() - began
            return seconds, sum(len(document.text.split()) for document in case.documents())


if __name__ == "__main__":
    main()
