"""Foreign, locked, damaged and unwritable files give a clear line, and stay as they were."""

from __future__ import annotations

import os
import pickle
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders import a_document, a_page

from hearsay.errors import ForeignCaseFile
from hearsay.record import create_or_open, open_to_read, opening
from hearsay.record.troubles import CaseFileTrouble, trouble_with

SOME_BYTES = b"SQLite format 3\x00" + b"\x00" * 84


def a_foreign_database(path: Path) -> Path:
    database = sqlite3.connect(path)
    database.executescript(
        "PRAGMA journal_mode = WAL; CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1);"
    )
    database.close()
    return path


def traces(path: Path) -> tuple[bytes, int, list[str]]:
    return path.read_bytes(), path.stat().st_mtime_ns, sorted(each.name for each in path.parent.iterdir())


@pytest.mark.parametrize("opened", [create_or_open, open_to_read])
def test_a_database_of_another_program_is_left_untouched(tmp_path: Path, opened: object) -> None:
    path = a_foreign_database(tmp_path / "theirs.db")
    before = traces(path)

    with pytest.raises(ForeignCaseFile, match="a database of another program"):
        opened(path)  # type: ignore[operator]

    assert traces(path) == before


@pytest.mark.parametrize("content", [b"a letter to a friend", SOME_BYTES[:50]])
def test_a_file_that_is_no_database_is_left_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    before = traces(path)

    with pytest.raises(ForeignCaseFile, match="not a database"):
        create_or_open(path)

    assert traces(path) == before


def test_a_case_file_of_another_version_is_named_as_such_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    create_or_open(path).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.commit()
    database.close()
    before = traces(path)

    with pytest.raises(ForeignCaseFile, match=r"newer hearsay \(schema 99\)"):
        create_or_open(path)

    assert traces(path) == before


def test_a_folder_is_no_case_file(tmp_path: Path) -> None:
    with pytest.raises(ForeignCaseFile, match="a folder"):
        create_or_open(tmp_path)


def test_reading_makes_no_case_file_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(CaseFileTrouble, match="does not exist"):
        open_to_read(tmp_path / "case.db")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist_gives_a_clear_line(tmp_path: Path) -> None:
    with pytest.raises(CaseFileTrouble, match="cannot be opened"):
        create_or_open(tmp_path / "nowhere" / "case.db")


def test_a_case_file_that_another_program_writes_gives_a_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT_SECONDS", 0.05)
    path = tmp_path / "case.db"
    with create_or_open(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(CaseFileTrouble, match="in use by another program"):
            store.add([(a_page(), a_document(), ())])
        other.close()


def test_a_damaged_case_file_gives_a_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    create_or_open(path).close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))

    with pytest.raises(CaseFileTrouble, match="is damaged"), open_to_read(path) as store:
        list(store.claims())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_file_that_may_not_be_written_gives_a_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    create_or_open(path).close()
    path.chmod(0o444)

    with pytest.raises(CaseFileTrouble, match="may not be written"):
        create_or_open(path)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_READONLY, "may not be written"),
        (sqlite3.SQLITE_IOERR, "disk reports an error"),
    ],
)
def test_each_trouble_of_the_disk_has_its_words(code: int, words: str) -> None:
    error = sqlite3.OperationalError("whatever SQLite says")
    error.sqlite_errorcode = code

    assert words in str(trouble_with(Path("case.db"), error))


def test_a_trouble_survives_the_way_to_another_worker() -> None:
    trouble = CaseFileTrouble(Path("case.db"), "is damaged", "Restore it.")

    assert str(pickle.loads(pickle.dumps(trouble))) == str(trouble)  # noqa: S301  (our own bytes)


WRITER = """
import sys
from pathlib import Path
from hearsay.record import create_or_open
from tests.builders import a_claim, a_document, a_page
with create_or_open(Path(sys.argv[1])) as store:
    store.begin(version="test", settings="{}")
    for number in range(10_000):
        document = a_document(f"Report {number}.", source=f"{number}")
        store.add([(a_page(address=f"{number}"), document, [a_claim(document=document)])])
        print(number, flush=True)
"""


def test_a_killed_build_leaves_a_case_file_that_opens_with_whole_batches(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    here = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": f"{here / 'src'}{os.pathsep}{here}"},
    ) as writer:
        assert writer.stdout
        for _ in range(20):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)

    with create_or_open(path) as store:
        held = store.counts()
        assert held.documents == held.claims >= 20
        assert not store.is_settled()
        assert store.add([(a_page(address="more"), a_document("More.", source="more"), ())]) == 1
