"""One reader for all tests of the room, which takes half a second to open; and what is read wrongly today.

`known_faults.toml` lists the tests, or the sentences of a test, that the codebook demands and the extractor
fails. Each is a strict xfail: who cures one gets a failure that asks to take its entry out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.builders import a_document
from tests.extract.builders import Read, ReadAll, Told

from hearsay.extract import Tools, claims_in, tools_for
from hearsay.knowledge import packs

FAULTS = tomllib.loads((Path(__file__).parent / "known_faults.toml").read_text("utf-8"))["fault"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect the listed tests to fail."""
    for item in items:
        for fault in FAULTS:
            if is_named_by(fault, item):
                item.add_marker(pytest.mark.xfail(strict=True, reason=fault["why"]))


def is_named_by(fault: dict[str, str], item: pytest.Item) -> bool:
    """Tell whether a fault names a test, and one of its rows where it gives a sentence."""
    if Path(__file__).parent not in item.path.parents or item.name.partition("[")[0] != fault["test"]:
        return False
    rows = getattr(item, "callspec", None)
    return "sentence" not in fault or (rows is not None and fault["sentence"] in rows.params.values())


@pytest.fixture(scope="session")
def tools() -> Tools:
    """Open the language model and the names of the Syria pack."""
    return tools_for(packs(("syria",)))


@pytest.fixture(scope="session")
def read(tools: Tools) -> Read:
    """Read one text, published by north daily on Thursday, 25 June 2020, where the test does not say else."""

    def told(text: str, **given: object) -> Told:
        ((document, claims),) = claims_in([a_document(text, **given)], tools)
        return Told(document, claims)

    return told


@pytest.fixture(scope="session")
def read_all(tools: Tools) -> ReadAll:
    """Read several texts in one go."""

    def told(texts: Iterable[str]) -> list[Told]:
        return [Told(*found) for found in claims_in([a_document(text) for text in texts], tools)]

    return told
