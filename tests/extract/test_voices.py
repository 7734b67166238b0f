"""Who vouches for a claim: the publisher first, then whoever the words attribute it to."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, heard

from hearsay.types.codes import EventType

SHELLING = EventType.SHELLING
CLASH = EventType.ARMED_CLASH


@pytest.mark.parametrize(
    ("sentence", "voices"),
    [
        ("Government forces shelled the town of Ariha on Monday.", []),
        (
            "Government forces shelled Ariha, according to the Syrian Observatory for Human Rights.",
            ["syrian observatory for human rights"],
        ),
        ("According to local sources, government forces shelled the town of Ariha.", ["local sources"]),
        ("A rebel commander said that government forces shelled Ariha.", ["rebel commander"]),
        ("A rebel commander said government forces shelled Ariha.", ["rebel commander"]),
        ("Government forces shelled the town of Ariha on Monday, a monitor said.", ["monitor"]),
        ("Government forces shelled the town of Ariha on Monday a monitor said.", ["monitor"]),
        (
            "Government forces shelled the town of Ariha on Monday, said a rebel commander.",
            ["rebel commander"],
        ),
        ("Government forces shelled Ariha, a monitor said.", ["monitor"]),
        ("The White Helmets reported that government forces shelled Ariha.", ["white helmets"]),
        ("The Green Brigade announced that government forces shelled Ariha.", ["green brigade"]),
        ("An activist told AFP that government forces shelled Ariha.", ["afp", "activist"]),
        ("Government forces shelled the town of Ariha, an activist told AFP.", ["afp", "activist"]),
        ("Russia and Iran said that rebels shelled Ariha.", ["russia and iran"]),
        ('"Government forces shelled Ariha," a villager told reporters.', ["villager"]),
        (
            "State media quoted a military source as saying that rebels shelled Ariha.",
            ["state media", "military source"],
        ),
        ("In the view of a monitor the roads are bad. Government forces shelled Ariha.", []),
    ],
)
def test_the_words_say_who_vouches_for_it(read: Read, sentence: str, voices: list[str]) -> None:
    assert heard(read(sentence).only(SHELLING)) == voices


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "A military source said that the army shelled Ariha. The source added rebels attacked Maarzita.",
            ["military source"],
        ),
        (
            "Abu Omar said that the army shelled Ariha. He said that rebels attacked a checkpoint near Hass.",
            ["abu omar"],
        ),
        (
            'Abu Omar said that the army shelled Ariha. "Rebels attacked a checkpoint near Hass," he added.',
            ["abu omar"],
        ),
        (
            'Abu Omar said that the army shelled Ariha. "Rebels attacked a checkpoint near Hass."',
            ["abu omar"],
        ),
        (
            "According to local sources, the army shelled Ariha. According to them, rebels attacked Hass.",
            ["local sources"],
        ),
        ("A monitor said that the army shelled Ariha. Rebels attacked a checkpoint near Hass.", []),
        (
            "A local activist said the army shelled Ariha. The activist also said rebels attacked Maarzita.",
            ["local activist"],
        ),
    ],
)
def test_an_attribution_goes_further_only_where_the_text_resumes_it(
    read: Read, text: str, voices: list[str]
) -> None:
    assert heard(read(text).only(CLASH)) == voices


def test_each_half_of_a_sentence_has_the_voice_that_tells_it(read: Read) -> None:
    told = read("The army said that it had captured Hass, while a monitor said that rebels shelled Ariha.")

    assert heard(told.only(EventType.TERRITORY_TAKEN)) == ["army"]
    assert heard(told.only(SHELLING)) == ["monitor"]


def test_the_publisher_always_stands_first(read: Read) -> None:
    event = read("A monitor said that the army shelled Ariha.", publisher="south daily").only(SHELLING)

    assert event.voices[0].text == "south daily"


def test_a_republished_text_names_its_first_publisher_second(read: Read) -> None:
    event = read("The army shelled Ariha.", publisher="south daily", first_publisher="valley wire").only(
        SHELLING
    )

    assert [voice.text for voice in event.voices] == ["south daily", "valley wire"]


def test_an_unknown_publisher_still_has_a_voice(read: Read) -> None:
    event = read("A monitor said that the army shelled Ariha.", publisher=None).only(SHELLING)

    assert len(event.voices) == 2
    assert event.voices[-1].text == "A monitor"


def test_an_outlet_that_quotes_itself_is_one_voice(read: Read) -> None:
    event = read("A North Daily correspondent said that the army shelled Ariha.").only(SHELLING)

    assert heard(event) == []


def test_an_epithet_inside_an_attributed_sentence_is_the_publishers(read: Read) -> None:
    told = read("A monitor said that the Turkish-backed Green Brigade shelled Ariha.")

    (state,) = told.states
    assert heard(state) == []
    assert heard(told.only(SHELLING)) == ["monitor"]
