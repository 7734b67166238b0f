"""Defaults, then a file, then the environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.errors import BadSettings
from hearsay.settings import Settings, settings_from


def test_nothing_said_gives_the_defaults() -> None:
    assert settings_from(None, {"PATH": "/bin"}) == Settings()


def test_the_environment_wins_over_the_file_and_the_file_over_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('workers = 2\nbatch = 8\npacks = ["syria", "mine"]\n')

    assert settings_from(file, {"HEARSAY_WORKERS": "3"}) == Settings(
        workers=3, batch=8, packs=("syria", "mine")
    )


@pytest.mark.parametrize(
    "line",
    [
        "workers = 0",
        'workers = "many"',
        "wrokers = 2",
        "packs = []",
        "packs = 3",
        "workers = true",
        "not toml",
    ],
)
def test_a_slip_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(line)

    with pytest.raises(BadSettings):
        settings_from(file, {})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="can be read"):
        settings_from(tmp_path / "no.toml", {})


def test_packs_in_the_environment_are_separated_by_commas() -> None:
    assert settings_from(None, {"HEARSAY_PACKS": "syria, mine"}).packs == ("syria", "mine")
