from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.syntax.tokens import spans_in

# Letters, marks, gaps, scripts and emoji that pages mix.
HOSTILE = st.text(
    alphabet=st.sampled_from(
        "aB1.,'\u2019-\u2013 \n\t\u200b\u200d\ufeff\"@/:()\u0627\u064e\U0001f600e\u0301&"
    )
)
PATIENCE = (
    20  # seconds; a second or less is usual, and looking back at every character would take many minutes
)


def words_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans_in(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They didn't go.", ["They", "did", "n't", "go", "."]),
        ("They didnt go.", ["They", "did", "nt", "go", "."]),
        ("the town\u2019s mill", ["the", "town", "\u2019s", "mill"]),
        ("the villagers' mill", ["the", "villagers", "'", "mill"]),
        ("the towns mill", ["the", "towns", "mill"]),
        ("We cannot stay", ["We", "can", "not", "stay"]),
        ("a U.S.-led raid", ["a", "U.S.", "-", "led", "raid"]),
        ("UN-backed talks", ["UN", "-", "backed", "talks"]),
        ("pro-government men", ["pro-government", "men"]),
        ("al-Tall, 2,500 men", ["al", "-", "Tall", ",", "2,500", "men"]),
        ("Gen. J. Amin left.", ["Gen.", "J.", "Amin", "left", "."]),
        ("at 10.30am, 5km off", ["at", "10.30", "am", ",", "5", "km", "off"]),
        ("in the 1980s... \u201cno\u201d", ["in", "the", "1980s", "...", "\u201c", "no", "\u201d"]),
        ("see http://example.org/a,b.", ["see", "http://example.org/a,b", "."]),
        ("Sana'a and Ba\u2019albek", ["Sana'a", "and", "Ba\u2019albek"]),
    ],
)
def test_words_are_cut_as_the_treebanks_cut_them(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_layout_characters_part_words_and_belong_to_none() -> None:
    assert words_of("\ufeffone\u200btwo\u00a0three\u202e four") == ["one", "two", "three", "four"]


def test_an_emoji_joined_of_several_is_one_word() -> None:
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467"

    assert words_of(f"safe{family}!") == ["safe", family, "!"]


@given(HOSTILE | st.text())
def test_words_stand_in_order_and_leave_out_gaps_only(text: str) -> None:
    end = 0
    for span in spans_in(text):
        assert span.start < span.end
        assert not any(character.isalnum() for character in text[end : span.start])
        assert span.start >= end
        end = span.end

    assert not any(character.isalnum() for character in text[end:])


@pytest.mark.parametrize(
    "pattern", ["a", "a-", ".", "a.", "a'", "1", "1,", "a@", "http://", "\n", "A\n", "re-", "\u0627\u064e"]
)
def test_hostile_text_is_cut_in_one_pass(pattern: str) -> None:
    text = pattern * 50_000

    started = time.perf_counter()
    spans_in(text)

    assert time.perf_counter() - started < PATIENCE
