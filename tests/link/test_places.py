from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.builders import a_document, a_mention

from hearsay.knowledge import packs
from hearsay.link.places import linked_place
from hearsay.link.reading import reading_of
from hearsay.types.codes import WherePrecision
from hearsay.types.linked import LinkedPlace

PACK = packs(("syria",))


def where(mention: str, *context: str, text: str = "") -> LinkedPlace:
    document = a_document(text or f"In Syria it happened in {mention}.")
    return linked_place(
        a_mention(mention, document), [a_mention(each) for each in context], reading_of(document, PACK)
    )


@pytest.mark.parametrize(
    ("mention", "context", "at", "precision"),
    [
        ("Aleppo", (), (36.20, 37.16), WherePrecision.EXACT),
        ("Aleppo province", (), (36.15, 37.40), WherePrecision.GOVERNORATE),
        ("the village of Benin", ("southern Idlib",), (35.71, 36.64), WherePrecision.EXACT),
        ("near Saraqeb", (), (35.86, 36.80), WherePrecision.NEAR),
        ("the western countryside of Idlib", (), (35.93, 36.63), WherePrecision.DISTRICT),
        ("a town in Syrias northern Aleppo province", (), (36.15, 37.40), WherePrecision.GOVERNORATE),
        ("south of the Palmyra-Deir Ezzor highway", (), (34.9, 39.3), WherePrecision.REGION),
        ("Greater Idlib", (), (35.8, 36.6), WherePrecision.REGION),
        ("Syria", (), (34.8, 39.0), WherePrecision.COUNTRY),
        ("Hmeimim Air Base", (), (35.40, 35.95), WherePrecision.EXACT),
        ("Bab al-Nairab neighborhood", ("Aleppo",), (36.19, 37.18), WherePrecision.EXACT),
        ("Qala'at al-Madiq", (), (35.41, 36.39), WherePrecision.EXACT),
        ("Geneva", (), (46.20, 6.14), WherePrecision.EXACT),
        ("سراقب", (), (35.86, 36.80), WherePrecision.EXACT),
    ],
)
def test_words_for_a_place_lead_to_it_with_the_precision_that_they_give(
    mention: str, context: tuple[str, ...], at: tuple[float, float], precision: WherePrecision
) -> None:
    place = where(mention, *context)

    assert place.latitude is not None
    assert place.longitude is not None
    assert hypot(place.latitude - at[0], place.longitude - at[1]) < 0.2
    assert place.precision == precision


def test_between_two_places_is_the_point_midway() -> None:
    place = where("between Idlib city and Jisr al-Shughur")

    assert place.latitude is not None
    assert 35.81 < place.latitude < 35.93
    assert place.precision is WherePrecision.NEAR


def test_a_village_nobody_lists_stays_unresolved_though_its_province_is_known() -> None:
    place = where("the village of Zorbax in Idlib province")

    assert (place.name, place.latitude, place.method) == (None, None, "none")
    assert place.mention.text == "the village of Zorbax in Idlib province"


def test_the_town_is_the_one_that_the_text_names_last() -> None:
    text = "Troops left Aleppo for Saraqeb in Syria. They entered the town at dawn."

    assert where("the town", text=text).name == where("Saraqeb").name


def test_a_village_that_bears_a_countrys_name_is_the_village() -> None:
    text = "Fighters raided a house in Benin, east of Ariha, in Idlib."

    assert (where("Benin", text=text).id or "").startswith("C")


def test_the_country_is_meant_where_the_report_is_not_about_the_packs_war() -> None:
    assert where("Benin", text="Soldiers of Benin met in Benin.").id == "country:bj"


@given(st.text(min_size=1, max_size=60))
def test_any_words_give_a_place_or_none_and_never_fail(words: str) -> None:
    document = a_document(words)
    place = linked_place(a_mention(words, document), (), reading_of(document, PACK))

    assert (place.latitude is None) == (place.name is None)
    assert place.mention.text == words
