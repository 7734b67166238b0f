"""Pages and publishers, made for one test each; every outlet is invented."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from hearsay.decode import documents_in
from hearsay.types.actor import Publisher
from hearsay.types.codes import BlockKind
from hearsay.types.document import Document
from hearsay.types.page import Given, Page, SetAside

SHARED: Final = Path(__file__).parents[3] / "shared" / "corpus"
needs_corpus: Final = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the reports lie beside the checkout only"
)

PUBLISHERS: Final = (
    Publisher(id="hillpost", name="Hill Post", names=("HillPost",), domains=("hillpost.example",)),
    Publisher(id="dalenews", name="Dale News Network", names=("Dale News",), domains=("dale.example",)),
    Publisher(id="afp", name="AFP", names=("Agence France-Presse",)),
)
NEWS: Final = (
    "Fighters of the Blue Brigade stormed the village of Upper Mill on Monday, according to local sources.",
    "At least four soldiers were killed and three wounded, the army said in a statement on Tuesday.",
    "The brigade announced that it had captured two vehicles near the bridge and destroyed a third.",
)


def a_page(text: str | bytes, *, form: str = "text", address: str = "a.txt", **told: Given) -> Page:
    """Return a page of some text, of which nothing else is known."""
    content = text if isinstance(text, bytes) else text.encode()
    given, manifest = told.get("given", Given()), told.get("manifest", Given())
    return Page(
        content=content,
        address=address,
        source=address,
        form=form,
        manifest=manifest,
        given=given,
        where=f"reports/{address}",
    )


def a_record(text: str, **fields: str) -> Page:
    """Return a page that is one record."""
    return a_page(json.dumps({"id": "r1", "text": text, **fields}), form="record", address="day.jsonl#r1")


def decoded(page: Page, publishers: Sequence[Publisher] = PUBLISHERS) -> Document:
    """Return the one document of a page."""
    (document,) = (one for one in documents_in([page], publishers) if isinstance(one, Document))
    return document


def set_aside(page: Page) -> SetAside:
    """Return the one line that a page yields instead of a document, or beside it."""
    (line,) = (one for one in documents_in([page], PUBLISHERS) if isinstance(one, SetAside))
    return line


def said(document: Document, *kinds: BlockKind) -> list[str]:
    """Return the words of a document's blocks of some kinds."""
    return [document.text[block.start : block.end] for block in document.blocks_of(*kinds)]


def body(document: Document) -> str:
    """Return all that counts as the article."""
    return "\n".join(said(document, BlockKind.BODY))
