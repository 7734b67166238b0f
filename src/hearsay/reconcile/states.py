"""What held true between two, as said; rival assertions stand side by side, and a day can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

from hearsay.reconcile.said import Key, Said, said_in
from hearsay.types.linked import LinkedClaim
from hearsay.types.state import State, StateId

ONE_END: Final = timedelta(days=7)  # two reports of one leaving date it within a week
BEFORE_AN_END: Final = timedelta(days=90)  # how far back a mere end speaks for what ended


def states_in(claims: Iterable[LinkedClaim]) -> tuple[State, ...]:
    """Return the states that claims assert, deny or question, by subject, relation and object.

    Claims of one subject, relation, object and stance are one state, another after each end that is told.
    Joining and leaving begin and end a membership. What is merely foreseen or conditional is no state yet.
    """
    groups: dict[Key, list[Said]] = {}
    for said in sorted(said_in(claims), key=lambda each: (each.claim, each.key)):
        groups.setdefault(said.key, []).append(said)
    states = (
        state_of(key, number, stretch)
        for key, told in groups.items()
        for number, stretch in enumerate(stretches_in(told))
    )
    return tuple(sorted(states, key=lambda state: (state.subject, state.relation, state.object, state.id)))


def states_on(states: Iterable[State], day: date) -> tuple[State, ...]:
    """Return the states that hold on a day, as far as has been said.

    A state counts from the day since which it is said to hold, else from the first day of which it is said,
    and until the day on which it is said to end. Nobody's silence ends it. Of what is only told to have
    ended, the three months before count.
    """
    return tuple(state for state in states if counts_on(state, day))


def counts_on(state: State, day: date) -> bool:
    """Tell whether a state holds on a day, as far as has been said."""
    if state.until and day > state.until:
        return False
    if state.since:
        return state.since <= day
    begins = [state.first_said] if state.first_said else []
    begins += [state.until - BEFORE_AN_END] if state.until else []
    return bool(begins) and min(begins) <= day


def stretches_in(told: Sequence[Said]) -> list[list[Said]]:
    """Return what is said of one relation, parted after each end: who left may join again."""
    ends: list[date] = []
    for end in sorted(said.until for said in told if said.until):
        if not ends or end - ends[-1] > ONE_END:
            ends.append(end)
    stretches: dict[int, list[Said]] = {}
    for said in told:
        day = said.since or said.as_of or said.until
        passed = [end for end in ends if day is not None and day > end + ONE_END * bool(said.until)]
        stretches.setdefault(len(passed), []).append(said)
    return [stretches[number] for number in sorted(stretches)]


def state_of(key: Key, number: int, stretch: Sequence[Said]) -> State:
    """Return the state that a stretch of one relation comes to."""
    told = sorted(stretch, key=lambda each: (each.as_of or date.max, each.source, each.claim))
    days = [each.as_of for each in told if each.as_of]
    return State(
        id=state_id(key, number),
        subject=told[0].subject,
        relation=told[0].relation,
        object=told[0].object,
        first_said=min(days, default=None),
        last_said=max(days, default=None),
        since=min((each.since for each in told if each.since), default=None),
        until=min((each.until for each in told if each.until), default=None),
        claims=tuple(dict.fromkeys(each.claim for each in told)),
        voices=tuple(dict.fromkeys(each.claimant for each in told)),
        stance=told[0].stance,
    )


def state_id(key: Key, number: int) -> StateId:
    """Return the id of a state: the same for the same subject, relation, object, stance and stretch."""
    return StateId("s" + sha256("\0".join([*key, str(number)]).encode()).hexdigest()[:16])
