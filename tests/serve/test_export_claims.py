"""The interchange format, held against its rules as restated here, and against the evaluation's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from tests.builders import a_claim, a_linked_state, a_place, a_source, a_toll, an_actor
from tests.record.strategies import claims
from tests.serve.conftest import Command

from hearsay.serve.export.claims import claim_as_json
from hearsay.types.codes import Certainty, EventType, Stance
from hearsay.types.document import DocumentId
from hearsay.types.linked import LinkedEventClaim, LinkedStateClaim

SHARED = Path(__file__).parents[3] / "shared" / "evaluation" / "claims.schema.json"

ACTOR = {
    "type": "object",
    "required": ["name", "id", "mention"],
    "additionalProperties": False,
    "properties": {
        "name": {"type": "string"},
        "id": {"type": ["string", "null"]},
        "mention": {"type": "string"},
    },
}
WHOLE = {"type": ["integer", "null"]}
TOLL = {
    "type": "array",
    "items": {
        "required": ["actor", "low", "high"],
        "properties": {"actor": {"type": "string"}, "low": WHOLE, "high": WHOLE},
    },
}
DAY = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
EVENT_FIELDS: dict[str, Any] = {
    "type": {"enum": [str(kind) for kind in EventType]},
    "initiator": {"type": "array", "items": ACTOR},
    "target": {"type": "array", "items": ACTOR},
    "alternative": {"type": "boolean"},
    "phase": {"type": ["string", "null"]},
    "change": {"type": ["string", "null"]},
    "place": {
        "type": ["object", "null"],
        "required": ["mention", "name", "id", "lat", "lon"],
        "maxProperties": 5,
    },
    "where_prec": {"type": ["integer", "null"], "minimum": 1, "maximum": 7},
    "date": {"type": ["array", "null"], "items": DAY, "minItems": 2, "maxItems": 2},
    "date_prec": {"type": "integer", "minimum": 1, "maximum": 5},
    "killed": TOLL,
    "injured": TOLL,
    "captured": TOLL,
    "materiel": {"type": "array"},
}
STATE_FIELDS: dict[str, Any] = {
    "subject": ACTOR,
    "object": ACTOR,
    "relation": {"type": "string"},
    "as_of": {"anyOf": [DAY, {"type": "null"}]},
    "since": {"anyOf": [DAY, {"type": "null"}]},
    "until": {"anyOf": [DAY, {"type": "null"}]},
    "share": {"type": ["string", "null"]},
    "formerly": {"type": "boolean"},
}
SHARED_FIELDS: dict[str, Any] = {
    "id": {"type": "string"},
    "kind": {"enum": ["event", "state"]},
    "document": {"type": "string"},
    "evidence": {
        "type": "array",
        "minItems": 1,
        "items": {
            "required": ["start", "end", "quote"],
            "additionalProperties": False,
            "properties": {
                "start": {"type": "integer"},
                "end": {"type": "integer"},
                "quote": {"type": "string"},
            },
        },
    },
    "voices": {"type": "array", "minItems": 1, "items": {"type": "string"}},
    "stance": {"enum": [str(stance) for stance in Stance]},
    "certainty": {"enum": [str(certainty) for certainty in Certainty]},
}


def rules_of(fields: dict[str, Any]) -> dict[str, Any]:
    whole = SHARED_FIELDS | fields
    return {"type": "object", "required": list(whole), "additionalProperties": False, "properties": whole}


RULES = {"event": rules_of(EVENT_FIELDS), "state": rules_of(STATE_FIELDS)}


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(claims(DocumentId("d" * 16)))
def test_whatever_a_claim_says_its_export_keeps_the_rules(claim: LinkedEventClaim | LinkedStateClaim) -> None:
    exported = json.loads(json.dumps(claim_as_json(claim)))

    Draft202012Validator(RULES[exported["kind"]]).validate(exported)


@pytest.mark.skipif(not SHARED.exists(), reason="the evaluation does not lie beside the checkout")
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(claims(DocumentId("d" * 16)))
def test_the_export_is_what_the_evaluation_reads(claim: LinkedEventClaim | LinkedStateClaim) -> None:
    schema = json.loads(SHARED.read_text(encoding="utf-8"))

    Draft202012Validator(schema).validate(json.loads(json.dumps(claim_as_json(claim))))


def test_voices_and_sides_go_by_their_canonical_names() -> None:
    claim = a_claim(
        voices=("north daily", a_source("activists")),
        initiator=(an_actor("Red Army", mention=a_source("the army").mention),),
        killed=(a_toll(4, None, of="civilians", vague=True),),
        place=a_place("Tall Akhdar"),
    )
    exported = claim_as_json(claim)

    assert exported["voices"] == ["north daily", "activists"]
    assert exported["initiator"] == [{"name": "Red Army", "id": "test:red-army", "mention": "the army"}]
    assert exported["killed"] == [{"actor": "civilians", "low": 4, "high": None}]
    assert exported["place"]["name"] == "Tall Akhdar"
    assert exported["document"] == "one.txt"


def test_what_a_text_does_not_settle_is_null() -> None:
    exported = claim_as_json(a_claim(place=None, days=None))

    assert (exported["place"], exported["where_prec"], exported["date"], exported["date_prec"]) == (
        None,
        None,
        None,
        5,
    )


def test_a_place_that_is_held_is_exported_by_name() -> None:
    state = a_linked_state(object="x", object_place=a_place("Tall Akhdar"))

    assert claim_as_json(state)["object"]["name"] == "x"  # member_of is between actors


def test_an_export_is_one_claim_a_line_in_reading_order(hearsay: Command, case: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.jsonl"
    assert hearsay("export", case, "claims", "-o", out).status == 0
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]

    assert len(lines) == 8
    keys = [(line["document"], line["evidence"][0]["start"]) for line in lines]
    assert keys == sorted(keys)
    assert hearsay("export", case, "claims").out == out.read_text(encoding="utf-8")


def test_an_export_that_fails_leaves_the_old_file_and_no_other(
    hearsay: Command, case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "claims.jsonl"
    out.write_text("old")
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    found = hearsay("export", case, "claims", "-o", out)

    assert found.status == 1
    assert "No space left on device" in found.err
    assert [each.name for each in tmp_path.iterdir()] == ["claims.jsonl"]
    assert out.read_text() == "old"
