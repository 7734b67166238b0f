"""Builders for packs of a few entries."""

from pathlib import Path


def a_pack_folder(folder: Path, *, actors: str = "", places: str = "", pack: str = "") -> Path:
    """Write a pack of one's own into a folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (("actors.toml", actors), ("places.toml", places), ("pack.toml", pack)):
        if content:
            (folder / name).write_text(content, encoding="utf-8")
    return folder
