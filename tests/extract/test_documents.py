"""Which blocks are read, and how tellings of one act within a document come together."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, bounds, heard

from hearsay.types.codes import BlockKind, EventType
from hearsay.types.document import Block

SHELLING = EventType.SHELLING
BODY = "The army shelled the town of Ariha on Monday."
OTHER = "Rebels captured the village of Maarzita."


def in_blocks(*blocks: tuple[BlockKind, str]) -> tuple[str, tuple[Block, ...]]:
    """Return a text and its blocks, one paragraph each."""
    text, made = "", []
    for kind, words in blocks:
        made.append(Block(kind=kind, start=len(text), end=len(text) + len(words)))
        text += words + "\n\n"
    return text, tuple(made)


@pytest.mark.parametrize("kind", [kind for kind in BlockKind if kind is not BlockKind.BODY])
def test_only_the_body_makes_claims(read: Read, kind: BlockKind) -> None:
    text, blocks = in_blocks((BlockKind.BODY, BODY), (kind, OTHER), (BlockKind.BODY, "It rained."))

    told = read(text, blocks=blocks)

    assert [event.type for event in told.events] == [SHELLING]


def test_a_claim_after_a_comment_still_stands_at_its_offsets(read: Read) -> None:
    text, blocks = in_blocks((BlockKind.COMMENT, "Serves them right! " * 5), (BlockKind.BODY, BODY))

    event = read(text, blocks=blocks).only(SHELLING)

    (quote,) = event.evidence
    assert text[quote.start : quote.end] == quote.text
    assert "shelled the town of Ariha" in quote.text


def test_another_language_makes_no_claims(read: Read) -> None:
    assert read(BODY, language="tr").claims == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u200b"])
def test_an_empty_body_makes_no_claims(read: Read, text: str) -> None:
    assert read(text).claims == ()


def test_a_document_without_blocks_makes_no_claims(read: Read) -> None:
    assert read(BODY, blocks=()).claims == ()


def test_an_act_told_twice_by_one_voice_is_one_claim_with_two_passages(read: Read) -> None:
    told = read(
        "The army shelled the town of Ariha on Monday. The shelling of Ariha on Monday killed four people."
    )

    event = told.only(SHELLING)
    assert len(event.evidence) == 2
    assert bounds(event.killed) == [(4, 4)]


def test_an_act_told_by_two_voices_is_two_claims(read: Read) -> None:
    told = read(
        "A monitor said that the army shelled the town of Ariha on Monday. "
        "A rebel commander said that the army shelled the town of Ariha on Monday."
    )

    assert [heard(event) for event in told.all(SHELLING)] == [["monitor"], ["rebel commander"]]


def test_two_voices_in_one_sentence_are_two_claims(read: Read) -> None:
    told = read(
        "A rebel commander said that ten soldiers were killed in clashes near Hass, "
        "while the army said that four rebels were killed in clashes near Hass."
    )

    voices = {tuple(heard(event)) for event in told.all(EventType.ARMED_CLASH)}
    assert voices == {("rebel commander",), ("army",)}


@pytest.mark.parametrize(
    "second",
    [
        "The army shelled the town of Saraqib on Monday.",
        "The army shelled the town of Ariha on Tuesday.",
        "Rebels shelled the town of Ariha on Monday.",
    ],
)
def test_another_place_day_or_side_is_another_act(read: Read, second: str) -> None:
    told = read(f"The army shelled the town of Ariha on Monday. {second}")

    assert len(told.all(SHELLING)) == 2


def test_claims_come_events_first_and_in_reading_order(read: Read) -> None:
    told = read(
        "The Turkish-backed Green Brigade captured the village of Maarzita. "
        "The army shelled the town of Ariha. A car bomb exploded in Azaz."
    )

    starts = [event.evidence[0].start for event in told.events]
    assert list(told.claims) == [*told.events, *told.states]
    assert starts == sorted(starts)
    assert len(set(starts)) == 3


def test_the_war_s_own_backdrop_is_not_coded(read: Read) -> None:
    told = read(
        "The army shelled the town of Ariha on Monday. "
        "The war, which began in 2011 with a crackdown on protests, has killed more than 380,000 people."
    )

    assert [event.type for event in told.events] == [SHELLING]
