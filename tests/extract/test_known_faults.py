"""The list of known faults names tests that exist, each once."""

from __future__ import annotations

from pathlib import Path

from tests.extract.conftest import FAULTS

HERE = Path(__file__).parent
TESTS = {path.name: path.read_text("utf-8") for path in HERE.glob("test_*.py")}
LEXICON = HERE.parents[1] / "src" / "hearsay" / "extract" / "english" / "words" / "events.toml"


def test_each_known_fault_names_a_test_and_a_row_that_exist() -> None:
    sources = "\n".join(TESTS.values())
    rows = (sources + LEXICON.read_text("utf-8")).replace('"\n            "', "")

    for fault in FAULTS:
        assert f"def {fault['test']}(" in sources, fault
        assert fault.get("sentence", "") in rows, fault


def test_no_fault_is_listed_twice() -> None:
    named = [(fault["test"], fault.get("sentence")) for fault in FAULTS]

    assert len(named) == len(set(named))
