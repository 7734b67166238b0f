"""Pages to documents: text, blocks, title, publisher, day, language."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hearsay.decode.days import Publishing, day_told, publishing_of
from hearsay.decode.dump import blocks_of_dump
from hearsay.decode.encoding import declared_in, decoded
from hearsay.decode.glued import blocks_of_line
from hearsay.decode.language import language_of
from hearsay.decode.outlets import Outlets, Publication, credited_agency, publication_in, publication_told
from hearsay.decode.web import web_page
from hearsay.errors import UnreadablePage
from hearsay.types.actor import Publisher
from hearsay.types.codes import BlockKind, Origin
from hearsay.types.document import Block, Document, DocumentId
from hearsay.types.page import Page, SetAside

NO_ARTICLE: Final = "no article text found; give the page's own text, or leave it out"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What a page's own bytes give, whatever its form."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    publisher: str | None = None  # as a record's field or the page's markup names it
    publisher_origin: Origin = Origin.RECORD
    published: date | None = None
    published_origin: Origin = Origin.RECORD
    url: str | None = None
    reservations: tuple[str, ...] = ()


def documents_in(
    pages: Iterable[Page | SetAside], publishers: Sequence[Publisher]
) -> Iterator[Document | SetAside]:
    """Yield a document for each page that can be read, and a line for each that cannot, in the pages' order.

    What was set aside before passes through. A page read with a reservation yields the line first.
    """
    outlets = Outlets.of(publishers)
    for page in pages:
        if isinstance(page, SetAside):
            yield page
            continue
        try:
            read = _READERS[page.form](page)
        except UnreadablePage as error:
            yield SetAside(address=page.address, reason=str(error))
            continue
        for reservation in read.reservations:
            yield SetAside(address=page.address, reason=f"{page.where}: {reservation}", is_read=True)
        language = language_of(_sample(read))
        if not any(block.kind is BlockKind.BODY for block in read.blocks) and language in ("en", "und"):
            yield SetAside(address=page.address, reason=f"{page.where}: {NO_ARTICLE}")
            continue
        yield _document(page, read, outlets, language)


def _sample(read: _Read) -> str:
    """Return the article's first words, or the page's where it has none, to tell the language by."""
    bodies = [
        read.text[block.start : block.start + 600] for block in read.blocks if block.kind is BlockKind.BODY
    ]
    return "\n".join(bodies[:4]) or read.text[:2000]


def _document(page: Page, read: _Read, outlets: Outlets, language: str) -> Document:
    url = page.given.url or page.manifest.url or read.url
    publication = _publication(page, read, outlets, url)
    publishing = _publishing(page, read, url)
    return Document(
        id=DocumentId(hashlib.sha256(page.content + b"\0" + page.address.encode()).hexdigest()[:16]),
        source=page.source,
        address=page.address,
        text=read.text,
        blocks=read.blocks,
        title=read.title or _first_title(read),
        publisher=publication.publisher,
        publisher_origin=publication.origin,
        published=publishing.day,
        published_origin=publishing.origin,
        first_publisher=publication.first,
        url=url,
        language=language,
        content_hash=hashlib.sha256(page.content).hexdigest(),
    )


def _first_title(read: _Read) -> str | None:
    for block in read.blocks:
        if block.kind is BlockKind.TITLE:
            return " ".join(read.text[block.start : block.end].split())
    return None


def _publication(page: Page, read: _Read, outlets: Outlets, url: str | None) -> Publication:
    around = publication_in(read.text, read.blocks, outlets)
    told = publication_told(page.given, page.manifest, read.publisher, outlets)
    if told and told.origin is Origin.RECORD:
        told = Publication(publisher=told.publisher, origin=read.publisher_origin)
    if told is None and url and (outlet := outlets.at(url)):
        told = Publication(publisher=outlet, origin=Origin.ADDRESS)
    found = told or around
    first = around.first if around.first != found.publisher else None
    first = first or credited_agency(read.text, read.blocks, outlets, found.publisher)
    return Publication(publisher=found.publisher, origin=found.origin, first=first)


def _publishing(page: Page, read: _Read, url: str | None) -> Publishing:
    told = day_told(page.given, page.manifest)
    own = Publishing(day=read.published, origin=read.published_origin) if read.published else None
    return told or publishing_of(read.text, read.blocks, own, (url or "", page.address))


def _blocks(text: str, title: str | None) -> tuple[Block, ...]:
    """Cut a text by its lines, or, where it lost them, by what is glued to its head and foot."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1:
        return blocks_of_dump(text, title)
    return blocks_of_line(text, title)


def _read_text(page: Page) -> _Read:
    result = decoded(page.content, page.where)
    reservations = (result.reservation,) if result.reservation else ()
    return _Read(text=result.text, blocks=_blocks(result.text, None), reservations=reservations)


def _read_html(page: Page) -> _Read:
    result = decoded(page.content, page.where, declared_in(page.content))
    found = web_page(result.text, page.where)
    facts = found.facts
    return _Read(
        text=found.text,
        blocks=found.blocks,
        title=facts.title,
        publisher=facts.site,
        publisher_origin=Origin.META,
        published=facts.published,
        published_origin=Origin.META,
        url=facts.url,
        reservations=(result.reservation,) if result.reservation else (),
    )


def _read_record(page: Page) -> _Read:
    try:
        record = json.loads(page.content)
        text = record["text"]
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadablePage(page.where, "is no record with a text", "Correct or remove the line") from error
    title, publisher, published, url = (
        _word(record, key) for key in ("title", "publisher", "published", "url")
    )
    day = _day(published)
    doubt = f"published is {published!r}, not a day such as 2017-07-16; the day was left open"
    return _Read(
        text=text,
        blocks=_blocks(text, title),
        title=title,
        publisher=publisher,
        published=day,
        url=url,
        reservations=(doubt,) if published and day is None else (),
    )


def _word(record: dict[str, object], key: str) -> str | None:
    value = record.get(key)
    return str(value).strip() or None if isinstance(value, str | int) else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


_READERS: Final = {"text": _read_text, "record": _read_record, "html": _read_html}
