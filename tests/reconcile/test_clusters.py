"""Which claims are of one event, and what keeps them apart."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from tests.builders import (
    DAY,
    a_claim,
    a_document,
    a_known_actor,
    a_place,
    a_publisher,
    a_source,
    a_toll,
    an_actor,
    day_after,
    some_days,
    unidentified,
)
from tests.reconcile.benin import Pack

from hearsay.reconcile.events import events_in
from hearsay.types.codes import Certainty, EventType, Phase, Stance, WherePrecision
from hearsay.types.document import Document
from hearsay.types.event import Event
from hearsay.types.linked import LinkedEventClaim

RED, BLUE = an_actor("Red Army"), an_actor("Blue Front")
NORTH = a_document("North.", source="north", publisher="north daily")
SOUTH = a_document("South.", source="south", publisher="south post")
EAST = a_document("East.", source="east", publisher="east wire", published=day_after())
PACK = Pack(
    actors=(a_known_actor("Red Army", side="government"), a_known_actor("Blue Front")),
    publishers=(a_publisher("north daily"), a_publisher("south post"), a_publisher("east wire")),
)


def events_of(
    *claims: LinkedEventClaim, documents: Iterable[Document] = (NORTH, SOUTH, EAST)
) -> list[set[str]]:
    return [set(event.claims) for event in whole_events_of(*claims, documents=documents)]


def whole_events_of(
    *claims: LinkedEventClaim, documents: Iterable[Document] = (NORTH, SOUTH, EAST)
) -> tuple[Event, ...]:
    return events_in(claims, documents, {}, PACK)


def test_two_outlets_on_one_fight_make_one_event() -> None:
    north = a_claim(document=NORTH, initiator=(RED,), target=(BLUE,))
    south = a_claim(document=SOUTH, initiator=(BLUE,), target=(RED,))

    assert events_of(north, south) == [{north.id, south.id}]


def test_a_report_that_names_no_attacker_meets_one_that_does() -> None:
    north = a_claim(document=NORTH, type=EventType.SHELLING, initiator=(RED,), killed=(a_toll(4),))
    south = a_claim(document=SOUTH, type=EventType.SHELLING, initiator=(unidentified(),), killed=(a_toll(4),))

    assert events_of(north, south) == [{north.id, south.id}]


def test_rival_attributions_of_one_strike_are_one_event() -> None:
    north = a_claim(document=NORTH, type=EventType.AIR_STRIKE, initiator=(RED,), killed=(a_toll(12),))
    south = a_claim(document=SOUTH, type=EventType.AIR_STRIKE, initiator=(BLUE,), killed=(a_toll(12),))

    assert events_of(north, south) == [{north.id, south.id}]


def test_fights_at_two_villages_are_two_events() -> None:
    north = a_claim(document=NORTH, initiator=(RED,), target=(BLUE,))
    south = a_claim(document=SOUTH, initiator=(RED,), target=(BLUE,), place=a_place("Bir", latitude=35.9))

    assert len(events_of(north, south)) == 2


def test_fights_on_two_days_are_two_events() -> None:
    north = a_claim(document=NORTH, initiator=(RED,), target=(BLUE,))
    east = a_claim(document=EAST, initiator=(RED,), target=(BLUE,), days=some_days(day_after()))

    assert len(events_of(north, east)) == 2


def test_a_truce_between_two_fights_separates_them() -> None:
    figures = (a_toll(5, of="Red Army"),)
    before = a_claim(document=NORTH, initiator=(RED,), target=(BLUE,), killed=figures)
    after = a_claim(
        document=EAST, initiator=(RED,), target=(BLUE,), days=some_days(day_after()), killed=figures
    )
    truce = a_claim(document=SOUTH, type=EventType.AGREEMENT, phase=Phase.REACHED, initiator=(RED, BLUE))

    assert events_of(before, after) == [{before.id, after.id}]
    assert len(events_of(before, after, truce)) == 3


def test_a_place_taken_and_retaken_on_one_day_is_two_events() -> None:
    taken = a_claim(document=NORTH, type=EventType.TERRITORY_TAKEN, initiator=(RED,), target=(BLUE,))
    retaken = a_claim(document=SOUTH, type=EventType.TERRITORY_TAKEN, initiator=(BLUE,), target=(RED,))

    assert len(events_of(taken, retaken)) == 2


def test_a_vague_report_does_not_chain_two_villages_into_one_event() -> None:
    vague = a_place("the valley", latitude=35.8, precision=WherePrecision.DISTRICT)
    north = a_claim(document=NORTH, initiator=(RED,), target=(BLUE,))
    south = a_claim(document=SOUTH, initiator=(RED,), target=(BLUE,), place=a_place("Bir", latitude=35.9))
    east = a_claim(document=EAST, initiator=(RED,), target=(BLUE,), place=vague)

    assert not any({north.id, south.id} <= event for event in events_of(north, south, east))


def test_days_that_overlap_pairwise_do_not_chain_a_month_into_one_event() -> None:
    reports = [
        a_document(f"Day {day}.", source=f"d{day:02}", published=day_after(DAY, day)) for day in range(20)
    ]
    claims = [
        a_claim(
            document=report,
            initiator=(RED,),
            target=(BLUE,),
            days=some_days(DAY + timedelta(days=day - 1), DAY + timedelta(days=day)),
        )
        for day, report in enumerate(reports)
    ]

    assert max(len(event) for event in events_of(*claims, documents=reports)) <= 2


def test_one_voice_that_tells_two_places_in_one_report_tells_two_events() -> None:
    one = a_claim(document=NORTH, initiator=(RED,), target=(BLUE,))
    other = a_claim(
        document=NORTH, initiator=(RED,), target=(BLUE,), at=90, place=a_place("Bir", latitude=35.9)
    )

    assert len(events_of(one, other)) == 2


def test_what_is_only_planned_makes_no_event_but_stands_beside_one() -> None:
    planned = a_claim(
        document=NORTH, initiator=(RED,), target=(BLUE,), certainty=Certainty.PROSPECTIVE, at=90
    )
    happened = a_claim(document=SOUTH, initiator=(RED,), target=(BLUE,))

    assert events_of(planned) == []
    assert events_of(planned, happened) == [{planned.id, happened.id}]


def test_a_denial_in_another_report_joins_the_event_that_it_denies() -> None:
    told = a_claim(document=NORTH, initiator=(RED,), target=(BLUE,))
    denied = a_claim(
        document=SOUTH, voices=("south post", RED), stance=Stance.DENIES, initiator=(RED,), target=(BLUE,)
    )

    assert events_of(told, denied) == [{told.id, denied.id}]


def test_an_event_takes_the_most_precise_place_and_the_most_common_type() -> None:
    vague = a_place("the valley", latitude=35.8, precision=WherePrecision.DISTRICT)
    claims = [
        a_claim(document=NORTH, initiator=(RED,), target=(BLUE,), place=vague),
        a_claim(document=SOUTH, initiator=(RED,), target=(BLUE,)),
        a_claim(document=EAST, type=EventType.TERRITORY_TAKEN, initiator=(RED,), target=(BLUE,)),
    ]

    (event,) = whole_events_of(*claims)

    assert (event.place, event.type) == ("Tall Akhdar", EventType.ARMED_CLASH)


def test_unnamed_sources_of_the_same_report_are_no_reason_to_join_two_fights() -> None:
    one = a_claim(document=NORTH, voices=("north daily", a_source()), initiator=(RED,), place=None)
    other = a_claim(document=SOUTH, voices=("south post", a_source()), initiator=(BLUE,), place=None)

    assert len(events_of(one, other)) == 2
