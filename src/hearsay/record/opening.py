"""Open a case file's database: made whole or not at all, and readable on media that cannot be written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from hearsay.record.identity import APPLICATION_ID, SCHEMA_VERSION
from hearsay.record.tables import METADATA

WAIT_SECONDS: Final = 5.0  # for another program that writes just now


def make_case_file(path: Path) -> None:
    """Make an empty case file, under another name first, so that a kill leaves none that is half made."""
    beginning = path.with_name(f".{path.name}.{os.getpid()}.new")
    beginning.unlink(missing_ok=True)
    try:
        engine = engine_on(f"file:{quote(str(beginning))}?mode=rwc", beginning="BEGIN IMMEDIATE")
        with engine.begin() as connection:
            METADATA.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        engine.dispose()
        beginning.replace(path)
    finally:
        beginning.unlink(missing_ok=True)


def engine_to_write(path: Path) -> Engine:
    """Return an engine that writes: WAL, so that readers need not wait and a kill loses at most one batch."""
    pragmas = ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON")
    engine = engine_on(f"file:{quote(str(path))}?mode=rw", beginning="BEGIN IMMEDIATE", pragmas=pragmas)
    engine.connect().close()  # so that a file that cannot be written is known now
    return engine


def close_written(engine: Engine) -> None:
    """Fold the write-ahead log into the file, so that at rest the case is one plain file, readable anywhere.

    Where somebody reads just now, the log stays, which does no harm.
    """
    with suppress(DBAPIError, sqlite3.Error):
        connection = engine.raw_connection()
        connection.cursor().execute("PRAGMA journal_mode = DELETE")
    engine.dispose()


def engine_to_read(path: Path) -> Engine:
    """Return an engine that only reads, also where neither the file nor its folder may be written."""
    address = f"file:{quote(str(path))}?mode=ro"
    has_log = path.with_name(path.name + "-wal").exists()
    if not has_log and not os.access(path.parent, os.W_OK):
        address += "&immutable=1"  # SQLite would want to write the log's index beside the file
    return engine_on(address, beginning="BEGIN")


def engine_on(address: str, *, beginning: str, pragmas: Sequence[str] = ()) -> Engine:
    """Return an engine of one connection to an SQLite address, whose transactions begin as said."""

    def connect() -> sqlite3.Connection:
        database = sqlite3.connect(
            address, uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in pragmas:
            database.execute(f"PRAGMA {pragma}")
        return database

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(beginning)

    event.listen(engine, "begin", begin)
    return engine
