"""Bytes to text, exactly, or a clear word on why not."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from hearsay.errors import UnreadablePage

MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY: Final = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"SQLite format 3",
    b"\x7fELF",
)
CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
ARABIC_LETTERS: Final = re.compile(
    rb"[\xc0-\xdf\xe1\xe3-\xe6\xec\xed]{3}"
)  # three in a row: words of windows-1256
DECLARED: Final = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z][\w.:-]{1,30})""")
SAMPLE: Final = 65536  # bytes looked at to tell text from machine code
CONTROL_SHARE: Final = 0.02  # text dumps hold next to none, the seeds none at all
DAMAGE_SHARE: Final = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text, and what to tell the user about how it was read; "" where there is nothing to tell."""

    text: str
    reservation: str = ""


def decoded(content: bytes, where: str, declared: str | None = None) -> Decoded:
    """Decode a page: UTF-8 first, then its byte order mark, its own declaration, and the Windows code pages.

    Raise UnreadablePage where the bytes are no text.
    """
    if content.startswith(BINARY):
        raise UnreadablePage(where, "is not text but a binary file", "Give the report's text or HTML")
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return Decoded(text=_strictly(content, encoding, where))
    if not content.startswith(codecs.BOM_UTF8) and (wide := _unmarked_utf16(content)):
        return Decoded(
            text=_strictly(content, wide, where), reservation=f"read as {wide}, which its bytes look like"
        )
    if _is_binary(content):
        raise UnreadablePage(where, "is not text but a binary file", "Give the report's text or HTML")
    try:
        return Decoded(text=content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _from_elsewhere(content, declared, error)


def declared_in(content: bytes) -> str | None:
    """Return the encoding that a page's own head declares, or None."""
    match = DECLARED.search(content[:4096])
    return match.group(1).decode("ascii").lower() if match else None


def _strictly(content: bytes, encoding: str, where: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadablePage(where, f"is not valid {encoding}", "Save it again as UTF-8") from error


def _unmarked_utf16(content: bytes) -> str | None:
    """Return the byte order of English text in UTF-16 without a mark: every other byte is then zero."""
    sample = content[:SAMPLE]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > 0.6 * half and sample[::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if half and sample[::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _is_binary(content: bytes) -> bool:
    sample = content[:SAMPLE]
    return len(CONTROLS.findall(sample)) > CONTROL_SHARE * len(sample)


def _from_elsewhere(content: bytes, declared: str | None, error: UnicodeDecodeError) -> Decoded:
    if declared:
        try:
            return Decoded(text=content.decode(declared))
        except (LookupError, UnicodeDecodeError):
            pass  # a false declaration: the bytes must tell
    problem = f"is not UTF-8 at byte {error.start:,}"
    text = content.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(1 for character in text if character > "\x7f") - wrong
    if wrong <= max(2, DAMAGE_SHARE * len(text)) and right > wrong:
        return Decoded(text=text, reservation=f"{problem}; {wrong} damaged letters stand as \ufffd")
    code_page = "windows-1256" if ARABIC_LETTERS.search(content) else "windows-1252"
    text = content.decode(code_page, errors="replace")
    remedy = "if letters look wrong, save it again as UTF-8"
    return Decoded(text=text, reservation=f"{problem}; read as {code_page}: {remedy}")
