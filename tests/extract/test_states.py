"""What held true of two: backing, kinship, names, command, control."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, bare

from hearsay.types.codes import Relation, Stance

R = Relation


@pytest.mark.parametrize(
    ("sentence", "subject", "relation", "object_"),
    [
        ("The Green Brigade is backed by Turkey.", "green brigade", R.BACKED_BY, "turkey"),
        (
            "The Turkish-backed Green Brigade attacked an army checkpoint near Hass.",
            "green brigade",
            R.BACKED_BY,
            "turkish",
        ),
        ("Turkey backs the Green Brigade.", "green brigade", R.BACKED_BY, "turkey"),
        ("Hurras al-Din is affiliated with al-Qaeda.", "hurras al-din", R.AFFILIATED_WITH, "al-qaeda"),
        (
            "Hurras al-Din, an affiliate of al-Qaeda, attacked the army near Hass.",
            "hurras al-din",
            R.AFFILIATED_WITH,
            "al-qaeda",
        ),
        (
            "The al-Qaeda-linked Hurras al-Din attacked an army checkpoint near Hass.",
            "hurras al-din",
            R.AFFILIATED_WITH,
            "al-qaeda",
        ),
        ("Ahrar al-Sham is allied with Jaysh al-Islam.", "ahrar al-sham", R.ALLIED_WITH, "jaysh al-islam"),
        (
            "Ahrar al-Sham and its ally Jaysh al-Islam met in Idlib.",
            "jaysh al-islam",
            R.ALLIED_WITH,
            "ahrar al-sham",
        ),
        (
            "Hayat Tahrir al-Sham, also known as HTS, met in Idlib.",
            "hayat tahrir al-sham",
            R.ALIAS_OF,
            "hts",
        ),
        ("Hayat Tahrir al-Sham (HTS) met tribal elders in Idlib.", "hayat tahrir al-sham", R.ALIAS_OF, "hts"),
        ("Abu Omar leads the Green Brigade.", "abu omar", R.LEADS, "green brigade"),
        ("The Green Brigade is led by Abu Omar.", "abu omar", R.LEADS, "green brigade"),
        (
            "Abu Omar, commander of the Green Brigade, was seen in Idlib.",
            "abu omar",
            R.LEADS,
            "green brigade",
        ),
        (
            "Abu Omar, the leader of the Green Brigade, was seen in Idlib.",
            "abu omar",
            R.LEADS,
            "green brigade",
        ),
        (
            "Abu Omar, a member of the Green Brigade, was seen in Idlib.",
            "abu omar",
            R.BELONGS_TO,
            "green brigade",
        ),
        ("Hayat Tahrir al-Sham controls Idlib city.", "hayat tahrir al-sham", R.CONTROLS, "idlib city"),
        (
            "Idlib city is controlled by Hayat Tahrir al-Sham.",
            "hayat tahrir al-sham",
            R.CONTROLS,
            "idlib city",
        ),
        (
            "Idlib city is under the control of Hayat Tahrir al-Sham.",
            "hayat tahrir al-sham",
            R.CONTROLS,
            "idlib city",
        ),
        ("The town of Maarzita is held by the army.", "army", R.CONTROLS, "maarzita"),
        ("The Green Brigade is based in Darkush.", "green brigade", R.BASED_IN, "darkush"),
        (
            "The Red Battalion, part of the Green Brigade, attacked the army near Hass.",
            "red battalion",
            R.PART_OF,
            "green brigade",
        ),
        ("The Red Battalion is part of the Green Brigade.", "red battalion", R.PART_OF, "green brigade"),
        (
            "Ahrar al-Sham is a member of the National Front for Liberation.",
            "ahrar al-sham",
            R.MEMBER_OF,
            "national front for liberation",
        ),
        (
            "Ahrar al-Sham, a member of the National Front for Liberation, met in Idlib.",
            "ahrar al-sham",
            R.MEMBER_OF,
            "national front for liberation",
        ),
    ],
)
def test_a_sentence_says_what_held_true_of_two(
    read: Read, sentence: str, subject: str, relation: Relation, object_: str
) -> None:
    relations = read(sentence).relations()

    if relation in (Relation.ALIAS_OF, Relation.ALLIED_WITH):  # read both ways
        relations |= {(b, r, a) for a, r, b in relations}
    assert any(a == subject and r is relation and object_ in b for a, r, b in relations)


def test_a_former_name_is_marked_as_former(read: Read) -> None:
    (state,) = read("Hayat Tahrir al-Sham, formerly known as the Nusra Front, met in Idlib.").states

    assert state.relation is R.ALIAS_OF
    assert state.formerly
    assert {bare(state.subject), bare(state.object)} == {"hayat tahrir al-sham", "nusra front"}


def test_a_share_of_a_place_is_kept(read: Read) -> None:
    (state,) = read("The army controls 70 percent of Idlib province.").states

    assert state.share is not None
    assert "70" in state.share


def test_a_relation_that_is_only_a_name_is_coded_once(read: Read) -> None:
    told = read(
        "Turkish-backed militants shelled Ariha. Turkish-backed militants attacked the army near Hass. "
        "The Turkish-backed militants withdrew on Monday."
    )

    assert len(told.states) == 1


def test_a_denied_relation_is_a_denial(read: Read) -> None:
    (state,) = read("The Green Brigade denied that it is backed by Turkey.").states

    assert state.relation is R.BACKED_BY
    assert state.stance is Stance.DENIES


@pytest.mark.parametrize(
    "sentence",
    [
        "The terrorist militants of the Green Brigade shelled Ariha.",
        "The so-called freedom fighters attacked a checkpoint near Hass.",
        "The bloody regime shelled Ariha.",
    ],
)
def test_a_label_never_becomes_a_relation(read: Read, sentence: str) -> None:
    assert read(sentence).states == []


def test_a_named_group_with_an_epithet_is_still_who_acts(read: Read) -> None:
    told = read("The Turkish-backed National Front for Liberation attacked an army checkpoint near Hass.")

    assert [[bare(a) for a in e.initiator] for e in told.events] == [["national front for liberation"]]


def test_a_name_with_another_name_beside_it_is_still_who_acts(read: Read) -> None:
    told = read("Hayat Tahrir al-Sham, also known as HTS, attacked an army checkpoint near Hass.")

    assert [[bare(a) for a in e.initiator] for e in told.events] == [["hayat tahrir al-sham"]]


def test_a_commander_killed_is_killed_and_led(read: Read) -> None:
    told = read("Abu Omar, commander of the Green Brigade, was killed in clashes near Hass.")

    (event,) = told.events
    assert [(toll.low, toll.high) for toll in event.killed] == [(1, 1)]
    assert {r for _, r, _ in told.relations()} == {R.LEADS}
