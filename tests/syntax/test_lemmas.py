from __future__ import annotations

import pytest

from hearsay.syntax.lemmas import LemmaTable, lemma_of, load_table, unpossessed
from hearsay.syntax.reader import WEIGHTS

BARE = LemmaTable(irregular={}, verbs=frozenset({"evacuate", "raid", "fade", "repel"}))


@pytest.fixture(scope="module")
def table() -> LemmaTable:
    return load_table(WEIGHTS / "lemmas.json")


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("shelled", "shell"),
        ("besieged", "besiege"),
        ("evacuated", "evacuate"),
        ("repelled", "repel"),
        ("stopping", "stop"),
        ("seizes", "seize"),
        ("clashes", "clash"),
        ("denied", "deny"),
        ("raided", "raid"),
        ("faded", "fade"),
    ],
)
def test_regular_verbs_need_no_table(word: str, lemma: str) -> None:
    assert lemma_of(word, "VERB", "", BARE) == lemma


@pytest.mark.parametrize(
    ("word", "lemma"), [("fled", "flee"), ("withdrew", "withdraw"), ("shot", "shoot"), ("Took", "take")]
)
def test_irregular_verbs_come_from_the_table(table: LemmaTable, word: str, lemma: str) -> None:
    assert lemma_of(word, "VERB", "Tense=Past", table) == lemma


@pytest.mark.parametrize(
    ("word", "lemma"), [("cities", "city"), ("men", "man"), ("blasts", "blast"), ("watches", "watch")]
)
def test_plural_nouns_lose_their_plural(table: LemmaTable, word: str, lemma: str) -> None:
    assert lemma_of(word, "NOUN", "Number=Plur", table) == lemma


def test_names_keep_their_capitals(table: LemmaTable) -> None:
    assert lemma_of("Aleppo", "PROPN", "Number=Sing", table) == "Aleppo"


def test_a_possessor_whose_apostrophe_is_lost_loses_its_s_but_not_a_name_that_ends_so() -> None:
    assert unpossessed("Syrias") == "Syria"
    assert unpossessed("Damascus") == "Damascus"
