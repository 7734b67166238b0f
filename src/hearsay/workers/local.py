"""Run a stage over batches, in this process or in several, with the same results in the same order."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Tools = TypeVar("Tools")
Batch = tuple[Item, ...]

AHEAD: Final = 2  # batches waiting for each worker, so that memory stays bounded

_tools: list[Any] = []  # of this worker process: opened once by its initializer


def batches(items: Iterable[Item], size: int) -> Iterator[Batch[Item]]:
    """Yield the items in tuples of at most `size`, in order."""
    iterator = iter(items)
    while batch := tuple(islice(iterator, size)):
        yield batch


def in_order(
    work: Callable[[Tools, Batch[Item]], Result],
    tools: Callable[[], Tools],
    over: Iterable[Batch[Item]],
    *,
    workers: int,
) -> Iterator[Result]:
    """Yield the result of each batch, in the order of the batches.

    `tools` opens what the work needs (a model, a pack), once for each process. With more than one worker,
    `work` and `tools` travel by name, items and results by pickling.
    """
    if workers == 1:
        opened: Tools | None = None
        for batch in over:
            opened = tools() if opened is None else opened
            yield work(opened, batch)
        return
    fresh = multiprocessing.get_context("spawn")  # a fork would copy the threads' locks of the model
    with ProcessPoolExecutor(workers, mp_context=fresh, initializer=keep, initargs=(tools,)) as pool:
        waiting: deque[Future[Result]] = deque()
        for batch in over:
            waiting.append(pool.submit(worked, work, batch))
            if len(waiting) >= AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def keep(tools: Callable[[], Any]) -> None:
    """Open the tools of this worker process."""
    _tools[:] = [tools()]


def worked(work: Callable[[Any, Batch[Item]], Result], batch: Batch[Item]) -> Result:
    """Do the work with this process's tools."""
    return work(_tools[0], batch)
