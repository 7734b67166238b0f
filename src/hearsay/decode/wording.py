"""The wording lists of wording.toml, compiled once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from hearsay.types.codes import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST_LINE: Final = (
    420  # characters; longer lines are no labels, so whole-line entries are not tried on them
)
LONGEST_PART: Final = 1500  # characters of a line in which entries are looked for
KINDS: Final = (  # in this order: the first that fits names the line
    BlockKind.DEBRIS,
    BlockKind.DONATION,
    BlockKind.META,
    BlockKind.CAPTION,
    BlockKind.NAVIGATION,
)
NEVER: Final = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How the parts of a page are worded."""

    line: Mapping[BlockKind, re.Pattern[str]]
    within: Mapping[BlockKind, re.Pattern[str]]
    comment_strong: re.Pattern[str]
    comment_weak: re.Pattern[str]
    comment_header: re.Pattern[str]
    much_talk: re.Pattern[str]
    some_talk: re.Pattern[str]
    reporting: re.Pattern[str]
    end: re.Pattern[str]
    head: Mapping[BlockKind, re.Pattern[str]]
    foot: Mapping[BlockKind, re.Pattern[str]]
    to_end: re.Pattern[str]
    dateline_label: str
    cities: str
    countries: str
    english: frozenset[str]
    openers: frozenset[str]
    comment_markup: re.Pattern[str]
    layout_markup: re.Pattern[str]
    aside_markup: re.Pattern[str]
    caption_markup: re.Pattern[str]
    agencies: Mapping[str, str]  # short form → how credits name it, a regular expression

    def kind_of(self, line: str) -> BlockKind | None:
        """Return what a line is by its wording alone, or None where its words do not tell."""
        for kind in KINDS:
            if len(line) <= LONGEST_LINE and self.line[kind].fullmatch(line):
                return kind
            if self.within[kind].search(line[:LONGEST_PART]):
                return kind
        return None


@cache
def wording() -> Wording:
    """Return the wording lists that ship with hearsay."""
    lists = tomllib.loads(files("hearsay.decode").joinpath("wording.toml").read_text("utf-8"))
    comment, dateline = lists["comment"], lists["dateline"]
    return Wording(
        line={kind: _any_of(lists[kind].get("line", ())) for kind in KINDS},
        within={kind: _any_of(lists[kind].get("within", ())) for kind in KINDS},
        comment_strong=_any_of(comment["strong"]),
        comment_weak=_any_of(comment["weak"]),
        comment_header=_any_of(comment["header"]),
        much_talk=_any_of(comment["much"]),
        some_talk=_any_of(comment["some"]),
        reporting=_any_of(comment["reporting"]),
        end=_any_of(lists["end"]["line"]),
        head=_by_kind(lists["head"]),
        foot={
            kind: re.compile(rf"(?:{one.pattern})\s*$", re.IGNORECASE)
            for kind, one in _by_kind(lists["foot"]).items()
        },
        to_end=_any_of(lists["to_end"]["phrases"]),
        dateline_label=_spaced(dateline["label"]),
        cities="|".join(map(re.escape, dateline["cities"])),
        countries="|".join(map(re.escape, dateline["countries"])),
        english=frozenset(lists["words"]["english"].split()),
        openers=frozenset(lists["words"]["openers"].split()),
        comment_markup=_marked(lists["markup"]["comment"]),
        layout_markup=_marked(lists["markup"]["layout"]),
        aside_markup=_marked(lists["markup"]["aside"]),
        caption_markup=_marked(lists["markup"]["caption"]),
        agencies=lists["agencies"],
    )


def _by_kind(lists: Mapping[str, Any]) -> dict[BlockKind, re.Pattern[str]]:
    return {BlockKind(name): _any_of(entries) for name, entries in lists.items()}


def _any_of(entries: Iterable[str]) -> re.Pattern[str]:
    parts = [_spaced(entry) for entry in entries]
    return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE) if parts else NEVER


def _marked(entries: Iterable[str]) -> re.Pattern[str]:
    """Compile names of elements, ids and classes; they stand between marks: "div#id.class other-class"."""
    return re.compile(rf"(?:^|[\s#._-])(?:{'|'.join(entries)})(?=[\s#._\d-]|$)")


def _spaced(entry: str) -> str:
    return entry.replace(" ", r"\s")
