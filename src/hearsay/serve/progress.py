"""A progress bar on the error stream, where a person watches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from hearsay.serve.build import Tally


@contextmanager
def shown(count: Callable[[], int]) -> Iterator[Callable[[Tally], None]]:
    """Show how many pages are done, of how many `count` says; yield what to call after each batch.

    Nothing is written, and nothing counted, where the error stream is a file or another program.
    """
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=count())
        yield lambda tally: progress.update(task, completed=tally.pages)
