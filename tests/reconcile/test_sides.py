"""Who stands with whom on a day."""

from __future__ import annotations

from datetime import date

from tests.builders import a_known_actor, a_source, an_actor, unidentified
from tests.reconcile.benin import Pack

from hearsay.reconcile.sides import is_named, is_open, meet, sides_from
from hearsay.types.actor import Publisher, Tie

GREEN, FRONT = an_actor("Green Brigade"), an_actor("Valley Front")
SIDES = sides_from(
    Pack(
        actors=(
            a_known_actor(
                "Green Brigade",
                Tie(relation="member_of", to=str(FRONT.id), since=date(2017, 1, 28), until=date(2017, 7, 20)),
            ),
            a_known_actor("Valley Front"),
        ),
        publishers=(Publisher(id="north", name="North Daily", names=("The North Daily",)),),
    )
)


def test_a_member_meets_its_coalition_while_it_belongs_to_it() -> None:
    inside, outside = date(2017, 7, 1), date(2017, 7, 21)

    assert meet(SIDES.party([GREEN], inside), SIDES.party([FRONT], inside))
    assert not meet(SIDES.party([GREEN], outside), SIDES.party([FRONT], outside))


def test_ties_that_point_at_each_other_end() -> None:
    circle = sides_from(
        Pack(
            actors=(
                a_known_actor("Green Brigade", Tie(relation="part_of", to=str(FRONT.id))),
                a_known_actor("Valley Front", Tie(relation="part_of", to=str(GREEN.id))),
            ),
            publishers=(),
        )
    )

    assert circle.above(str(GREEN.id), None) == {GREEN.id, FRONT.id}


def test_unidentified_and_common_nouns_are_open_and_names_and_civilians_are_not() -> None:
    assert is_open(unidentified())
    assert is_open(a_source("militants"))
    assert not is_open(an_actor("Hilltop League", id=None))
    assert not is_open(a_source("civilians"))


def test_sources_that_bear_a_nationality_are_still_nobody_in_particular() -> None:
    assert not is_named(a_source("Syrian activists"))
    assert is_named(a_source("Abu Salah"))


def test_a_publisher_is_found_by_any_of_its_names() -> None:
    assert SIDES.publisher("the north daily") == SIDES.publisher("north")
    assert SIDES.publisher("west sun") is None
