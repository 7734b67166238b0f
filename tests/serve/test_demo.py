"""What `make demo` shows: the example reports, and one contested event explained claim by claim."""

from __future__ import annotations

from pathlib import Path

from tests.serve.conftest import Command

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_the_raid_of_the_examples_is_explained_as_contested(hearsay: Command, tmp_path: Path) -> None:
    case = tmp_path / "idlib.db"
    built = hearsay("build", EXAMPLES / "reports", "--case", case, "--settings", EXAMPLES / "hearsay.toml")
    assert built.status == 0

    shown = hearsay("explain", case, "benin", "--grade", "contested")

    assert shown.status == 0
    affirmed, denied = shown.out.split("DENIED")
    assert "severny → National Front for Liberation: affirms, alleged" in affirmed
    assert "the raid is imaginary" in denied
    assert "local sources" in denied
