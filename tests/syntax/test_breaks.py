from __future__ import annotations

import pytest

from hearsay.syntax.breaks import forced_starts, may_open
from hearsay.syntax.tokens import spans_in


def starts_in(text: str) -> list[str]:
    spans = spans_in(text)
    forced = forced_starts(text, spans)
    return [text[span.start : span.end] for span, is_forced in zip(spans, forced, strict=True) if is_forced]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("The bridge fell\n\nnobody was hurt", ["nobody"]),
        ("The bridge fell\r\n\r\nnobody was hurt", ["nobody"]),
        ("The bridge fell\nand nobody was hurt", []),
        ("Bridge Falls Near Old Mill\nThe bridge fell today.", ["The"]),
        ("Three things fell:\n\u2022 a bridge\n\u2022 a mill", ["\u2022", "\u2022"]),
    ],
)
def test_layout_ends_sentences(text: str, starts: list[str]) -> None:
    assert starts_in(text) == starts


@pytest.mark.parametrize(
    ("text", "place"), [("well-known", 2), ("one, two", 1), ("\u2022 one", 1), ('Go. "We', 3), ('Go." We', 2)]
)
def test_no_sentence_opens_in_a_compound_at_a_comma_after_its_bullet_or_within_its_quote(
    text: str, place: int
) -> None:
    assert not may_open(text, spans_in(text), place)


def test_a_sentence_may_open_where_the_space_after_the_stop_is_missing() -> None:
    text = "He left.She stayed."

    assert may_open(text, spans_in(text), 3)
