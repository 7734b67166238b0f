"""A folder's manifest.csv: who published its files and when, where the files themselves do not say."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from hearsay.types.page import Given, SetAside

MANIFEST: Final = "manifest.csv"
COLUMNS: Final = ("file", "publisher", "published", "url")
NOTHING: Final = Given()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The rows of one manifest, and what is wrong with it."""

    rows: Mapping[str, Given]  # by the file's path below the manifest's folder, with slashes
    troubles: tuple[str, ...]  # one line each


@dataclass(slots=True)
class Manifests:
    """The manifests met so far, each read once."""

    _by_folder: dict[Path, Manifest] = field(default_factory=dict)

    def row_for(self, file: Path, root: Path) -> Given:
        """Return what the nearest manifest that names the file says of it, from its folder up to the root."""
        for folder in file.parents:
            name = file.relative_to(folder).as_posix()
            if (row := self._of(folder).rows.get(name)) is not None:
                return row
            if folder == root:
                break
        return NOTHING

    def troubles_of(self, folder: Path, address: str, *, is_whole: bool) -> Iterator[SetAside]:
        """Yield a line for each row that is no use, and, of a folder read whole, for each missing file."""
        manifest = self._of(folder)
        for trouble in manifest.troubles:
            yield SetAside(address=address, reason=f"{folder / MANIFEST}, {trouble}")
        if is_whole:
            for name in manifest.rows:
                if not (folder / name).is_file():
                    reason = (
                        f"{folder / MANIFEST}: names {name}, which is not there; correct the column `file`"
                    )
                    yield SetAside(address=address, reason=reason)

    def _of(self, folder: Path) -> Manifest:
        if folder not in self._by_folder:
            self._by_folder[folder] = manifest_of(folder / MANIFEST)
        return self._by_folder[folder]


def manifest_of(path: Path) -> Manifest:
    """Read a manifest; what cannot be used stands in its troubles. No file is an empty manifest."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Manifest(rows={}, troubles=())
    except OSError as error:
        return Manifest(rows={}, troubles=(f"line 1: {error.strerror}; make the file readable",))
    except UnicodeDecodeError:
        return Manifest(rows={}, troubles=("line 1: the file is not UTF-8; save it as CSV UTF-8",))
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        lines = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as error:
        trouble = f"line {reader.line_num}: not CSV ({error}); save it as CSV UTF-8"
        return Manifest(rows={}, troubles=(trouble,))
    return _from_rows([line for line in lines if any(line[1])])


def _from_rows(lines: list[tuple[int, list[str]]]) -> Manifest:
    header = [cell.lower() for cell in lines[0][1]] if lines else []
    if "file" not in header:
        trouble = f"line 1: has no column `file`; the first line must be {','.join(COLUMNS)}"
        return Manifest(rows={}, troubles=(trouble,))
    rows: dict[str, Given] = {}
    troubles: list[str] = []
    for number, cells in lines[1:]:
        row = dict(zip(header, cells, strict=False))
        name = row["file"].removeprefix("./").replace("\\", "/")
        published = day_of(row.get("published", ""))
        if not name:
            troubles.append(f"line {number}: the column `file` is empty; name the file")
            continue
        if name in rows:
            troubles.append(f"line {number}: names {name} again; the first line that names it counts")
            continue
        if row.get("published") and published is None:
            troubles.append(f"line {number}: published is {row['published']!r}; write it as 2020-06-25")
        rows[name] = Given(
            publisher=row.get("publisher") or None, published=published, url=row.get("url") or None
        )
    return Manifest(rows=rows, troubles=tuple(troubles))


def day_of(text: str) -> date | None:
    """Return the day of an ISO 8601 date, or None where it is none."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
