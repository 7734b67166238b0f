"""Every entry of the event lexicon reads its own example sentences."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from _pytest.mark import ParameterSet
from tests.extract.builders import Read


def examples() -> list[ParameterSet]:
    """Return each example with its entry's type; the first word of the entry names the row."""
    lexicon = tomllib.loads((files("hearsay.extract.english") / "words" / "events.toml").read_text("utf-8"))
    return [
        pytest.param(
            sentence,
            entry["type"],
            id=f"{entry['type']}-{entry['words'][0]}",
        )
        for entry in lexicon["entry"]
        for sentence in entry.get("examples", ())
    ]


@pytest.mark.parametrize(("sentence", "kind"), examples())
def test_an_entrys_example_makes_a_claim_of_its_type(read: Read, sentence: str, kind: str) -> None:
    assert kind in [str(event.type) for event in read(sentence).events]


def test_every_entry_has_an_example_of_its_own() -> None:
    lexicon = tomllib.loads((files("hearsay.extract.english") / "words" / "events.toml").read_text("utf-8"))

    assert [entry["words"][0] for entry in lexicon["entry"] if not entry.get("examples")] == []
