"""What a build may be told, in one place: defaults, then a TOML file, then the environment."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final

from hearsay.errors import BadSettings

PREFIX: Final = "HEARSAY_"  # HEARSAY_WORKERS=2 sets `workers`


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a build reads. The same settings, pages and version give the same case file."""

    packs: tuple[str, ...] = ("syria",)  # of knowledge, by name or folder; the world's is always with them
    extractor: str = "rules"  # what reads claims from text
    workers: int = 1  # processes that read pages; any number gives the same result
    batch: int = 16  # documents read and stored together: what a kill may cost

    def __post_init__(self) -> None:
        for name in ("workers", "batch"):
            if getattr(self, name) < 1:
                raise BadSettings(name, str(getattr(self, name)), "a whole number from 1")
        if not self.packs:
            raise BadSettings("packs", "", "at least one name")

    def as_json(self) -> str:
        """Return the settings as JSON, to be stored beside the results."""
        return json.dumps(asdict(self), sort_keys=True)


def settings_from(file: Path | None, environment: Mapping[str, str]) -> Settings:
    """Return the defaults, then what a TOML file says, then HEARSAY_ variables; BadSettings on any slip."""
    settings = Settings()
    if file is not None:
        settings = overridden(settings, table_in(file), where=str(file))
    known = {field.name for field in fields(Settings)}
    told = {
        name: environment[PREFIX + name.upper()] for name in known if PREFIX + name.upper() in environment
    }
    return overridden(settings, told, where="the environment")


def table_in(file: Path) -> Mapping[str, object]:
    """Return what a TOML file says."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadSettings("--settings", str(file), f"a file that can be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings("--settings", str(file), f"a TOML file ({error})") from error


def overridden(settings: Settings, table: Mapping[str, object], *, where: str) -> Settings:
    """Return the settings with the values of a table in place of theirs."""
    known = {field.name for field in fields(Settings)}
    for name in table:
        if name not in known:
            raise BadSettings(name, str(table[name]), f"one of {', '.join(sorted(known))} in {where}")
    if "packs" in table:
        settings = replace(settings, packs=names_in(table["packs"]))
    if "extractor" in table:
        settings = replace(settings, extractor=str(table["extractor"]))
    if "workers" in table:
        settings = replace(settings, workers=number_in("workers", table["workers"]))
    if "batch" in table:
        settings = replace(settings, batch=number_in("batch", table["batch"]))
    return settings


def names_in(value: object) -> tuple[str, ...]:
    """Return a list of names; a variable of the environment separates them by commas."""
    if isinstance(value, str):
        return tuple(name.strip() for name in value.split(",") if name.strip())
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return tuple(value)
    raise BadSettings("packs", str(value), "a list of names")


def number_in(name: str, value: object) -> int:
    """Return a whole number."""
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise BadSettings(name, str(value), "a whole number from 1")
    try:
        return int(value)
    except ValueError as error:
        raise BadSettings(name, str(value), "a whole number from 1") from error
