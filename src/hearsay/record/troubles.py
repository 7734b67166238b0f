"""What can go wrong with a case file, said so that the user can act on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from hearsay.errors import HearsayError


class CaseFileTrouble(HearsayError):
    """A case file that cannot be read or written just now."""

    def __init__(self, path: Path, problem: str, remedy: str) -> None:
        super().__init__(path, problem, remedy)
        self.path, self.problem, self.remedy = path, problem, remedy

    def __str__(self) -> str:
        return f"{self.path} {self.problem}. {self.remedy}"


# By SQLite's primary result code; extended codes carry it in their low byte.
TROUBLES: Final = {
    sqlite3.SQLITE_BUSY: (
        "is in use by another program",
        "Wait until the other build or program is done, then run the command again.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "is in use by another program",
        "Wait until the other build or program is done, then run the command again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "may not be written",
        "Make the file and its folder writable, or give another --case FILE.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened",
        "Check that the folder exists and that you may read and write it.",
    ),
    sqlite3.SQLITE_PERM: (
        "may not be opened",
        "Make the file readable and writable, or give another one.",
    ),
    sqlite3.SQLITE_FULL: (
        "cannot grow: the disk is full",
        "Free some space and build again; what was finished is kept.",
    ),
    sqlite3.SQLITE_IOERR: (
        "cannot be read or written: the disk reports an error",
        "Check the disk, then build again; what was finished is kept.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged",
        "Restore it from a backup, or build a new case file from the pages.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "is damaged",
        "Restore it from a backup, or build a new case file from the pages.",
    ),
}


@contextmanager
def told_clearly(path: Path) -> Iterator[None]:
    """Turn the database's and the disk's errors about a file into a CaseFileTrouble; let others pass."""
    try:
        yield
    except DBAPIError as error:
        raise trouble_with(path, error.orig) from error
    except sqlite3.Error as error:
        raise trouble_with(path, error) from error
    except OSError as error:
        raise CaseFileTrouble(
            path, f"cannot be used: {error.strerror or error}", "Check the path and your rights to it."
        ) from error


def trouble_with(path: Path, error: BaseException | None) -> BaseException:
    """Return the trouble that a database error stands for, or the error itself where it stands for none."""
    code = getattr(error, "sqlite_errorcode", None)
    known = None if code is None else TROUBLES.get(code & 0xFF)
    if known:
        return CaseFileTrouble(path, *known)
    return error or RuntimeError("a database error without a cause")
