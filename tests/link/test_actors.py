import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.builders import a_document, a_mention

from hearsay.knowledge import packs
from hearsay.link.actors import linked_actor
from hearsay.link.reading import reading_of
from hearsay.types.linked import LinkedActor

PACK = packs(("syria",))


def who(mention: str, text: str = "", *, is_voice: bool = False) -> LinkedActor:
    document = a_document(text or f"In Syria, {mention} was named.")
    return linked_actor(a_mention(mention, document), reading_of(document, PACK), is_voice=is_voice)


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("two Hayat Tahrir al-Sham fighters", "Hayat Tahrir al-Sham"),
        ("Hay’at Tahrir Al Sham", "Hayat Tahrir al-Sham"),
        ("at least 20 rebels from Ahrar al-Sham", "Ahrar al-Sham"),
        ("a unit of the Russian special forces", "Russian special forces"),
        ("Syrian Army soldiers", "Syrian Army"),
        ("Assad's forces", "Syrian Army"),
        ("Syrias army", "Syrian Army"),
        ("the Free Syrian Army", "Free Syrian Army"),
        ("Turkish-backed Suqur al-Sham", "Suqour al-Sham"),
        ("Russian warplanes", "Russia"),
        ("American jets", "United States"),
        ("Turkish troops", "Turkey"),
        ("Syrian warplanes", "Syrian Air Force"),
        ("Takfiri terrorists", "unidentified"),
        ("unknown gunmen", "unidentified"),
        ("Aleppo residents", "civilians"),
        ("dozens of women and children", "civilians"),
        ("opposition fighters", "rebels"),
        ("a local armed group", "local armed group"),
        ("Turkish-backed militants", "Turkish-backed militants"),
        ("the manager of the clinic Hamza Odeh", "Hamza Odeh"),
        ("activists in Deir Ezzor", "activists in Deir Ezzor"),
        ("Hurras ad-Dyn", "Horas al-Din"),
        ("هيئة تحرير الشام", "Hayat Tahrir al-Sham"),
    ],
)
def test_a_mention_stands_for_the_actor_that_its_head_names(mention: str, name: str) -> None:
    assert who(mention).name == name


def test_half_of_a_compound_is_never_the_actor() -> None:
    assert who("the US-backed fighters").id is None
    assert who("pro-Turkish militias").id is None


def test_an_acronym_stands_for_the_name_that_the_text_explains_by_it() -> None:
    text = "The Azure Falcons Brigade (AFB) entered the Syrian town. Later AFB left."

    assert who("AFB", text).name == "Azure Falcons Brigade"


def test_a_last_name_is_completed_from_the_text_before_it() -> None:
    text = "The doctor Hamza Odeh spoke in Syria. Four people had died, Odeh said."
    document = a_document(text)
    start = text.rindex("Odeh")
    mention = a_mention("Odeh", document)
    later = type(mention)(text="Odeh", start=start, end=start + 4)

    assert linked_actor(later, reading_of(document, PACK)).name == "Hamza Odeh"


def test_the_group_is_the_one_that_the_text_names_last() -> None:
    text = "Ahrar al-Sham met Hayat Tahrir al-Sham in Syria. Then the group withdrew."

    assert who("the group", text).name == "Hayat Tahrir al-Sham"


def test_the_army_is_the_syrian_one_only_in_a_report_on_its_war() -> None:
    assert who("the army", "In Sudan the army advanced on Omdurman.").id is None
    assert who("the army", "In Homs the army advanced.").name == "Syrian Army"


def test_the_director_of_a_monitor_is_the_monitors_voice() -> None:
    assert who("Rami Abdel Rahman", is_voice=True).name == "Syrian Observatory for Human Rights"
    assert who("Rami Abdel Rahman").name == "Rami Abdel Rahman"


def test_two_speakers_of_one_statement_are_one_voice() -> None:
    assert who("Russia and Iran", is_voice=True).name == "Russia and Iran"


def test_a_word_that_is_spelled_like_a_short_name_is_not_it() -> None:
    assert who("us").id is None
    assert who("is").id is None


@given(st.text(min_size=1, max_size=60))
def test_every_mention_becomes_some_actor(words: str) -> None:
    document = a_document(words)
    linked = linked_actor(a_mention(words, document), reading_of(document, PACK))

    assert linked.name
    assert 0 <= linked.confidence <= 1
