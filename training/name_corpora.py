"""Read the corpora of names, each with its own scheme, as one scheme with room for doubt."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

KINDS: Final = ("person", "organisation", "place", "other")
NAME_LABELS: Final = ("O", *(f"{mark}-{kind}" for kind in KINDS for mark in "BI"))
OUTSIDE: Final = frozenset({"O"})
# Most corpora here mark no "other" names (events, nationalities, ships): one may stand where they are silent.
OUTSIDE_OR_OTHER: Final = frozenset({"O", "B-other", "I-other"})
ANYTHING: Final = frozenset[str]()  # not learned from

KIND_OF: Final = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "Person": "person",
    "Organisation": "organisation",
    "Location": "place",
    "Nationality": "other",
    "DocumentReference": "other",
    "MilitaryPlatform": "other",
}
TRAIN: Final = ("names/uner_ewt_dev", "names/wikigold", "names/wnut17_train", "names/re3d")
TEST: Final = "names/uner_ewt_test"
RE3D: Final = "names/re3d"
HELD_BACK_EVERY: Final = 8  # every eighth sentence of re3d is for testing
# re3d marks whole descriptions ("an artillery crew chief in ..."); only bare names are learned from.
LONGEST_NAME: Final = 7
ARTICLES: Final = frozenset({"the", "a", "an", "our", "all", "their", "his", "its", "these", "those"})
PRONOUNS: Final = frozenset({"i", "he", "she", "it", "we", "they", "you", "his", "her", "our", "their"})
TITLES: Final = frozenset(
    {
        *(
            "president",
            "minister",
            "secretary",
            "prime",
            "foreign",
            "general",
            "gen",
            "lt",
            "maj",
            "col",
            "capt",
        ),
        *(
            "sgt",
            "spc",
            "staff",
            "army",
            "dr",
            "mr",
            "mrs",
            "ms",
            "adm",
            "director",
            "commander",
            "spokesman",
        ),
        *("spokesperson", "ambassador", "he"),
    }
)
GLUED: Final = re.compile(r"[.,;:!?%)\]]|['\u2019](?:s|t|re|ve|ll|d|m)?|n['\u2019]t", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedWord:
    """One word, and the labels it may bear; none where the corpus cannot say."""

    form: str
    spaced: bool
    labels: frozenset[str]


NamedSentence = tuple[NamedWord, ...]


def training_sentences(folder: Path) -> dict[str, list[NamedSentence]]:
    """Read what the name head learns from, by corpus."""
    found = {name: list(_sentences(folder / f"{name}.jsonl.gz")) for name in TRAIN}
    found[RE3D] = [sentence for place, sentence in enumerate(found[RE3D]) if place % HELD_BACK_EVERY]
    return found


def test_sentences(folder: Path) -> dict[str, list[NamedSentence]]:
    """Read what the name head is measured on, by corpus."""
    re3d = list(_sentences(folder / f"{RE3D}.jsonl.gz"))
    return {TEST: list(_sentences(folder / f"{TEST}.jsonl.gz")), RE3D: re3d[::HELD_BACK_EVERY]}


def _sentences(path: Path) -> Iterator[NamedSentence]:
    own_scheme = path.name.startswith("re3d")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            words, labels = _compounds_apart(row["words"], row["labels"])
            if words:
                allowed = _allowed(words, labels, own_scheme=own_scheme)
                yield tuple(
                    NamedWord(form=word, spaced=_spaced(words, place), labels=allowed[place])
                    for place, word in enumerate(words)
                )


def _compounds_apart(words: Sequence[str], labels: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split words at inner hyphens, as the treebanks do."""
    new_words: list[str] = []
    new_labels: list[str] = []
    for word, label in zip(words, labels, strict=True):
        is_address = "/" in word or "@" in word
        parts = [word] if is_address else [part for part in re.split(r"(?<=\w)(-)(?=\w)", word) if part]
        new_words += parts
        new_labels += [label if not place else label.replace("B-", "I-") for place in range(len(parts))]
    return new_words, new_labels


def _allowed(words: Sequence[str], labels: Sequence[str], *, own_scheme: bool) -> list[frozenset[str]]:
    allowed: list[frozenset[str]] = [OUTSIDE if own_scheme else OUTSIDE_OR_OTHER] * len(words)
    for first, last, label in _spans(labels):
        kind = KIND_OF.get(label)
        span: tuple[int, int] | None = None
        if own_scheme:
            span = _name_within(words, first, last)
            if span is None:
                continue
            allowed[first : last + 1] = [ANYTHING] * (last + 1 - first)
            if not _is_name(words, *span):
                continue
        if kind is None:
            continue
        opening, end = span or (first, last)
        allowed[first:opening] = [OUTSIDE] * (opening - first)  # articles
        for place in range(opening, end + 1):
            allowed[place] = frozenset({f"{'B' if place == opening else 'I'}-{kind}"})
    return allowed


def _name_within(words: Sequence[str], first: int, last: int) -> tuple[int, int] | None:
    """Return a described span without its article, or nothing where it holds no capital after that."""
    while first < last and words[first].lower() in ARTICLES:
        first += 1
    capitals = [place for place in range(first, last + 1) if words[place][:1].isupper()]
    named = [place for place in capitals if words[place].lower() not in PRONOUNS]
    return (first, last) if named else None


def _is_name(words: Sequence[str], first: int, last: int) -> bool:
    """Say whether a span is a bare name: no list, no title ("President ..."), no common noun at its end."""
    span = words[first : last + 1]
    if (
        len(span) > LONGEST_NAME
        or "," in span
        or TITLES.intersection(word.lower().strip(".") for word in span[:-1])
    ):
        return False
    return span[0][:1].isupper() and not span[-1][:1].islower()


def _spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    start: int | None = None
    for place, label in enumerate([*labels, "O"]):
        if start is not None and not (label.startswith("I-") and label[2:] == labels[start][2:]):
            yield start, place - 1, labels[start][2:]
            start = None
        if label.startswith("B-"):
            start = place


def _spaced(words: Sequence[str], place: int) -> bool:
    if GLUED.fullmatch(words[place]):
        return False
    before = words[place - 1] if place else ""
    return before not in {"(", "[", "$", "#"} and "-" not in {before, words[place]}
