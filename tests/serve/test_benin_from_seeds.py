"""The whole way, from two raw dumps to a contested event, where the seeds lie beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.serve.conftest import Command

SEEDS = Path(__file__).parents[3] / "shared" / "corpus" / "seeds"


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds do not lie beside the checkout")
def test_the_raid_near_benin_comes_out_contested(hearsay: Command, tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    assert hearsay("build", SEEDS, "--case", case).status == 0

    found = hearsay("events", case, "--where", "benin", "--grade", "contested", "--json").out.splitlines()

    assert len(found) == 1
    affirming, denying = json.loads(found[0])["occurrence"]["reason"].split(";")
    assert "National Front for Liberation" in affirming
    assert "southfront" in denying
    assert "local sources" in denying
