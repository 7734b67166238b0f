"""Write a file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from hearsay.errors import HearsayError


class CannotWrite(HearsayError):
    """A file that an export cannot write."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(path, problem)
        self.path, self.problem = path, problem

    def __str__(self) -> str:
        return (
            f"{self.path} cannot be written: {self.problem}. Nothing was changed there; give another -o OUT."
        )


def write_whole(path: Path, lines: Iterable[str]) -> int:
    """Write lines to a file in one stroke and return how many; a kill or an error leaves the old file."""
    beginning = path.with_name(f".{path.name}.{os.getpid()}.new")
    count = 0
    try:
        with beginning.open("w", encoding="utf-8", newline="\n") as file:
            for line in lines:
                file.write(line + "\n")
                count += 1
            file.flush()
            os.fsync(file.fileno())
        beginning.replace(path)
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error)) from error
    finally:
        beginning.unlink(missing_ok=True)
    return count
