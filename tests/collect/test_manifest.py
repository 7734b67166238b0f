from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.collect.builders import a_folder, collected

from hearsay.types.page import Given

REPORT = "Fighters of the Blue Brigade took the mill at dawn."
HEADER = "file,publisher,published,url\n"


def test_a_manifest_says_who_published_a_file_and_when(tmp_path: Path) -> None:
    a_folder(
        tmp_path,
        {"a.txt": REPORT, "manifest.csv": HEADER + "a.txt,hillpost,2020-06-25,http://hill.example/a\n"},
    )

    pages, aside = collected(tmp_path)

    assert pages[0].manifest == Given(
        publisher="hillpost", published=date(2020, 6, 25), url="http://hill.example/a"
    )
    assert aside == []


def test_a_manifest_counts_for_a_single_file_of_its_folder_too(tmp_path: Path) -> None:
    a_folder(tmp_path, {"a.txt": REPORT, "manifest.csv": HEADER + "a.txt,hillpost,,\ngone.txt,x,,\n"})

    pages, aside = collected(tmp_path / "a.txt")

    assert pages[0].manifest.publisher == "hillpost"
    assert aside == []


def test_a_manifest_speaks_for_files_in_folders_below_and_the_nearest_wins(tmp_path: Path) -> None:
    a_folder(
        tmp_path,
        {
            "far/a.txt": REPORT,
            "near/a.txt": REPORT,
            "manifest.csv": HEADER + "far/a.txt,hillpost,,\nnear/a.txt,hillpost,,\n",
            "near/manifest.csv": HEADER + "a.txt,dalenews,,\n",
        },
    )

    pages, _ = collected(tmp_path)

    assert [page.manifest.publisher for page in pages] == ["hillpost", "dalenews"]


def test_a_manifest_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    a_folder(tmp_path, {"a.txt": REPORT, "manifest.csv": b"\xef\xbb\xbfFile;Publisher\r\na.txt;hillpost\r\n"})

    pages, _ = collected(tmp_path)

    assert pages[0].manifest.publisher == "hillpost"


def test_bad_rows_get_a_line_each_and_lose_nothing(tmp_path: Path) -> None:
    rows = "a.txt,hillpost,25/6/2020,\n,dalenews,,\ngone.txt,dalenews,,\na.txt,dalenews,,\n"
    a_folder(tmp_path, {"a.txt": REPORT, "manifest.csv": HEADER + rows})

    pages, aside = collected(tmp_path)

    assert pages[0].manifest == Given(publisher="hillpost")
    assert [line.reason.partition("manifest.csv")[2] for line in aside] == [
        ", line 2: published is '25/6/2020'; write it as 2020-06-25",
        ", line 3: the column `file` is empty; name the file",
        ", line 5: names a.txt again; the first line that names it counts",
        ": names gone.txt, which is not there; correct the column `file`",
    ]


def test_a_manifest_without_its_header_gets_one_line(tmp_path: Path) -> None:
    a_folder(tmp_path, {"a.txt": REPORT, "manifest.csv": "a.txt,hillpost\n"})

    pages, aside = collected(tmp_path)

    assert len(pages) == len(aside) == 1
    assert "has no column `file`" in aside[0].reason
