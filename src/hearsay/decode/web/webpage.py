"""Cut a saved HTML page into blocks: trafilatura judges what is article, the markup what is comment."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from lxml import etree

from hearsay.decode.dump.units import Unit
from hearsay.decode.web.markup import Piece, pieces_of, tree_of
from hearsay.decode.web.page_facts import PageFacts, page_facts
from hearsay.decode.wording import wording
from hearsay.types.codes import BlockKind
from hearsay.types.document import Block

TOKEN: Final = re.compile(r"[^\W_]+")
LARGEST_JUDGED: Final = 3_000_000  # characters of markup; trafilatura takes a second a megabyte
SHORTEST_MATCH: Final = 25  # letters of a piece that may be looked for inside another line
LINK_SHARE: Final = 0.4
FEWEST_LETTERS: Final = 140  # of an article found by the judge, below which paragraphs speak for themselves
SHORTEST_TITLE: Final = 8  # letters
LABEL_LONGEST: Final = 200  # characters of a line that opens a comment section
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """A page's visible text with its blocks, and what it says of itself."""

    text: str
    blocks: tuple[Block, ...]
    facts: PageFacts


def web_page(markup: str, where: str) -> WebPage:
    """Read a page; raise UnreadablePage where it is no HTML."""
    tree = tree_of(markup, where)
    facts = page_facts(tree)
    pieces = pieces_of(tree)
    kinds = [_kind_by_markup(piece) for piece in pieces]
    _settle(pieces, kinds, _Judge.of(markup), facts)
    text = "\n\n".join(piece.text for piece in pieces)
    return WebPage(text=text, blocks=tuple(_blocks(pieces, kinds)), facts=facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judge:
    """What trafilatura takes for the article, folded for comparison."""

    lines: frozenset[str]
    whole: str

    @classmethod
    def of(cls, markup: str) -> _Judge:
        """Let trafilatura read a page, and keep what it takes for the article."""
        lines = [_folded(line) for line in _article_by_trafilatura(markup).splitlines()]
        return cls(lines=frozenset(line for line in lines if line), whole="\n".join(lines))

    def takes(self, piece: Piece) -> bool:
        """Tell whether a piece is in the article."""
        line = _folded(piece.text)
        return line in self.lines or (len(line) >= SHORTEST_MATCH and line in self.whole)


def _article_by_trafilatura(markup: str) -> str:
    import trafilatura  # noqa: PLC0415  (0.4 s: only where a page is HTML)

    if len(markup) > LARGEST_JUDGED:
        return ""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings are about pages, not about us
    try:
        found = trafilatura.extract(markup, include_comments=False, include_tables=True, no_fallback=False)
    except (ValueError, RecursionError, etree.LxmlError):
        return ""  # a page that its judge cannot read: the paragraphs speak for themselves
    return found or ""


def _folded(text: str) -> str:
    return "".join(TOKEN.findall(text.lower()))


def _kind_by_markup(piece: Piece) -> BlockKind | None:
    """Say what the elements around a piece and its own wording tell; None where they do not."""
    words = wording()
    if words.comment_markup.search(words.layout_markup.sub(" ", piece.within)):
        return BlockKind.COMMENT
    if words.caption_markup.search(piece.within):
        return BlockKind.CAPTION
    if kind := words.kind_of(piece.text):
        return kind
    return BlockKind.NAVIGATION if words.aside_markup.search(piece.within) else None


def _settle(pieces: Sequence[Piece], kinds: list[BlockKind | None], judge: _Judge, facts: PageFacts) -> None:
    title = _folded(facts.title or "")
    open_to_judge = (None, BlockKind.NAVIGATION)
    chosen = [kind in open_to_judge and judge.takes(piece) for kind, piece in zip(kinds, pieces, strict=True)]
    letters = sum(len(piece.text) for piece, is_chosen in zip(pieces, chosen, strict=True) if is_chosen)
    for index, piece in enumerate(pieces):
        if kinds[index] is not None and not chosen[index]:
            continue
        is_article = _is_paragraph(piece) if letters < FEWEST_LETTERS else chosen[index]
        if piece.tag == "h1" or (
            piece.tag in HEADINGS and (is_article or _is_title(_folded(piece.text), title))
        ):
            kinds[index] = BlockKind.TITLE
        else:
            kinds[index] = BlockKind.BODY if is_article else BlockKind.NAVIGATION
    _close_after_comments(pieces, kinds)


def _is_title(line: str, title: str) -> bool:
    return len(line) >= SHORTEST_TITLE and (line in title or (len(title) >= SHORTEST_TITLE and title in line))


def _is_paragraph(piece: Piece) -> bool:
    unit = Unit(start=0, end=len(piece.text), text=piece.text, indent=0, gap=0, bullet=False)
    return unit.is_solid and piece.linked <= LINK_SHARE * len(piece.text)


def _close_after_comments(pieces: Sequence[Piece], kinds: list[BlockKind | None]) -> None:
    """Let nothing be article below a comment section that only its wording shows."""
    bodies = [index for index, kind in enumerate(kinds) if kind is BlockKind.BODY]
    if not bodies:
        return
    strong = wording().comment_strong
    for index in range(bodies[0] + 1, bodies[-1]):
        text = pieces[index].text
        if len(text) <= LABEL_LONGEST and strong.fullmatch(text):
            for later in bodies:
                if later >= index:
                    kinds[later] = BlockKind.COMMENT
            return


def _blocks(pieces: Sequence[Piece], kinds: Sequence[BlockKind | None]) -> Iterator[Block]:
    """Yield blocks: a piece each of the article, all else as long as it stays of one kind."""
    whole = (BlockKind.BODY, BlockKind.TITLE)
    for kind, run in groupby(zip(pieces, kinds, strict=True), key=lambda one: one[1] or BlockKind.NAVIGATION):
        stretch = [piece for piece, _ in run]
        if kind in whole:
            yield from (Block(kind=kind, start=piece.start, end=piece.end) for piece in stretch)
        else:
            yield Block(kind=kind, start=stretch[0].start, end=stretch[-1].end)
