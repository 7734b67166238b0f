"""Walk files and folders and yield a page for every report in them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hearsay.collect.manifest import MANIFEST, Manifests
from hearsay.collect.records import records_in
from hearsay.errors import NothingToRead
from hearsay.types.page import Given, Page, SetAside

FORMS: Final = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "record",
    ".ndjson": "record",
}

# Files that people keep reports in, but that hearsay does not read yet: each gets a line. All else (pictures,
# style sheets, case files) is passed over in silence, because a folder of saved pages is full of it.
UNREAD: Final = {
    ".pdf": "save its text as .txt",
    ".doc": "save it as .txt",
    ".docx": "save it as .txt",
    ".odt": "save it as .txt",
    ".rtf": "save it as .txt",
    ".epub": "save it as .html or .txt",
    ".md": "rename it to .txt",
    ".mht": "save the page as .html",
    ".mhtml": "save the page as .html",
    ".json": "write one record a line into a .jsonl file",
    ".xml": "save the page as .html",
    ".warc": "save its pages as .html",
    ".gz": "unpack it",
    ".zip": "unpack it",
}

LARGEST: Final = 64 * 1024 * 1024  # bytes of one .txt or .html file; a report of that size is a mistake


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A file with its path below what the user named."""

    path: Path
    address: str
    root: Path  # manifests are looked for from the file's folder up to here
    is_named: bool  # the user named this very file


def pages_in(paths: Sequence[Path], given: Given) -> Iterator[Page | SetAside]:
    """Yield a page for each report under the paths, in the order given and then by name.

    Raise NothingToRead at once, before anything is read, where a path does not exist or holds no report.
    """
    found = [file for path in paths for file in _files_under(path)]
    return _read(found, given)


def _files_under(path: Path) -> list[_Found]:
    if path.is_file():
        return [_Found(path=path, address=path.name, root=path.parent, is_named=True)]
    if not path.is_dir():
        raise NothingToRead(str(path), "there is no such file or folder")
    files = [
        _Found(path=file, address=file.relative_to(path).as_posix(), root=path, is_named=False)
        for file in _walk(path)
    ]
    if not any(file.path.suffix.lower() in FORMS or file.path.suffix.lower() in UNREAD for file in files):
        raise NothingToRead(str(path), "the folder holds no report")
    return files


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and its folders, sorted by path; hidden ones are left out."""
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    for name in names:
        path = folder / name
        if path.is_file():
            yield path
        elif path.is_dir() and not path.is_symlink() and not _is_saved_assets(path, names):
            yield from _walk(path)


def _is_saved_assets(folder: Path, siblings: Sequence[str]) -> bool:
    """Tell whether it is the folder of pictures and frames that a browser saves beside a page."""
    stem = folder.name.removesuffix("_files")
    return stem != folder.name and any(f"{stem}{suffix}" in siblings for suffix in (".html", ".htm"))


def _read(found: Sequence[_Found], given: Given) -> Iterator[Page | SetAside]:
    manifests = Manifests()
    seen: set[Path] = set()
    for file in found:
        if file.path.name == MANIFEST:
            yield from manifests.troubles_of(file.path.parent, file.address, is_whole=not file.is_named)
            continue
        real = file.path.resolve()
        if real not in seen:
            seen.add(real)
            yield from _pages_of(file, manifests, given)


def _pages_of(file: _Found, manifests: Manifests, given: Given) -> Iterator[Page | SetAside]:
    suffix = file.path.suffix.lower()
    form = FORMS.get(suffix)
    if form is None:
        if remedy := UNREAD.get(suffix, "give a .txt, .html or .jsonl file" if file.is_named else ""):
            kind = f"{suffix} files are" if suffix else "a file without an extension is"
            yield SetAside(address=file.address, reason=f"{file.path}: {kind} not read; {remedy}")
        return
    page = Page(
        content=b"",
        address=file.address,
        source=file.path.name,
        form=form,
        manifest=manifests.row_for(file.path, file.root),
        given=given,
        where=str(file.path),
    )
    if form == "record":
        yield from records_in(file.path, page)
    else:
        yield _filled(page, file.path)


def _filled(page: Page, path: Path) -> Page | SetAside:
    """Return the page with the file's bytes, or the reason why it has none."""
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        return SetAside(address=page.address, reason=f"{path}: {error.strerror}; make the file readable")
    if len(content) > LARGEST:
        limit = LARGEST // 1024 // 1024
        return SetAside(address=page.address, reason=f"{path}: larger than {limit} MB; split it into reports")
    if not content.strip():
        return SetAside(address=page.address, reason=f"{path}: the file is empty; save the report again")
    return replace(page, content=content)
