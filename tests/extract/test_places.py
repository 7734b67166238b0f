"""Where: the most specific place, carried over only with a word that points back."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, is_at

from hearsay.types.codes import EventType

SHELLING, CLASH, TAKEN = EventType.SHELLING, EventType.ARMED_CLASH, EventType.TERRITORY_TAKEN


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The army shelled Ariha on Monday.", SHELLING, "Ariha"),
        ("Clashes broke out in the village of Hass in southern Idlib.", CLASH, "Hass"),
        ("In the southern countryside of Idlib, the army shelled the town of Jarjnaz.", SHELLING, "Jarjnaz"),
        ("The army attacked a rebel checkpoint on the road near Hass.", CLASH, "Hass"),
        ("The army shelled the eastern countryside of Idlib.", SHELLING, "countryside of Idlib"),
        ("Clashes broke out on the Aleppo-Damascus highway.", CLASH, "highway"),
        ("The army attacked rebels on Monday.", CLASH, ""),
        ("The army shelled Ariha. The town was later captured by the army.", TAKEN, "Ariha"),
        ("The army shelled Ariha on Monday. Clashes broke out there on Tuesday.", CLASH, "Ariha"),
        ("The army shelled Ariha on Monday. Rebels attacked the army on Tuesday.", CLASH, ""),
    ],
)
def test_the_most_specific_place_named_for_it(read: Read, text: str, kind: EventType, place: str) -> None:
    event = read(text).only(kind)

    assert is_at(event, place)


@pytest.mark.parametrize(
    ("sentence", "not_there"),
    [
        ("A monitor based in Britain said that the army shelled Ariha.", "Britain"),
        ("The army shelled Ariha, a source in Damascus said.", "Damascus"),
        ("Damascus said that rebels shelled Ariha.", "Damascus"),
    ],
)
def test_where_the_speaker_is_the_event_is_not(read: Read, sentence: str, not_there: str) -> None:
    event = read(sentence).only(SHELLING)

    assert is_at(event, "Ariha")
    assert event.place is not None
    assert not_there not in event.place.text


def test_larger_places_of_the_sentence_stand_beside_the_place(read: Read) -> None:
    event = read("The army shelled the village of Maarzita in Idlib province.").only(SHELLING)

    around = [*(mention.text for mention in event.place_context), event.place.text if event.place else ""]
    assert any("Idlib" in words for words in around)
