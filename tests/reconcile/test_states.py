"""What held true between two, and on which day."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import DAY, a_claim, a_linked_state, a_place, a_state, an_actor, day_after, some_days

from hearsay.reconcile.agreements import agreements_on
from hearsay.reconcile.states import states_in, states_on
from hearsay.types.codes import Certainty, Change, EventType, Phase, Relation, Stance
from hearsay.types.linked import Days, LinkedEventClaim, LinkedStateClaim

GREEN, FRONT = an_actor("Green Brigade"), an_actor("Valley Front")


def test_two_voices_that_say_the_same_are_one_state() -> None:
    north = a_linked_state(voices=("north daily",))
    south = a_linked_state(voices=("south post",), as_of=day_after())

    (state,) = states_in([south, north])

    assert set(state.voices) == {"north daily", "south post"}
    assert (state.first_said, state.last_said) == (DAY, day_after())


def test_a_denial_stands_beside_what_it_denies() -> None:
    said = a_linked_state()
    denied = a_linked_state(stance=Stance.DENIES)

    assert {state.stance for state in states_in([said, denied])} == {Stance.AFFIRMS, Stance.DENIES}


def test_rival_assertions_stand_side_by_side() -> None:
    place = a_place("Tall Akhdar")
    rivals = [
        a_linked_state(subject=name, relation=Relation.CONTROLS, object="Tall Akhdar", object_place=place)
        for name in ("Red Army", "Blue Front")
    ]

    assert [state.subject for state in states_in(rivals)] == ["Blue Front", "Red Army"]


def test_what_is_only_foreseen_is_no_state() -> None:
    assert states_in([a_linked_state(certainty=Certainty.PROSPECTIVE)]) == ()


def test_two_names_of_one_actor_are_one_subject() -> None:
    claims = [
        a_linked_state(subject=an_actor("HTS", id="sy:hts")),
        a_linked_state(subject=an_actor("Hayat", id="sy:hts")),
    ]

    assert len(states_in(claims)) == 1


def test_a_state_holds_from_the_first_day_of_which_it_is_said_and_not_before() -> None:
    states = states_in([a_linked_state()])

    assert states_on(states, DAY) == states
    assert states_on(states, date(2020, 6, 1)) == ()
    assert states_on(states, date(2021, 1, 1)) == states


def test_what_is_said_of_its_beginning_and_end_wins_over_the_day_of_the_report() -> None:
    since, until = date(2020, 1, 1), date(2020, 3, 1)
    states = states_in([a_linked_state(since=some_days(since), until=some_days(until))])

    assert states_on(states, since) == states_on(states, until) == states
    assert states_on(states, date(2020, 3, 2)) == ()


def test_a_state_of_no_day_holds_on_none() -> None:
    assert states_on([a_state(first_said=None, last_said=None)], DAY) == ()


def a_change(change: Change, days: Days, **given: object) -> LinkedEventClaim:
    slots = {"type": EventType.GROUP_CHANGE, "initiator": (GREEN,), "target": (FRONT,), "days": days}
    return a_claim(change=change, **slots | given)  # type: ignore[arg-type]


def test_who_joins_is_a_member_from_that_day() -> None:
    states = states_in([a_change(Change.JOINED, some_days(DAY))])

    assert [(state.subject, state.object) for state in states_on(states, DAY)] == [
        ("Green Brigade", "Valley Front")
    ]
    assert states_on(states, day_after(DAY, -1)) == ()


def test_who_leaves_was_a_member_shortly_before_and_is_none_after() -> None:
    states = states_in([a_change(Change.LEFT, some_days(DAY))])

    assert states_on(states, day_after(DAY, -19)) == states
    assert states_on(states, day_after(DAY)) == ()
    assert states_on(states, day_after(DAY, -900)) == ()


def test_who_leaves_may_join_again() -> None:
    claims = [
        a_linked_state(as_of=day_after(DAY, -30)),
        a_change(Change.LEFT, some_days(DAY)),
        a_change(Change.LEFT, some_days(day_after()), voices=("south post",)),
        a_change(Change.JOINED, some_days(day_after(DAY, 50))),
    ]
    states = states_in(claims)

    assert len(states) == 2
    assert [len(states_on(states, day_after(DAY, days))) for days in (-30, 0, 2, 49, 50)] == [1, 1, 0, 0, 1]


def test_a_change_that_is_denied_changes_nothing() -> None:
    assert states_in([a_change(Change.JOINED, some_days(DAY), stance=Stance.DENIES)]) == ()


def test_an_agreement_is_in_force_from_its_day_until_it_is_told_to_have_ended() -> None:
    made = a_claim(type=EventType.AGREEMENT, phase=Phase.REACHED, initiator=(GREEN, FRONT))
    ended = a_claim(
        type=EventType.AGREEMENT,
        phase=Phase.ENDED,
        initiator=(GREEN, FRONT),
        days=some_days(day_after(DAY, 9)),
    )
    other = a_claim(type=EventType.AGREEMENT, phase=Phase.REACHED, initiator=(GREEN, an_actor("Red Army")))

    assert agreements_on([made], day_after(DAY, -1)) == ()
    assert agreements_on([made, ended], day_after(DAY, 8)) == (made,)
    assert agreements_on([made, ended, other], day_after(DAY, 9)) == (other,)


@given(
    st.permutations([a_linked_state(), a_linked_state(as_of=day_after()), a_linked_state(subject="Red Army")])
)
def test_the_order_of_claims_changes_no_state(claims: list[LinkedStateClaim]) -> None:
    assert states_in(claims) == states_in(sorted(claims, key=lambda claim: claim.id))
