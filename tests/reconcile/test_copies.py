"""Texts that copy another are found, however lightly they were edited."""

from __future__ import annotations

import random

from tests.builders import DAY, a_document, day_after

from hearsay.reconcile.copies import origins_in
from hearsay.types.document import Document

WORDS = """
    army front village river bridge convoy attack morning evening commander fighters residents reported said
    shelled advanced withdrew road hill market school hospital officials denied talks agreement checkpoint
""".split()  # noqa: SIM905  (a list of words reads better so)


def a_text(seed: int, length: int = 200) -> str:
    draw = random.Random(seed)  # noqa: S311  (a test's text)
    return " ".join(draw.choice(WORDS) + str(draw.randrange(40)) for _ in range(length))


def a_report(text: str, source: str, days: int = 0, **given: object) -> Document:
    return a_document(text, source=source, published=day_after(DAY, days), **given)


def test_a_reprint_points_to_the_earlier_text() -> None:
    first, again = a_report(a_text(1), "first"), a_report(a_text(1), "again", 1)

    assert origins_in([again, first]) == {again.id: first.id}


def test_light_editing_does_not_hide_a_copy() -> None:
    words = a_text(1).split()
    edited = " ".join(word if place % 20 else "EDITED" for place, word in enumerate(words[10:]))
    first, again = a_report(a_text(1), "first"), a_report(f"Our desk. {edited} More to follow.", "again", 1)

    assert origins_in([first, again]) == {again.id: first.id}


def test_case_and_punctuation_do_not_hide_a_copy() -> None:
    first = a_report(a_text(1), "first")
    again = a_report(a_text(1).upper().replace(" ", " - "), "again", 1)

    assert origins_in([first, again]) == {again.id: first.id}


def test_a_text_that_is_embedded_in_a_longer_one_is_found_both_ways() -> None:
    short, long = a_text(1, 80), f"{a_text(2, 150)} {a_text(1, 80)} {a_text(3, 150)}"
    early, late = a_report(short, "short"), a_report(long, "long", 1)
    digest, extract = a_report(long, "digest"), a_report(short, "extract", 1)

    assert origins_in([early, late]) == {late.id: early.id}
    assert origins_in([digest, extract]) == {extract.id: digest.id}


def test_two_texts_in_one_digest_are_no_copies_of_each_other() -> None:
    one, other = a_report(a_text(1), "one"), a_report(a_text(2), "other", 1)
    digest = a_report(f"{a_text(1)} {a_text(2)}", "digest", 2)

    assert origins_in([one, other, digest]) == {digest.id: one.id}


def test_a_shared_sentence_makes_no_copy() -> None:
    shared = a_text(9, 20)
    one, other = a_report(f"{a_text(1)} {shared}", "one"), a_report(f"{a_text(2)} {shared}", "other")

    assert origins_in([one, other]) == {}


def test_short_texts_are_never_copies() -> None:
    assert (
        origins_in([a_report("Fighting broke out.", "one"), a_report("Fighting broke out.", "other")]) == {}
    )


def test_of_two_texts_of_one_day_the_one_that_names_a_first_publisher_is_the_copy() -> None:
    reprint = a_report(a_text(1), "a reprint", publisher="south post", first_publisher="north daily")
    first = a_report(a_text(1), "first")

    assert origins_in([reprint, first]) == {reprint.id: first.id}
