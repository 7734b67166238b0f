"""The codings: offsets for words, joined to one's own copies of the reports."""

import json
import subprocess
import sys
from hashlib import sha256
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parents[2] / "codings" / "join.py"
LONGEST = 8


def join_module() -> ModuleType:
    spec = util.spec_from_file_location("join", HERE)
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words_in(value: object) -> int:
    if isinstance(value, str):
        return len(value.split())
    if isinstance(value, list):
        return max(map(words_in, value), default=0)
    if isinstance(value, dict):
        return max(map(words_in, value.values()), default=0)
    return 0


@pytest.mark.parametrize("second", [False, True])
def test_a_coding_points_into_its_text_and_holds_no_passage_of_it(*, second: bool) -> None:
    for coding in join_module().codings(second=second):
        claims = [*coding["events"], *coding["states"]]
        assert all(0 <= start < end for claim in claims for start, end in claim["evidence"])
        assert len({claim["id"] for claim in claims}) == len(claims)
        assert words_in(claims) <= LONGEST


def test_the_reports_coded_twice_are_among_those_coded_once() -> None:
    join = join_module()
    once = {coding["document"] for coding in join.codings()}
    twice = {coding["document"] for coding in join.codings(second=True)}
    assert len(once) == 536
    assert len(twice) == 15
    assert twice < once


def test_a_coding_joined_to_its_text_quotes_it() -> None:
    text = "The army shelled Ariha."
    coding = {
        "document": "d",
        "sha256": sha256(text.encode()).hexdigest(),
        "events": [{"id": "d-e1", "evidence": [[0, 23]], "trigger": [9, 16]}],
        "states": [],
    }
    whole = join_module().joined(coding, text)
    assert whole["events"] == [{"id": "d-e1", "evidence": [text], "trigger": "shelled"}]


def test_a_report_with_another_text_is_named_and_left_out(tmp_path: Path) -> None:
    document = next(iter(join_module().codings()))["document"]
    reports = tmp_path / "reports.jsonl"
    reports.write_text(json.dumps({"id": document, "text": "Another text."}) + "\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(HERE), str(reports), str(tmp_path / "out")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert document in done.stderr
    assert not list((tmp_path / "out").iterdir())
