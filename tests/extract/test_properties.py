"""What holds of every text: offsets that are true, an order that does not matter, and no way to fail."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.builders import Read, ReadAll, Told

from hearsay.types.claim import Claim, EventClaim, Mention, StateClaim

PATIENCE = 6.0  # seconds for the largest text below; it takes a tenth of that on a quiet core

SENTENCES = (
    "The army shelled the town of Ariha on Monday, killing at least four people.",
    "A monitor said that Ahrar al-Sham attacked an army checkpoint near Saraqib.",
    'Abu Omar, commander of the Green Brigade, told AFP: "We captured the village of Maarzita."',
    "Hayat Tahrir al-Sham, also known as HTS, denied shelling Hass.",
    "Russian jets struck Ariha, Saraqib and Binnish. The town was captured later.",
    "If the attack on Hass really happened, nobody saw it.",
    "Turkish-backed rebels and the army agreed on a truce in Idlib.",
    "He added that dozens of civilians were killed or wounded there.",
)
SCRAPS = st.sampled_from(
    [
        "shelled", "the army", "Ariha", "killed", "four", "said", "that", "denied", "and", "in", "on Monday",
        "according to", "Hayat Tahrir al-Sham", "imaginary", "if", "by", "of", "-backed", ",", ".", "(",
        ")", '"', "“", "”", "'", "’s", ":", ";", "…", "—", "\n", "\n\n", "\t", "\u200b", "\u200f", "\ufeff",
        "attack", "\u0301", "😀", "👩‍👩‍👧", "هجوم", "على بلدة", "é", "5,000", "1/2", "%", "$", "\x00", "<b>", "http://x.y",
    ]
)  # fmt: skip
HOSTILE = st.lists(SCRAPS, max_size=40).map(" ".join) | st.lists(SCRAPS, max_size=40).map("".join)
NEWS = st.lists(st.sampled_from(SENTENCES), max_size=5).map(" ".join)
QUICK = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


def mentions(claim: Claim) -> Iterator[Mention]:
    """Yield every mention of a claim."""
    yield from claim.voices
    if claim.trigger is not None:
        yield claim.trigger
    if isinstance(claim, StateClaim):
        yield from (m for m in (claim.subject, claim.object, claim.since, claim.until) if m is not None)
    if isinstance(claim, EventClaim):
        yield from (*claim.initiator, *claim.target, *claim.place_context)
        yield from (m for m in (claim.place, claim.time) if m is not None)
        yield from (toll.actor for toll in (*claim.killed, *claim.injured, *claim.captured))
        yield from (entry.actor for entry in claim.materiel)


def assert_holds(told: Told) -> None:
    """Assert what must hold of any claim of a document."""
    text = told.document.text
    for claim in told.claims:
        assert claim.document == told.document.id
        assert claim.voices[0].text == told.document.publisher
        assert claim.evidence
        assert list(claim.evidence) == sorted(claim.evidence, key=lambda quote: quote.start)
        for quote in claim.evidence:
            assert 0 <= quote.start < quote.end
            assert text[quote.start : quote.end] == quote.text
        for mention in mentions(claim):
            assert_stands(mention, text)
    for event in told.events:
        for toll in (*event.killed, *event.injured, *event.captured):
            assert toll.low is None or toll.high is None or 0 <= toll.low <= toll.high


def assert_stands(mention: Mention, text: str) -> None:
    """Assert that a mention has words, and stands where it says or nowhere."""
    assert mention.text.strip()
    if mention.start is None or mention.end is None:
        assert mention.start is mention.end
        return
    assert text[mention.start : mention.end] == mention.text


@given(NEWS)
@QUICK
def test_every_quote_and_every_mention_stands_where_it_says(read: Read, text: str) -> None:
    told = read(text)

    assert_holds(told)


@given(HOSTILE)
@QUICK
def test_no_text_is_so_broken_that_it_fails_or_lies(read: Read, text: str) -> None:
    told = read(text)

    assert_holds(told)


@given(st.text(max_size=200))
@QUICK
def test_any_characters_at_all_are_read_without_an_error(read: Read, text: str) -> None:
    told = read(text)

    assert_holds(told)


@given(st.permutations(SENTENCES))
@settings(QUICK, max_examples=8)
def test_claims_do_not_depend_on_the_order_of_documents(
    read: Read, read_all: ReadAll, shuffled: list[str]
) -> None:
    alone = {text: read(text) for text in SENTENCES}

    together = read_all(shuffled)

    assert together == [alone[text] for text in shuffled]


@given(NEWS)
@settings(QUICK, max_examples=10)
def test_the_same_text_gives_the_same_claims(read: Read, text: str) -> None:
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The army shelled Ariha and " * 400 + "left.", id="one endless sentence"),
        pytest.param("The army shelled Ariha " * 400, id="no punctuation"),
        pytest.param("said that the army said that " * 300, id="nested speech"),
        pytest.param('"' * 500 + "The army shelled Ariha" + '"' * 500, id="nested quotes"),
        pytest.param("“The army said “the rebels said “we shelled Ariha””” " * 100, id="quotes in quotes"),
        pytest.param("Ariha, " * 800 + "were shelled by the army.", id="a long list"),
        pytest.param("(" * 400 + "The army shelled Ariha" + ")" * 400, id="brackets"),
        pytest.param("😀 The army 😀 shelled 😀 Ariha 😀 " * 100, id="emoji"),
        pytest.param("قصف الجيش بلدة أريحا يوم الاثنين " * 100, id="Arabic"),
        pytest.param("The\u200b army\u200b shelled\u200b Ariha\u200b. " * 100, id="zero width"),
        pytest.param("THE ARMY SHELLED ARIHA KILLING FOUR " * 100, id="capitals"),
        pytest.param("x" * 100_000, id="one word"),
        pytest.param(". " * 5_000, id="full stops"),
        pytest.param("killed killed killed " * 300, id="one word again and again"),
    ],
)
def test_a_monstrous_text_is_read_in_good_time(read: Read, text: str) -> None:
    started = perf_counter()

    told = read(text)

    assert perf_counter() - started < PATIENCE
    assert_holds(told)
