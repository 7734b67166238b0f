"""The example corpus's claims are those that a person last read the diff of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from tests.golden.rewrite import GOLDEN, example_claims

Json = dict[str, Any]


def test_the_example_corpus_gives_the_claims_of_the_golden_file() -> None:
    known = GOLDEN.read_text(encoding="utf-8").splitlines()

    found = example_claims()

    changes = list(differences(known, found))
    assert not changes, "\n".join([*changes, "", "If this is meant: make golden, and read the diff."])
    assert list(found) == known  # the same claims, and in the same order


def test_a_claim_that_came_went_or_changed_is_named() -> None:
    clash: Json = {"id": "c1", "kind": "event", "document": "a.txt", "type": "armed_clash", "place": "Hass"}
    clash |= {"evidence": [{"start": 7, "end": 9, "quote": "it"}], "voices": ["north daily", "a monitor"]}
    state = {**clash, "id": "c2", "kind": "state", "relation": "controls"}
    moved = {**clash, "id": "c3", "place": "Ariha"}

    elsewhere = {**clash, "document": "b.txt"}

    said = list(differences(map(json.dumps, [clash, state]), map(json.dumps, [moved, elsewhere])))

    assert said == [
        "changed  a.txt at 7, armed_clash by a monitor: place 'Hass' -> 'Ariha'",
        "went     a.txt at 7, controls by a monitor: 'it'",
        "came     b.txt at 7, armed_clash by a monitor: 'it'",
    ]


def differences(known: Iterable[str], found: Iterable[str]) -> Iterator[str]:
    """Yield a line for each claim that came, went or changed, by document and place in the text."""
    before, after = set(known), set(found)
    gone, new = by_passage(before - after), by_passage(after - before)
    for key in sorted(gone.keys() | new.keys()):
        old, young = gone.get(key, []), new.get(key, [])
        for one, other in zip(old, young, strict=False):
            yield f"changed  {title(one)}: {what_changed(one, other)}"
        for claim in old[len(young) :]:
            yield f"went     {title(claim)}: {claim['evidence'][0]['quote'][:90]!r}"
        for claim in young[len(old) :]:
            yield f"came     {title(claim)}: {claim['evidence'][0]['quote'][:90]!r}"


def by_passage(lines: Iterable[str]) -> dict[tuple[str, int, str], list[Json]]:
    """Group claims by document, passage and what they speak of."""
    groups: dict[tuple[str, int, str], list[Json]] = defaultdict(list)
    for claim in sorted(map(json.loads, lines), key=lambda claim: str(claim["id"])):
        groups[claim["document"], claim["evidence"][0]["start"], subject_of(claim)].append(claim)
    return groups


def subject_of(claim: Json) -> str:
    """Return the type of an event claim, the relation of a state claim."""
    return str(claim["relation"] if claim["kind"] == "state" else claim["type"])


def title(claim: Json) -> str:
    """Name a claim to somebody who looks for it in its report."""
    start, voice = claim["evidence"][0]["start"], claim["voices"][-1]
    return f"{claim['document']} at {start}, {subject_of(claim)} by {voice}"


def what_changed(old: Json, new: Json) -> str:
    """List the fields in which two claims differ, apart from the id that follows from them."""
    fields = [name for name in old if name != "id" and old[name] != new.get(name)]
    return "; ".join(f"{name} {old[name]!r} -> {new.get(name)!r}" for name in fields)
