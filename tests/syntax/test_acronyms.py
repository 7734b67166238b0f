"""The armed group whose acronym is a verb to a network that ignores case."""

from __future__ import annotations

import pytest

from hearsay.syntax.sections import as_meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("fighters of IS left", "fighters of ISIS left"),
        ("IS seized the town", "ISIS seized the town"),
        ("THE WAR IS OVER", "THE WAR IS OVER"),
        ("the war is over", "the war is over"),
    ],
)
def test_the_acronym_is_read_as_a_name_beside_small_letters(line: str, meant: str) -> None:
    assert as_meant(line.split()) == meant.split()
