"""Tell a case file from every other file by its first hundred bytes, touching nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hearsay.errors import ForeignCaseFile
from hearsay.record.troubles import CaseFileTrouble

APPLICATION_ID: Final = 0x48454152  # "HEAR", in SQLite's header at byte 68
SCHEMA_VERSION: Final = 1  # in SQLite's header at byte 60, as user_version
EXPECTED: Final = f"a hearsay case file of schema {SCHEMA_VERSION}"

HEADER_BYTES: Final = 100
MAGIC: Final = b"SQLite format 3\x00"


def is_new(path: Path) -> bool:
    """Tell whether a case file may be made at the path: nothing is there, or an empty file."""
    return not path.exists() or (path.is_file() and path.stat().st_size == 0)


def check_is_ours(path: Path) -> None:
    """Raise ForeignCaseFile unless the file is a case file of this version.

    Only bytes are read: opening a foreign database through SQLite could leave a journal beside it.
    """
    if path.is_dir():
        raise ForeignCaseFile(path, "a folder", EXPECTED)
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise CaseFileTrouble(
            path, f"cannot be read: {error.strerror}", "Check the path and your rights to it."
        ) from error
    found = what_it_is(header)
    if found is not None:
        raise ForeignCaseFile(path, found, EXPECTED)


def what_it_is(header: bytes) -> str | None:
    """Say in words what a file with these first bytes is; None for a case file of this version."""
    if len(header) < HEADER_BYTES or not header.startswith(MAGIC):
        return "not a database"
    version = int.from_bytes(header[60:64], "big")
    application = int.from_bytes(header[68:72], "big")
    if application != APPLICATION_ID:
        return "a database of another program"
    if version != SCHEMA_VERSION:
        age = "a newer" if version > SCHEMA_VERSION else "an older"
        return f"a case file of {age} hearsay (schema {version})"
    return None
