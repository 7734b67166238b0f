"""The first hundred bytes tell what a file is."""

from __future__ import annotations

from pathlib import Path

from hearsay.record import create_or_open
from hearsay.record.identity import APPLICATION_ID, HEADER_BYTES, SCHEMA_VERSION, is_new, what_it_is


def test_a_case_file_bears_its_program_and_version(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    create_or_open(path).close()
    header = path.read_bytes()[:HEADER_BYTES]

    assert what_it_is(header) is None
    assert header[68:72] == APPLICATION_ID.to_bytes(4, "big")
    assert header[60:64] == SCHEMA_VERSION.to_bytes(4, "big")


def test_an_empty_file_may_become_a_case_file(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    path.touch()

    assert is_new(path)
    create_or_open(path).close()
    assert not is_new(path)
