from __future__ import annotations

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearsay.syntax import Reader, load
from hearsay.types.sentence import ROOT, Sentence

BLOCKS = (
    "Militiamen captured the mill near Tall Zayn on Monday, a monitor said. They left it on Tuesday.",
    "Six people were wounded when shells hit the old market of Zayn the monitor told reporters",
    "Zayns residents didnt return. The army denied it.",
    "Army Retakes Hill Near Zayn\nThe army said it had retaken the hill.",
    "\u2022 two tanks\n\u2022 one truck",
    "",
    "said " * 400,
)
PARTS = st.sampled_from(
    [
        "Zayn",
        " ",
        ". ",
        ", ",
        "\n\n",
        "the army",
        "'s ",
        "\u2019",
        "-",
        "\u200b",
        "\U0001f600",
        "\u0633\u0648\u0631\u064a\u0627",
        "5,000",
        "\ud800",
        "\x00",
    ]
)
HOSTILE = st.lists(PARTS, max_size=30).map("".join)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


def only(reader: Reader, text: str) -> Sentence:
    (sentences,) = reader.read([(0, text)])
    (sentence,) = sentences
    return sentence


def assert_is_tree(sentence: Sentence) -> None:
    roots = [token for token in sentence.tokens if token.head == ROOT]
    assert len(roots) == 1
    assert roots[0].deprel == "root"
    for token in sentence.tokens:
        node, steps = token, 0
        while node.head != ROOT:
            node, steps = sentence.tokens[node.head], steps + 1
            assert steps <= len(sentence.tokens)


def test_who_did_what_to_whom_is_read_off_the_tree(reader: Reader) -> None:
    sentence = only(reader, "The rebels captured two villages.")

    root = next(token for token in sentence.tokens if token.head == ROOT)
    assert (root.text, root.lemma, root.upos) == ("captured", "capture", "VERB")
    assert {
        token.relation: token.text for token in sentence.children(root.index) if token.upos == "NOUN"
    } == {
        "nsubj": "rebels",
        "obj": "villages",
    }


def test_a_passive_subject_is_told_from_an_active_one(reader: Reader) -> None:
    sentence = only(reader, "Two villages were captured by the rebels.")

    assert [token.text for token in sentence.tokens if token.deprel == "nsubj:pass"] == ["villages"]


def test_a_possessor_without_its_apostrophe_is_still_a_possessor(reader: Reader) -> None:
    sentence = only(reader, "The army shelled Syrias northern Aleppo province.")

    (possessor,) = [token for token in sentence.tokens if token.text == "Syrias"]
    assert (possessor.deprel, possessor.lemma) == ("nmod:poss", "Syria")


def test_people_and_places_are_named(reader: Reader) -> None:
    sentence = only(reader, "John Smith lives in London.")

    assert [(name.first, name.last, name.kind) for name in sentence.names] == [
        (0, 1, "person"),
        (4, 4, "place"),
    ]


@given(HOSTILE, st.integers(0, 10_000))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_token_stands_where_it_says(reader: Reader, text: str, offset: int) -> None:
    (sentences,) = reader.read([(offset, text)])

    end = offset
    for sentence in sentences:
        assert_is_tree(sentence)
        for place, token in enumerate(sentence.tokens):
            assert token.index == place
            assert end <= token.start < token.end
            assert text[token.start - offset : token.end - offset] == token.text
            end = token.end


@given(st.permutations(BLOCKS))
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_and_company_of_blocks_change_nothing(reader: Reader, shuffled: list[str]) -> None:
    alone = {text: reader.read([(0, text)])[0] for text in BLOCKS}

    together = reader.read([(0, text) for text in shuffled])

    assert together == [alone[text] for text in shuffled]


def test_a_blank_line_ends_a_sentence_and_so_does_a_title(reader: Reader) -> None:
    (sentences,) = reader.read([(0, "Army Retakes Hill Near Zayn\nThe army came\n\nand it left.")])

    assert [sentence.tokens[0].text for sentence in sentences] == ["Army", "The", "and"]


@pytest.mark.parametrize("text", ["x" * 500_000, "a-" * 1_000, ". " * 1_000, "word " * 1_000, "\n" * 100_000])
def test_a_text_without_sentences_is_cut_rather_than_refused(reader: Reader, text: str) -> None:
    (sentences,) = reader.read([(0, text)])

    for sentence in sentences:
        assert len(sentence.tokens) <= 160
        assert_is_tree(sentence)


def test_a_reader_travels_to_another_worker(reader: Reader) -> None:
    copy = pickle.loads(pickle.dumps(reader))  # noqa: S301  our own bytes

    assert copy.read([(3, BLOCKS[0])]) == reader.read([(3, BLOCKS[0])])
