"""Questions to a case file, on the screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.serve.conftest import Command

from hearsay.serve import screen

QUESTIONS = [
    ("events",),
    ("explain", "benin"),
    ("claims",),
    ("asof", "2020-06-26"),
    ("documents",),
    ("actors",),
]


def test_explain_shows_who_affirms_and_who_denies_in_their_words(hearsay: Command, case: Path) -> None:
    found = hearsay("explain", case, "benin")

    assert found.status == 0
    assert "contested: National Front for Liberation, militants and" in found.out
    assert "DENIED (2 claims)" in found.out
    assert "QUESTIONED (1 claim)" in found.out
    assert "“repelled an attack”" in found.out
    assert "southfront → National Front for Liberation: affirms, alleged" in found.out


def test_events_can_be_asked_by_place_day_grade_and_type(hearsay: Command, case: Path) -> None:
    assert "1 event" in hearsay("events", case, "--where", "bÉnin", "--grade", "contested").out
    assert "0 events" in hearsay("events", case, "--where", "aleppo").out
    assert "0 events" in hearsay("events", case, "--since", "2020-07-01").out
    assert "0 events" in hearsay("events", case, "--until", "2020-06-01").out
    assert "0 events" in hearsay("events", case, "--type", "shelling").out


def test_events_are_found_by_the_id_that_a_list_shows(hearsay: Command, case: Path) -> None:
    shown = hearsay("events", case).out.split()[0]

    assert hearsay("explain", case, shown).out == hearsay("explain", case, "benin").out


def test_an_event_that_nobody_knows_gives_one_clear_line(hearsay: Command, case: Path) -> None:
    found = hearsay("explain", case, "atlantis")

    assert (found.status, found.out) == (1, "")
    assert found.err == "hearsay: No event has the id atlantis. `hearsay events FILE` lists the ids.\n"


def test_the_state_of_a_day_comes_with_the_words_that_it_rests_on(hearsay: Command, case: Path) -> None:
    found = hearsay("asof", case, "2020-06-26").out

    assert "Green Brigade: member of Valley Front, according to southfront" in found
    assert "the Valley Front" in found
    assert "CONTROL" in found
    assert "0 states" in hearsay("asof", case, "2019-01-01").out


def test_a_document_is_asked_by_the_beginning_of_its_name(hearsay: Command, case: Path) -> None:
    assert "3 claims" in hearsay("claims", case, "--document", "000").out
    assert hearsay("claims", case, "--document", "nowhere").status == 1


def test_json_is_one_object_a_line(hearsay: Command, case: Path) -> None:
    for words in (("events",), ("claims",), ("documents",), ("asof", "2020-06-26"), ("explain", "benin")):
        lines = hearsay(words[0], case, *words[1:], "--json").out.splitlines()

        assert lines
        assert all(isinstance(json.loads(line), dict) for line in lines)


@pytest.mark.parametrize("words", QUESTIONS, ids=lambda words: words[0])
@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_screen_and_none_holds_control_codes(
    hearsay: Command, case: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], columns: int
) -> None:
    monkeypatch.setattr(screen, "PIPED", columns)
    found = hearsay(words[0], case, *words[1:])

    assert found.status == 0
    assert max(map(len, found.out.splitlines())) <= columns
    assert all(mark.isprintable() or mark == "\n" for mark in found.out)


def test_codes_that_move_the_cursor_are_not_passed_on_from_a_page() -> None:
    assert screen.printable("fire\x1b[2J on\r\nthe \x07hill") == "fire [2J on the hill"


def test_a_case_file_that_is_not_there_gives_one_clear_line(hearsay: Command, tmp_path: Path) -> None:
    found = hearsay("events", tmp_path / "no.db")

    assert found.status == 1
    assert found.err.count("\n") == 1
    assert "does not exist" in found.err


def test_a_foreign_file_gives_one_clear_line(hearsay: Command, tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("A letter to a friend.")
    found = hearsay("events", path)

    assert found.status == 1
    assert "It was left untouched" in found.err
