"""Folders of reports, made for one test each."""

from __future__ import annotations

from pathlib import Path

from hearsay.collect import pages_in
from hearsay.types.page import Given, Page, SetAside


def a_folder(root: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder and return it."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def collected(*paths: Path, given: Given | None = None) -> tuple[list[Page], list[SetAside]]:
    """Collect paths and tell pages from what was set aside."""
    found = list(pages_in(paths, given or Given()))
    pages = [one for one in found if isinstance(one, Page)]
    return pages, [one for one in found if isinstance(one, SetAside)]
