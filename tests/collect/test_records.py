from __future__ import annotations

from pathlib import Path

from tests.collect.builders import a_folder, collected


def test_each_record_is_a_page_of_its_own_with_its_bytes(tmp_path: Path) -> None:
    line = '{"id": "r1",  "text": "The mill fell."}'
    a_folder(tmp_path, {"day.jsonl": f"{line}\n\n" + '{"id": 7, "text": "It rose."}\n'})

    pages, _ = collected(tmp_path)

    assert [(page.address, page.source, page.form) for page in pages] == [
        ("day.jsonl#r1", "r1", "record"),
        ("day.jsonl#7", "7", "record"),
    ]
    assert pages[0].content == line.encode()


def test_a_broken_line_is_set_aside_with_its_number_and_the_others_go_on(tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "text": "x"}',
        '{"id": "b", "text"',
        "[1]",
        '{"id": "c"}',
        '{"id": "d", "text": "y"}',
    ]
    a_folder(tmp_path, {"day.jsonl": "\n".join(lines)})

    pages, aside = collected(tmp_path)

    assert [page.source for page in pages] == ["a", "d"]
    assert [line.reason.split(": ")[0][-6:] for line in aside] == ["line 2", "line 3", "line 4"]
    assert [line.reason.split(": ")[1].split(" (")[0].split(";")[0] for line in aside] == [
        "not valid JSON",
        "holds no object",
        "has no `text`",
    ]


def test_a_line_that_is_not_utf8_is_set_aside(tmp_path: Path) -> None:
    a_folder(tmp_path, {"day.jsonl": b'{"text": "caf\xe9"}\n{"text": "good"}\n'})

    pages, aside = collected(tmp_path)

    assert [page.source for page in pages] == ["2"]
    assert "not valid UTF-8" in aside[0].reason


def test_a_binary_that_is_called_jsonl_gets_one_line(tmp_path: Path) -> None:
    a_folder(tmp_path, {"day.jsonl": b"\x00\x01\n\x02\n\x03\n", "a.txt": "x"})

    _, aside = collected(tmp_path)

    assert len(aside) == 1


def test_two_records_of_one_id_keep_two_addresses(tmp_path: Path) -> None:
    a_folder(tmp_path, {"day.jsonl": '{"id": "a", "text": "x"}\n{"id": "a", "text": "y"}\n'})

    pages, _ = collected(tmp_path)

    assert [page.address for page in pages] == ["day.jsonl#a", "day.jsonl#a@2"]


def test_a_record_that_is_nested_without_end_is_set_aside(tmp_path: Path) -> None:
    a_folder(tmp_path, {"day.jsonl": "[" * 100_000 + "\n" + '{"text": "x"}\n'})

    pages, aside = collected(tmp_path)

    assert len(pages) == len(aside) == 1
