"""The target case: one raid that two reports tell, allege, doubt and deny."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.benin import (
    DOCUMENTS,
    PACK,
    all_claims,
    the_attack_repelled,
    the_denial_of_locals,
    the_raid_alleged,
    the_raid_questioned,
)

from hearsay.reconcile.events import events_in
from hearsay.types.codes import Grade
from hearsay.types.event import Event
from hearsay.types.linked import LinkedEventClaim


def events_of(*claims: LinkedEventClaim) -> tuple[Event, ...]:
    return events_in(claims, DOCUMENTS, {}, PACK)


def test_the_raid_near_benin_is_one_event_with_all_that_is_said_about_it() -> None:
    (event,) = events_of(*all_claims())

    assert set(event.claims) == {claim.id for claim in all_claims()}
    assert event.place == "Benin"


def test_the_raid_near_benin_is_contested_and_says_by_whom() -> None:
    (event,) = events_of(*all_claims())

    assert event.occurrence.grade is Grade.CONTESTED
    assert event.occurrence.reason == (
        "contested: National Front for Liberation, militants and pro-militant sources affirm; "
        "southfront and local sources deny"
    )


def test_both_sides_of_the_raid_are_the_right_way_round_whoever_is_said_to_attack() -> None:
    (event,) = events_of(*all_claims())

    assert "Russian special forces" in event.initiators
    assert set(event.targets) == {"Suqur al-Sham", "National Front for Liberation"}


def test_a_question_alone_contests_nothing() -> None:
    (event,) = events_of(the_raid_alleged(), the_raid_questioned())

    assert event.occurrence.grade is Grade.SINGLE_SOURCE
    assert the_raid_questioned().id in event.claims


def test_a_denial_without_an_assertion_makes_no_event() -> None:
    assert events_of(the_denial_of_locals(), the_raid_questioned()) == ()


def test_the_event_bears_the_id_of_its_earliest_claim() -> None:
    (event,) = events_of(the_attack_repelled(), the_raid_alleged())

    assert event.id == "e" + the_raid_alleged().id[1:]


@settings(deadline=None, max_examples=12)
@given(st.permutations(all_claims()))
def test_the_order_of_claims_changes_nothing(claims: list[LinkedEventClaim]) -> None:
    assert events_of(*claims) == events_of(*all_claims())
