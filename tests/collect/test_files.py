from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.collect.builders import a_folder, collected

from hearsay.collect import pages_in
from hearsay.errors import NothingToRead
from hearsay.types.page import Given

REPORT = "Fighters of the Blue Brigade took the mill at dawn."


def test_a_folder_is_read_whole_and_sorted(tmp_path: Path) -> None:
    a_folder(tmp_path, {"b.txt": REPORT, "a/z.html": "<p>x</p>", "a/c.txt": REPORT})

    pages, aside = collected(tmp_path)

    assert [page.address for page in pages] == ["a/c.txt", "a/z.html", "b.txt"]
    assert [page.form for page in pages] == ["text", "html", "text"]
    assert aside == []


def test_hidden_files_case_files_and_pictures_are_passed_over_in_silence(tmp_path: Path) -> None:
    a_folder(
        tmp_path,
        {
            "a.txt": REPORT,
            ".hidden.txt": REPORT,
            ".git/b.txt": REPORT,
            "idlib.db": b"SQLite",
            "map.png": b"\x89PNG",
        },
    )

    pages, aside = collected(tmp_path)

    assert [page.address for page in pages] == ["a.txt"]
    assert aside == []


def test_what_a_browser_saves_beside_a_page_is_no_report(tmp_path: Path) -> None:
    a_folder(
        tmp_path, {"news.html": "<p>x</p>", "news_files/frame.html": "<p>ad</p>", "daily_files/a.txt": REPORT}
    )

    pages, _ = collected(tmp_path)

    assert [page.address for page in pages] == ["daily_files/a.txt", "news.html"]


def test_a_kind_of_report_that_is_not_read_yet_gets_a_line_with_a_remedy(tmp_path: Path) -> None:
    a_folder(tmp_path, {"a.txt": REPORT, "b.pdf": b"%PDF-1.4"})

    _, aside = collected(tmp_path)

    assert [line.reason for line in aside] == [
        f"{tmp_path / 'b.pdf'}: .pdf files are not read; save its text as .txt"
    ]


def test_a_file_of_unknown_kind_gets_a_line_only_where_it_is_named(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, {"a.txt": REPORT, "notes.xyz": REPORT})

    assert collected(folder)[1] == []
    assert "notes.xyz: .xyz files are not read" in collected(folder / "notes.xyz")[1][0].reason


def test_an_empty_file_is_set_aside_and_the_rest_goes_on(tmp_path: Path) -> None:
    a_folder(tmp_path, {"a.txt": " \n", "b.txt": REPORT, "c.jsonl": ""})

    pages, aside = collected(tmp_path)

    assert [page.address for page in pages] == ["b.txt"]
    assert ["empty" in line.reason for line in aside] == [True, True]


def test_a_path_that_does_not_exist_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match="no such file"):
        pages_in([tmp_path / "nowhere"], Given())


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match="no report"):
        pages_in([tmp_path], Given())


def test_a_file_that_is_named_twice_is_one_page(tmp_path: Path) -> None:
    a_folder(tmp_path, {"a.txt": REPORT})

    pages, _ = collected(tmp_path, tmp_path / "a.txt")

    assert len(pages) == 1


def test_what_the_user_says_travels_with_every_page(tmp_path: Path) -> None:
    a_folder(tmp_path, {"a.txt": REPORT, "b.jsonl": '{"text": "x"}'})
    given = Given(publisher="hillpost", published=date(2020, 6, 1))

    pages, _ = collected(tmp_path, given=given)

    assert [page.given for page in pages] == [given, given]


def test_bytes_are_kept_as_received(tmp_path: Path) -> None:
    a_folder(tmp_path, {"a.txt": b"\xef\xbb\xbfA\r\nB\x00"})

    pages, _ = collected(tmp_path)

    assert pages[0].content == b"\xef\xbb\xbfA\r\nB\x00"
