"""One reader for all tests of the room: opening the language model takes a second."""

from __future__ import annotations

import pytest
from tests.builders import a_document
from tests.extract.builders import Read, Told

from hearsay.extract import Tools, claims_in, tools_for
from hearsay.knowledge import packs


@pytest.fixture(scope="session")
def tools() -> Tools:
    """Open the language model and the names of the Syria pack."""
    return tools_for(packs(("syria",)))


@pytest.fixture(scope="session")
def read(tools: Tools) -> Read:
    """Read one text, published by north daily on Thursday, 25 June 2020, where the test does not say else."""

    def told(text: str, **given: object) -> Told:
        ((_, claims),) = claims_in([a_document(text, **given)], tools)
        return Told(claims)

    return told
