"""JSON Lines files: one record a line, each a page of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from hearsay.types.page import Page, SetAside

LONGEST: Final = 64 * 1024 * 1024  # bytes of one line
WIDE: Final = (b"\xff\xfe", b"\xfe\xff")  # byte order marks of UTF-16


def records_in(path: Path, file: Page) -> Iterator[Page | SetAside]:
    """Yield a page for each record, in order; a line that cannot be read is set aside with its number.

    `file` is the page that the records' pages are made after. A record needs a `text`; `id`, `publisher`,
    `published` and `title` may be absent.
    """
    names: set[str] = set()
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(iter(lambda: stream.readline(LONGEST), b""), start=1):
                if number == 1 and (line.startswith(WIDE) or b"\0" in line[:4096]):
                    reason = f"{path}: not a text file in UTF-8; save it as JSON Lines in UTF-8"
                    yield SetAside(address=file.address, reason=reason)
                    return
                content = line.removeprefix(b"\xef\xbb\xbf").strip()
                if content:
                    page = _page_of(content, number, file)
                    if isinstance(page, Page) and page.address in names:
                        page = replace(page, address=f"{page.address}@{number}")  # an id that stands twice
                    names.add(page.address)
                    yield page
    except OSError as error:
        yield SetAside(address=file.address, reason=f"{path}: {error.strerror}; make the file readable")
        return
    if not names:
        yield SetAside(address=file.address, reason=f"{path}: the file is empty; write one record a line")


def _page_of(content: bytes, number: int, file: Page) -> Page | SetAside:
    where = f"{file.where}, line {number}"
    problem, name = _checked(content, number)
    if problem:
        return SetAside(address=f"{file.address}#{number}", reason=f"{where}: {problem}")
    return replace(file, content=content, address=f"{file.address}#{name}", source=name, where=where)


def _checked(content: bytes, number: int) -> tuple[str, str]:
    """Return what is wrong with a record, "" where nothing is, and its id, else the line's number."""
    expected = 'expected one JSON object such as {"id": "a1", "text": "..."}; correct or remove the line'
    try:
        record = json.loads(content)
    except UnicodeDecodeError:
        return "not valid UTF-8; save the file as UTF-8", ""
    except (json.JSONDecodeError, RecursionError) as error:
        what = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        return f"not valid JSON ({what}); {expected}", ""
    if not isinstance(record, dict):
        return f"holds no object; {expected}", ""
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        return "has no `text`; put the report's words there, or remove the line", ""
    name = record.get("id")
    return "", str(name) if isinstance(name, str | int) and str(name) else str(number)
