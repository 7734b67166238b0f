from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.decode.builders import NEWS, PUBLISHERS, a_page, a_record, body, decoded, set_aside

from hearsay.decode import documents_in
from hearsay.decode.dump.units import BLANK
from hearsay.types.document import Document
from hearsay.types.page import SetAside

LINES = st.sampled_from(
    [
        *NEWS,
        "",
        "",
        "  • Ivo",
        "    You guys are wrong!!",
        "Notify of",
        "2 Comments",
        "0 $",
        "Share",
        "June 16, 2020",
        "By Hill Post",
        'array(2) { "a": [',
        "}",
        "Loading the player...",
        "\u200f\u200bمرحبا",
        "Related",
        "Tags A B",
        "AFP",
        "\ufeff",
        "\x00\x01",
    ]
)
SOUP = st.one_of(
    st.lists(LINES, max_size=25).map("\n".join),
    st.lists(LINES, max_size=12).map(" ".join),
    st.lists(LINES, max_size=12).map("\r\n".join),
    st.text(max_size=300),
)


def assert_blocks_cover_the_text(document: Document) -> None:
    position = 0
    for block in (*document.blocks, None):
        end = len(document.text) if block is None else block.start
        between = document.text[position:end]
        assert position <= end
        assert all(letter.isspace() or letter in BLANK for letter in between), repr(between)
        if block is not None:
            assert block.start < block.end
            position = block.end


@settings(max_examples=150, deadline=None)
@given(SOUP)
def test_blocks_are_ordered_apart_and_leave_out_white_space_alone(text: str) -> None:
    for document in documents_in([a_record(text or "x")], PUBLISHERS):
        if isinstance(document, Document):
            assert document.text == (text or "x")
            assert_blocks_cover_the_text(document)


@settings(max_examples=60, deadline=None)
@given(SOUP)
def test_a_web_page_s_blocks_cover_its_text(text: str) -> None:
    page = a_page(
        f"<html><body><p>{'</p><p>'.join(text.splitlines())}</p><ul><li>{NEWS[0]}</ul>", form="html"
    )
    for document in documents_in([page], PUBLISHERS):
        if isinstance(document, Document):
            assert_blocks_cover_the_text(document)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_break_the_stage(content: bytes) -> None:
    for form in ("text", "html", "record"):
        assert list(documents_in([a_page(content, form=form)], PUBLISHERS))


def test_the_text_is_the_bytes_decoded_and_nothing_else() -> None:
    raw = f"\ufeffMill taken\r\n\r\n{NEWS[0]}\u200f\r\n".encode()

    assert decoded(a_page(raw)).text == raw.decode("utf-8")


def test_an_id_comes_from_content_and_address() -> None:
    first, again, elsewhere = (decoded(a_page(NEWS[0], address=name)) for name in ("a.txt", "a.txt", "b.txt"))

    assert first.id == again.id != elsewhere.id
    assert len(first.id) == 16


def test_what_was_set_aside_before_passes_through_in_its_place() -> None:
    line = SetAside(address="x", reason="empty")

    found = list(documents_in([line, a_page(NEWS[0]), line], PUBLISHERS))

    assert [isinstance(one, SetAside) for one in found] == [True, False, True]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary file"),
        (b"MZ" + bytes(range(32)) * 40, "binary file"),
        (b"Home\nLogin\nSearch\n", "no article text found"),
    ],
)
def test_what_cannot_be_read_gives_one_line_with_what_and_where(content: bytes, words: str) -> None:
    line = set_aside(a_page(content))

    assert line.reason.startswith("reports/a.txt: ")
    assert words in line.reason
    assert not line.is_read


@pytest.mark.parametrize(
    ("encoding", "letter"),
    [("windows-1252", "’"), ("windows-1252", "é"), ("utf-16-le", "é"), ("utf-16-be", "é")],
)
def test_a_text_in_another_encoding_is_read_with_a_reservation(encoding: str, letter: str) -> None:
    page = a_page(f"{NEWS[0]} The brigade{letter}s men left. {NEWS[1]}".encode(encoding))

    assert f"brigade{letter}s" in body(decoded(page))
    assert set_aside(page).is_read


def test_a_byte_order_mark_of_utf16_is_obeyed_without_a_word() -> None:
    (document,) = documents_in([a_page(f"{NEWS[0]} é".encode("utf-16"))], PUBLISHERS)

    assert isinstance(document, Document)
    assert NEWS[0] in document.text


def test_a_few_damaged_letters_do_not_cost_the_others_their_encoding() -> None:
    page = a_page("Das Mühlrad — ".encode() * 20 + b"\xe9 " + NEWS[0].encode())

    assert "Mühlrad" in decoded(page).text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (" ".join(NEWS), "en"),
        (
            "Die Kämpfer der Brigade haben am Montag das Dorf eingenommen und zwei Wagen zerstört.",
            "de",
        ),
        ("سيطر مقاتلو اللواء الأزرق على القرية صباح يوم الاثنين بعد اشتباكات عنيفة استمرت يومين", "ar"),
        ("Бойцы бригады взяли деревню у мельницы в понедельник утром после двух дней боёв.", "ru"),
        ("Mill taken", "und"),
    ],
)
def test_the_language_is_named_and_the_document_kept(text: str, language: str) -> None:
    document = decoded(a_page(text))

    assert document.language == language
    assert document.is_readable is (language in ("en", "und"))


def test_a_day_in_a_record_that_is_none_gets_a_line() -> None:
    line = set_aside(a_record(NEWS[0], published="16/7/2017"))

    assert "published is '16/7/2017'" in line.reason
    assert line.is_read


@pytest.mark.parametrize(
    "content",
    [
        NEWS[0].encode() * 100_000,
        b"a" * 10_000_000,
        b"x" + b" " * 10_000_000 + b"(Reuters)",
        b"[" * 2_000_000 + b"\n" + b'{"a":' * 200_000,
        "\u200f\u202e\u200b".encode() * 500_000 + NEWS[0].encode(),
        (NEWS[0] + "\x00").encode() * 10_000,
        b"Related\n" * 20_000 + NEWS[0].encode(),
    ],
    ids=["one line", "one word", "spaces", "brackets", "direction marks", "zeros", "short lines"],
)
def test_hostile_text_takes_no_longer_than_its_length_deserves(content: bytes) -> None:
    start = time.perf_counter()

    assert list(documents_in([a_page(content)], PUBLISHERS))
    assert time.perf_counter() - start < 6  # measured at 1 s and less; a quadratic step would take hours


def test_a_page_nested_without_end_does_not_break_the_stage() -> None:
    page = a_page("<html><body>" + "<div>" * 20_000 + NEWS[0], form="html")

    assert len(list(documents_in([page], PUBLISHERS))) == 1
