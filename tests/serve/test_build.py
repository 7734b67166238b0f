"""Building a case file: summaries, repeats, bad input, exit statuses."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from tests.serve.conftest import Command

import hearsay as package
from hearsay.record import open_to_read

REPORT = (
    "On June 25, fighters of the Red Brigade attacked a checkpoint of the Hilltop League near Idlib, "
    "killing four fighters, local sources said. The Red Brigade is a member of the Valley Front coalition.\n"
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(REPORT, encoding="utf-8")
    record = {
        "id": "r1",
        "publisher": "south post",
        "published": "2020-06-26",
        "title": "T",
        "text": REPORT * 2,
    }
    (folder / "two.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (folder / "manifest.csv").write_text("file,publisher,published,url\none.txt,north daily,2020-06-25,\n")
    return folder


def test_a_build_says_what_it_read_and_what_the_case_file_holds(
    hearsay: Command, reports: Path, tmp_path: Path
) -> None:
    found = hearsay("build", reports, "--case", tmp_path / "case.db")

    assert found.status == 0
    assert "Read 2 pages: 2 new." in found.out
    assert "2 documents" in found.out
    assert found.err == ""
    assert all(mark.isprintable() or mark == "\n" for mark in found.out)


def test_a_build_that_is_repeated_adds_nothing(hearsay: Command, reports: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    hearsay("build", reports, "--case", case)
    first = hearsay("export", case, "claims").out
    again = hearsay("build", reports, "--case", case)

    assert "Read 2 pages: 0 new, 2 already in the case file." in again.out
    assert hearsay("export", case, "claims").out == first


def test_a_build_goes_on_from_where_a_kill_left_it(hearsay: Command, reports: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    hearsay("build", reports / "one.txt", "--case", case)
    whole = hearsay("events", case, "--json").out
    database = sqlite3.connect(case)
    database.executescript("UPDATE run SET finished = NULL; DELETE FROM event_claim; DELETE FROM event;")
    database.close()
    assert "the last build did not end" in hearsay("events", case).err

    hearsay("build", reports / "one.txt", "--case", case)

    assert hearsay("events", case, "--json").out == whole
    assert hearsay("events", case).err == ""


def test_bad_pages_are_set_aside_with_their_reason_and_the_rest_goes_on(
    hearsay: Command, reports: Path, tmp_path: Path
) -> None:
    (reports / "empty.txt").write_bytes(b"")
    (reports / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4)
    with (reports / "two.jsonl").open("a") as file:
        file.write('{"id": "r2", "text": \n')
    found = hearsay("build", reports, "--case", tmp_path / "case.db")

    assert found.status == 3
    assert "Read 5 pages: 2 new, 3 set aside" in " ".join(found.out.split())
    for name in ("empty.txt", "picture.txt", "two.jsonl, line 2"):
        assert name in " ".join(found.out.split())
    assert "set aside" in hearsay("documents", tmp_path / "case.db").out


def test_a_page_that_is_read_with_a_reservation_is_named_and_counts_as_read(
    hearsay: Command, tmp_path: Path
) -> None:
    (tmp_path / "one.txt").write_bytes(REPORT.replace("said.", "said \u2013 again.").encode("cp1252"))
    found = hearsay("build", tmp_path / "one.txt", "--case", tmp_path / "case.db")

    assert found.status == 0
    assert "Read 1 page: 1 new." in found.out
    assert "read all the same" in found.out


def test_a_path_that_is_not_there_gives_one_clear_line(hearsay: Command, tmp_path: Path) -> None:
    found = hearsay("build", tmp_path / "nowhere", "--case", tmp_path / "case.db")

    assert (found.status, found.out) == (1, "")
    assert "nowhere" in found.err
    assert found.err.count("\n") == 1
    assert not (tmp_path / "case.db").exists()


def test_a_command_that_is_not_understood_leaves_with_two(hearsay: Command, tmp_path: Path) -> None:
    assert hearsay("build").status == 2
    assert hearsay("frobnicate").status == 2
    assert hearsay("asof", tmp_path / "case.db", "yesterday").status == 2


def test_a_foreign_case_file_is_not_touched(hearsay: Command, reports: Path, tmp_path: Path) -> None:
    case = tmp_path / "letter.db"
    case.write_text("A letter to a friend.")
    found = hearsay("build", reports, "--case", case)

    assert found.status == 1
    assert case.read_text() == "A letter to a friend."


def test_any_number_of_workers_gives_the_same_case(hearsay: Command, reports: Path, tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("batch = 1\n")
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    hearsay("build", reports, "--case", one)
    found = hearsay("build", reports, "--case", two, "--workers", "2", "--settings", settings)

    assert found.status == 0, found.err
    assert hearsay("export", two, "claims").out == hearsay("export", one, "claims").out
    assert hearsay("events", two, "--json").out == hearsay("events", one, "--json").out


def test_the_settings_of_a_build_are_kept_beside_its_results(
    hearsay: Command, reports: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case.db"
    hearsay("build", reports / "one.txt", "--case", case)
    with open_to_read(case) as store:
        (run,) = store.runs()

    assert run.version == package.__version__
    assert json.loads(run.settings)["packs"] == ["syria"]
    assert run.finished


def test_every_quote_of_an_export_stands_at_its_offsets(
    hearsay: Command, reports: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case.db"
    hearsay("build", reports, "--case", case)
    with open_to_read(case) as store:
        text_of = {document.source: document.text for document in store.documents()}
    lines = [json.loads(line) for line in hearsay("export", case, "claims").out.splitlines()]

    assert lines
    for claim in lines:
        for quote in claim["evidence"]:
            assert text_of[claim["document"]][quote["start"] : quote["end"]] == quote["quote"]


def test_python_builds_and_asks_as_the_command_line_does(reports: Path, tmp_path: Path) -> None:
    with package.build([reports / "one.txt"], case=tmp_path / "case.db") as case:
        assert len(case.documents()) == 1
        assert case.claims()
        for event in case.events():
            assert case.explain(event.id).event == event
    with package.open(tmp_path / "case.db") as case:
        assert case.as_of("1990-01-01") == ()


@pytest.mark.parametrize(
    "command", ["", "build", "events", "explain", "claims", "asof", "documents", "actors", "export"]
)
def test_every_command_explains_itself(hearsay: Command, command: str) -> None:
    found = hearsay(*filter(None, [command]), "--help")

    assert found.status == 0
    assert "Usage: hearsay" in found.out
    assert "\x1b" not in found.out


def test_the_version_is_shown(hearsay: Command) -> None:
    assert hearsay("--version").out == f"hearsay {package.__version__}\n"
