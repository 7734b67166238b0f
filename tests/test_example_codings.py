"""The quality gate: scores against the codings of the example corpus may not fall below pinned floors.

The corpus is invented and plain, so the figures flatter; they are here to see that nothing broke.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import sha256
from typing import Any, Final

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment
from tests.golden.rewrite import EXAMPLES, example_claims

from hearsay.knowledge import fold

Json = dict[str, Any]
Naming = Callable[[str], str]

# Pinned together: new reports or codings need new floors, measured and looked at.
CORPUS: Final = "25f63c0981990ff5632957984b58788a3c6c6c7f7034f1ac4160a2fd9082342a"
FLOORS: Final = {"events": 0.73, "states": 0.36, "voices": 0.73}

SHARED_WORDS: Final = 5  # in a row, that make two passages one


def test_the_floors_were_measured_on_these_reports_and_codings() -> None:
    files = sorted(path for folder in ("gold", "reports") for path in (EXAMPLES / folder).iterdir())
    whole = sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()

    assert whole == CORPUS


@pytest.mark.parametrize("what", FLOORS)
def test_reading_does_not_fall_below_its_floor(what: str) -> None:
    figures = scores()

    assert figures[what] >= FLOORS[what], f"{what} {figures[what]:.3f}, of {figures}"


@cache
def scores() -> dict[str, float]:
    """Return F1 of typed events and of states, and the share of paired events whose voices are right."""
    claims = [json.loads(line) for line in example_claims()]
    counts: Counter[str] = Counter()
    voices: list[bool] = []
    for path in sorted((EXAMPLES / "gold").glob("*.json")):
        coding = json.loads(path.read_text(encoding="utf-8"))
        naming = naming_of(coding["actors"])
        for kind, alike in KINDS.items():
            own = [c for c in claims if c["document"] == coding["document"] and c["kind"] + "s" == kind]
            pairs = paired(coding[kind], own, alike, naming)
            free = sum(1 for coded, _ in pairs if coded.get("optional"))
            counts[kind] += len(pairs) - free
            counts[f"coded {kind}"] += sum(1 for coded in coding[kind] if not coded.get("optional"))
            counts[f"found {kind}"] += len(own) - free
            if kind == "events":
                voices += [same_voices(coded, found, naming) for coded, found in pairs]
    f1 = {kind: 2 * counts[kind] / (counts[f"coded {kind}"] + counts[f"found {kind}"]) for kind in KINDS}
    return {**f1, "voices": sum(voices) / len(voices)}


def paired(
    coded: list[Json], found: list[Json], alike: Callable[[Json, Json, Naming], float], naming: Naming
) -> list[tuple[Json, Json]]:
    """Pair codings with claims one to one, so that they are as alike as can be in all."""
    likeness = np.array(
        [[alike(c, f, naming) if one_passage(c, f) else 0.0 for f in found] for c in coded]
    ).reshape(len(coded), len(found))
    rows, columns = linear_sum_assignment(-likeness)
    return [(coded[i], found[j]) for i, j in zip(rows, columns, strict=True) if likeness[i, j] > 0]


def like_event(coded: Json, found: Json, naming: Naming) -> float:
    """Return how alike two events of one type are; 0 where the types differ."""
    place = found["place"] or {}
    slots = (
        coded["stance"] == found["stance"],
        same_voices(coded, found, naming),
        fold(coded["place"] or "") in (fold(place.get("name") or ""), fold(place.get("mention") or "")),
        {naming(a) for a in coded["initiator"]} == {naming(a["name"]) for a in found["initiator"]},
    )
    return 1.0 + sum(slots) if found["type"] in readings(coded, "type") else 0.0


def like_state(coded: Json, found: Json, naming: Naming) -> float:
    """Return 1 where the same relation is said, or denied, of the same two; else 0."""
    same = (
        found["relation"] in readings(coded, "relation")
        and coded.get("stance", "affirms") == found["stance"]
        and naming(coded["subject"]) in {naming(found["subject"][form]) for form in ("name", "mention")}
        and naming(coded["object"]) in {naming(found["object"][form]) for form in ("name", "mention")}
    )
    return float(same)


def same_voices(coded: Json, found: Json, naming: Naming) -> bool:
    """Tell whether the same people vouch for it after the publisher."""
    told = [naming(voice) for voice in found["voices"][1:]]
    return any(told == [naming(voice) for voice in voices[1:]] for voices in readings(coded, "voices"))


def readings(coded: Json, field: str) -> list[Any]:
    """Return a field's coding and the others that count as right."""
    return [coded[field], *coded.get("or", {}).get(field, [])]


def naming_of(actors: dict[str, list[str]]) -> Naming:
    """Return a function from any name of a report to one key for whoever bears it."""
    keys = {fold(other): fold(name) for name, others in actors.items() for other in (*others, name)}
    return lambda name: keys.get(fold(name), fold(name))


def one_passage(coded: Json, found: Json) -> bool:
    """Tell whether a coding's passages and a claim's share a run of words."""
    return bool(runs_of(coded["evidence"]) & runs_of(quote["quote"] for quote in found["evidence"]))


def runs_of(passages: Iterable[str]) -> set[tuple[str, ...]]:
    """Return the runs of words in passages; a short passage is one run."""
    told = [passage.split() for passage in passages]
    return {
        tuple(words[at : at + SHARED_WORDS])
        for words in told
        for at in range(max(1, len(words) - SHARED_WORDS + 1))
    }


KINDS: Final = {"events": like_event, "states": like_state}
