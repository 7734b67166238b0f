"""A page's visible text in reading order, each piece with what the markup around it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree, html

from hearsay.errors import UnreadablePage

INVISIBLE: Final = frozenset(
    (
        *(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "head",
            "iframe",
            "object",
            "embed",
            "applet",
        ),
        *("canvas", "audio", "video", "map", "select", "button", "input", "textarea", "datalist", "dialog"),
    )
)
INLINE: Final = frozenset(
    (
        *(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
        ),
        *(
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "meter",
            "nobr",
            "output",
            "progress",
            "q",
            "ruby",
            "rt",
        ),
        *("s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)
DEPTH: Final = 400  # elements within one another; deeper ones are no article


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of visible text within one block-level element."""

    start: int  # character offsets into the page's text
    end: int
    text: str
    tag: str  # the block-level element: p, li, h1, td, ...
    within: str  # ids and classes of the elements around it, and their tags, outermost first, lower case
    linked: int  # characters of it that are links


@dataclass(slots=True)
class _Pen:
    """Writes pieces as the walk meets text."""

    pieces: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    length: int = 0  # of the page's text so far
    tag: str = ""
    within: str = ""

    def write(self, text: str | None, *, is_link: bool) -> None:
        """Add text to the piece that is being written."""
        if text and not text.isspace():
            if is_link:
                self.linked += len(text.strip())
            self.words.append(text)
        elif text and self.words:
            self.words.append(" ")

    def close(self) -> None:
        """End the piece that is being written."""
        text = " ".join("".join(self.words).split())
        if text:
            start = self.length + (2 if self.pieces else 0)  # an empty line stands between pieces
            self.length = start + len(text)
            self.pieces.append(
                Piece(
                    start=start,
                    end=self.length,
                    text=text,
                    tag=self.tag,
                    within=self.within,
                    linked=self.linked,
                )
            )
        self.words, self.linked = [], 0


def tree_of(markup: str, where: str) -> html.HtmlElement:
    """Parse a page; raise UnreadablePage where it holds no element."""
    bare = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", markup).replace(
        "\0", ""
    )  # lxml refuses text that declares bytes
    try:
        return html.document_fromstring(bare, parser=html.HTMLParser(remove_comments=True, remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadablePage(where, "holds no HTML element", "Save the page again, as HTML") from error


def pieces_of(tree: html.HtmlElement) -> list[Piece]:
    """Return the pieces of a page's visible text; joined by an empty line each, they are its text."""
    pen = _Pen()
    stack: list[tuple[str, str, bool]] = [("body", "", False)]  # tag of the block, what is around, in a link
    for event, element in _walk(tree):
        tag = element.tag if isinstance(element.tag, str) else ""
        block, within, is_link = stack[-1]
        if event == "start":
            if tag not in INLINE:
                pen.close()
                block = tag
            names = _names_of(element, tag)
            within = within if names == "span#." else f"{within} {names}"[-600:]
            is_link = is_link or tag == "a"
            stack.append((block, within, is_link))
            pen.tag, pen.within = block, within
            pen.write(element.text, is_link=is_link)
            continue
        stack.pop()
        block, within, is_link = stack[-1]
        if tag not in INLINE:
            pen.close()
        pen.tag, pen.within = block, within
        pen.write(element.tail, is_link=is_link)
    pen.close()
    return pen.pieces


def _names_of(element: html.HtmlElement, tag: str) -> str:
    """Return an element as "div#id.class class", without the classes that name topics and layout."""
    if tag in ("html", "body", "main"):
        return f"{tag}#."
    classes = element.get("class", "").split()
    kept = [name for name in classes if not name.startswith(("tag-", "category-", "showing-", "has-"))]
    return f"{tag}#{element.get('id', '')}.{' '.join(kept)}".lower()


def _walk(tree: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield each visible element at its start and its end; the invisible are passed over whole."""
    body = tree.find("body")
    walker = etree.iterwalk(body if body is not None else tree, events=("start", "end"))
    skipped = 0
    depth = 0
    for event, element in walker:
        depth += 1 if event == "start" else -1
        if skipped:
            skipped += 1 if event == "start" else -1
            if not skipped:
                yield "start", _only_tail(element)
                yield "end", _only_tail(element)
            continue
        if event == "start" and (element.tag in INVISIBLE or depth > DEPTH):
            skipped = 1
            continue
        yield event, element


def _only_tail(element: html.HtmlElement) -> html.HtmlElement:
    empty = etree.Element("span" if element.tag in INLINE or element.tag in INVISIBLE else "div")
    empty.tail = element.tail
    return empty
