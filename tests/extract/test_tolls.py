"""People killed, injured and captured: who, and between which bounds."""

from __future__ import annotations

import pytest
from tests.extract.builders import Read, bounds, is_at, speaks_of

from hearsay.types.codes import EventType

AIR = EventType.AIR_STRIKE
CLASH = EventType.ARMED_CLASH


@pytest.mark.parametrize(
    ("figure", "low", "high"),
    [
        ("four civilians", 4, 4),
        ("17 civilians", 17, 17),
        ("1,200 civilians", 1200, 1200),
        ("at least four civilians", 4, None),
        ("no fewer than four civilians", 4, None),
        ("more than ten civilians", 10, None),
        ("over ten civilians", 10, None),
        ("up to ten civilians", None, 10),
        ("about ten civilians", 10, 10),
        ("around ten civilians", 10, 10),
        ("nearly ten civilians", 10, 10),
        ("several civilians", 3, None),
        ("many civilians", 3, None),
        ("dozens of civilians", 24, None),
        ("scores of civilians", 40, None),
        ("hundreds of civilians", 200, None),
        ("thousands of civilians", 2000, None),
        ("civilians", None, None),
        ("a civilian", 1, 1),
        ("two civilians", 2, 2),
        ("a dozen civilians", 12, 12),
        ("between ten and twelve civilians", 10, 12),
        ("twenty-three civilians", 23, 23),
    ],
)
def test_a_figure_in_words_has_bounds(read: Read, figure: str, low: int | None, high: int | None) -> None:
    event = read(f"Russian air strikes on the town of Ariha killed {figure} on Monday.").only(AIR)

    assert bounds(event.killed) == [(low, high)]
    assert speaks_of([toll.actor for toll in event.killed], "civilian")


@pytest.mark.parametrize(
    ("sentence", "killed", "injured"),
    [
        ("Air strikes on Ariha killed four civilians and injured nine.", [(4, 4)], [(9, 9)]),
        ("Four civilians were killed and nine injured in air strikes on Ariha.", [(4, 4)], [(9, 9)]),
        ("Air strikes on Ariha left four people dead.", [(4, 4)], []),
        ("Air strikes on Ariha left four people dead and nine wounded.", [(4, 4)], [(9, 9)]),
        ("Air strikes on Ariha wounded nine people.", [], [(9, 9)]),
        ("Nine people were hurt in air strikes on Ariha.", [], [(9, 9)]),
        ("Four people died in air strikes on Ariha.", [(4, 4)], []),
        ("Air strikes on Ariha claimed the lives of four people.", [(4, 4)], []),
        ("Air strikes on Ariha caused the death of four people.", [(4, 4)], []),
        ("Air strikes on Ariha killed four civilians, including two children.", [(4, 4)], []),
        ("Air strikes hit Ariha, killing four people and wounding nine others.", [(4, 4)], [(9, 9)]),
        ("The death toll of the air strikes on Ariha rose to four.", [(4, 4)], []),
    ],
)
def test_the_dead_and_the_injured_are_told_apart(
    read: Read, sentence: str, killed: list[tuple[int, int]], injured: list[tuple[int, int]]
) -> None:
    event = read(sentence).only(AIR)

    assert bounds(event.killed) == killed
    assert bounds(event.injured) == injured


def test_one_toll_for_two_victims_is_one_entry(read: Read) -> None:
    event = read("Clashes near Hass killed several army and YPG fighters.").only(CLASH)

    assert bounds(event.killed) == [(3, None)]


def test_a_toll_for_each_side_is_two_entries(read: Read) -> None:
    event = read("At least twelve soldiers and five rebels were killed in clashes near Hass.").only(CLASH)

    assert bounds(event.killed) == [(12, None), (5, 5)]
    assert speaks_of([toll.actor for toll in event.killed], "soldiers", "rebels")


def test_the_toll_does_not_take_the_place_away(read: Read) -> None:
    event = read("Clashes near Hass killed several army and YPG fighters.").only(CLASH)

    assert is_at(event, "Hass")


def test_nobody_killed_is_no_denial_of_the_strike(read: Read) -> None:
    event = read("No civilians were killed in the shelling of Ariha.").only(EventType.SHELLING)

    assert bounds(event.killed) in ([], [(0, 0)])
    assert event.stance == "affirms"


def test_captives_of_a_battle_are_counted_with_it(read: Read) -> None:
    told = read("Ahrar al-Sham captured three soldiers in clashes with the army near Hass.")

    assert [(3, 3)] in [bounds(event.captured) for event in told.events]


def test_a_superseded_toll_is_not_coded(read: Read) -> None:
    told = read("Air strikes on Ariha killed 30 people, a monitor said. The previous figure was 20.")

    assert [bounds(event.killed) for event in told.events] == [[(30, 30)]]


def test_a_year_or_a_distance_is_no_toll(read: Read) -> None:
    told = read("In 2017 the army shelled Ariha, 12 kilometres from the front, with 30 rockets.")

    assert [event.killed for event in told.all(EventType.SHELLING)] == [()]


def test_dozens_more_are_counted_beside_who_reports_them(read: Read) -> None:
    event = read(
        "A twin bombing struck a crowd in a town near Hass on Wednesday killing four people and wounding "
        "dozens more the Orontes agency and local media reported."
    ).events[0]

    assert bounds(event.killed) == [(4, 4)]
    assert bounds(event.injured) == [(24, None)]
