"""Who published a page, and who published it first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from hearsay.decode.wording import wording
from hearsay.types.actor import Publisher
from hearsay.types.codes import BlockKind, Origin
from hearsay.types.document import Block
from hearsay.types.page import Given

LINK: Final = re.compile(r"\[([^\]\n]{1,80})\]\([^)\n]{0,300}\)")  # a link as dumps in Markdown write it
NAME: Final = re.compile(r"[^\W_]+")
SHORTEST: Final = (
    5  # letters of a name that may be met in passing; "AP" and "AMN" stand in too many other words
)
HOST: Final = re.compile(r"(?:https?://|www\.|@)([\w.-]{4,80})")
PATH: Final = re.compile(r"[\w.-]*[/_][\w./-]*")
FIRST: Final = re.compile(
    r"(?:original source of this (?:article|story) is|originally (?:published|appeared) (?:by|in|on|at)|^by)"
    r"\s+(.{2,60})",
    re.IGNORECASE,
)
FOOT: Final = 400  # characters of a document's end, and of its head, where an agency is credited
CREDITS: Final = 80  # characters of a block that credits an agency


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Who published a page, where that was found, and who printed the text first; None where nobody says."""

    publisher: str | None
    origin: Origin
    first: str | None = None


@dataclass(frozen=True, slots=True)
class Outlets:
    """The publishers that a pack knows, by the names and domains that pages use."""

    by_name: Mapping[str, str]  # folded name → id
    by_domain: Mapping[str, str]

    @classmethod
    def of(cls, publishers: Iterable[Publisher]) -> Outlets:
        """Index the publishers of a pack; the first that bears a name keeps it."""
        by_name: dict[str, str] = {}
        by_domain: dict[str, str] = {}
        for publisher in publishers:
            for name in (publisher.id, publisher.name, *publisher.names):
                by_name.setdefault(folded(name), publisher.id)
            for domain in publisher.domains:
                by_domain.setdefault(domain.lower(), publisher.id)
        return cls(by_name, by_domain)

    def named(self, name: str) -> str:
        """Return the short id for a name or address of an outlet; the name itself where no pack knows it."""
        return self.by_name.get(folded(name)) or self.at(name) or name.strip()

    def at(self, address: str) -> str | None:
        """Return the outlet at a URL or domain, or None."""
        host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").lower()
        while "." in host:
            if host in self.by_domain:
                return self.by_domain[host]
            host = host.partition(".")[2]
        return None

    def met_in(self, text: str) -> Iterator[str]:
        """Yield the outlets whose names stand in a text, each as often as it does."""
        words = [match.group().lower() for match in NAME.finditer(text)]
        index = 0
        while index < len(words):
            for length in (4, 3, 2, 1):
                name = "".join(words[index : index + length])
                if len(name) >= SHORTEST and (outlet := self.by_name.get(name)):
                    yield outlet
                    index += length - 1
                    break
            index += 1


def folded(name: str) -> str:
    """Fold a name to its letters and digits: "South Front" and "SouthFront" are one."""
    return "".join(NAME.findall(name.lower()))


def publication_told(
    given: Given, manifest: Given, record: str | None, outlets: Outlets
) -> Publication | None:
    """Return the publisher that stands outside the text, most trusted first, or None."""
    told = ((given.publisher, Origin.GIVEN), (manifest.publisher, Origin.MANIFEST), (record, Origin.RECORD))
    for name, origin in told:
        if name and name.strip():
            return Publication(publisher=outlets.named(name), origin=origin)
    return None


def publication_in(text: str, blocks: Sequence[Block], outlets: Outlets) -> Publication:
    """Read the publisher from what surrounds the article: bylines, addresses, copyright lines, debris."""
    votes: Counter[str] = Counter()
    first: str | None = None
    for block in blocks:
        if block.kind in (BlockKind.BODY, BlockKind.COMMENT, BlockKind.CAPTION):
            continue
        part = LINK.sub(r"\1", text[block.start : min(block.end, block.start + 6000)])
        for line in part.splitlines():
            if block.kind is not BlockKind.TITLE:
                votes.update(_votes_of(line, block.kind, outlets))
            if block.kind is BlockKind.META and (by := FIRST.search(line.strip())):
                first = first or next(outlets.met_in(by.group(1)), None)
    others = [name for name, _ in votes.most_common() if name != first]
    if not votes:
        return Publication(publisher=None, origin=Origin.UNKNOWN)
    if first and others:
        return Publication(publisher=others[0], origin=Origin.TEXT, first=first)
    return Publication(publisher=votes.most_common(1)[0][0], origin=Origin.TEXT)


def _votes_of(line: str, kind: BlockKind, outlets: Outlets) -> Iterator[str]:
    for host in HOST.finditer(line[:2000]):
        if outlet := outlets.at(host.group(1).rstrip(".")):
            yield outlet
    if kind is BlockKind.DEBRIS:
        for path in PATH.finditer(line[:6000]):
            yield from outlets.met_in(path.group())
    else:
        yield from outlets.met_in(line[:2000])


def credited_agency(
    text: str, blocks: Sequence[Block], outlets: Outlets, publisher: str | None
) -> str | None:
    """Return the one agency that head or foot credits with the text; None where none or several are."""
    agencies: list[str] = []
    for block in blocks:
        is_near = block.start < FOOT * 2 or block.end > len(text) - FOOT
        if block.kind is BlockKind.META and is_near and block.end - block.start <= CREDITS:
            credit = text[block.start : block.end]
            agencies += [name for name, pattern in wording().agencies.items() if _is_credit(credit, pattern)]
    names = {outlets.named(name) for name in agencies} - {publisher}
    return names.pop() if len(names) == 1 else None


def _is_credit(text: str, pattern: str) -> bool:
    """Tell whether a line is an agency's name and nothing else but brackets, dashes, a city or a day."""
    return (
        re.fullmatch(
            rf"(?:[^()]{{0,40}}[(–-])?[\W_]*(?:source:?\s)?(?:{pattern})[\W_]*", text.strip(), re.IGNORECASE
        )
        is not None
    )
