import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.knowledge import consonants, fold, pieces


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hay'at Tahrir al-Sham", "Hay’at Tahrir Al Sham"),
        ("Hayat Tahrir alSham", "Hayat Tahrir ash-Sham"),
        ("U.S.", "US"),
        ("Ma`arat al-Nu`man", "Maarat al-Numan"),
        ("Kobanê", "Kobane"),
        ("the Syrian Observatory", "Syrian Observatory"),
        ("إدلب", "ادلب"),
    ],
)
def test_spellings_that_differ_in_marks_and_articles_fold_to_one_key(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Saraqib", "سراقب"),
        ("Jisr al-Shughur", "جسر الشغور"),
        ("Khan Tuman", "خان طومان"),
        ("Binnish", "بنش"),
    ],
)
def test_a_name_in_arabic_script_has_the_consonants_of_its_transliteration(latin: str, arabic: str) -> None:
    assert consonants(fold(latin)) == consonants(fold(arabic))


@pytest.mark.parametrize(
    ("left", "right"), [("Saraqeb", "Saraqib"), ("Noureddin", "Nour al-Din"), ("Jaysh", "Jaish")]
)
def test_transliterations_of_one_name_share_their_consonants(left: str, right: str) -> None:
    assert consonants(fold(left)) == consonants(fold(right))


def test_names_of_two_armies_do_not_share_a_key() -> None:
    assert consonants(fold("Syrian Army")) != consonants(fold("Free Syrian Army"))


@given(st.text(max_size=40))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_every_piece_lies_inside_its_text(text: str) -> None:
    assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces(text))
