"""Floors on material that lies beside the checkout; skipped where it does not."""

import csv
import json
from math import cos, hypot, radians
from pathlib import Path

import pytest
from tests.link.builders import a_document

from hearsay.knowledge import fold, packs
from hearsay.link.actors import linked_actor
from hearsay.link.places import linked_place
from hearsay.link.reading import Reading, reading_of
from hearsay.types.claim import Mention

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
KM_PER_DEGREE = 111.2

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not beside this checkout")


def mentioned(words: str, reading: Reading) -> Mention:
    start = reading.document.text.find(words)
    return Mention(text=words, start=start, end=start + len(words)) if start >= 0 else Mention(text=words)


def test_the_places_of_the_dumps_are_found_within_ten_kilometres() -> None:
    texts = [path.read_text() for path in sorted((CORPUS / "seeds").glob("*.txt"))]
    right = 0

    for row in csv.DictReader((CORPUS / "places.csv").read_text(encoding="utf-8").splitlines()):
        text = next((text for text in texts if row["as_written"] in text), texts[2])
        reading = reading_of(a_document(text), packs(("syria",)))
        place = linked_place(mentioned(row["as_written"], reading), (), reading)
        if place.latitude is not None and place.longitude is not None:
            north = (place.latitude - float(row["lat"])) * KM_PER_DEGREE
            east = (place.longitude - float(row["lon"])) * KM_PER_DEGREE * cos(radians(place.latitude))
            right += hypot(north, east) <= 10

    assert right >= 24


def test_most_mentions_of_the_coded_reports_become_the_actor_that_the_coding_names() -> None:
    coded = (CORPUS / "reports" / "coded.jsonl").read_text(encoding="utf-8")
    texts = {row["id"]: row["text"] for row in map(json.loads, coded.splitlines())}
    right = asked = 0

    for path in sorted((CORPUS / "gold").glob("fk*.json")):
        coding = json.loads(path.read_text())
        reading = reading_of(a_document(texts[coding["document"]]), packs(("syria",)))
        for name, mentions in coding["actors"].items():
            for words in mentions:
                asked += 1
                right += fold(linked_actor(mentioned(words, reading), reading).name) == fold(name)

    assert right / asked > 0.62
