"""Each rule of the codebook's fifth section."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import getdoc
from types import MappingProxyType

from tests.builders import (
    DAY,
    a_claim,
    a_document,
    a_known_actor,
    a_source,
    a_toll,
    an_actor,
    day_after,
)
from tests.reconcile.benin import Pack

from hearsay.reconcile.grades import OCCURRENCE, RESPONSIBILITY, graded, hearing
from hearsay.reconcile.sides import sides_from
from hearsay.reconcile.tolls import TOLL
from hearsay.reconcile.voices import Bench
from hearsay.types.actor import ActorKind, Publisher
from hearsay.types.codes import Certainty, Change, EventType, Grade, Stance
from hearsay.types.document import Document, DocumentId
from hearsay.types.event import Graded
from hearsay.types.linked import LinkedEventClaim

RED, BLUE, GREEN = an_actor("Red Army"), an_actor("Blue Front"), an_actor("Green Brigade")
MONITOR = an_actor("Valley Monitor")
NORTH = a_document("North.", source="north", publisher="north daily")
SOUTH = a_document("South.", source="south", publisher="south post")
LATER = a_document("Later.", source="later", publisher="north daily", published=day_after(DAY, 3))
RED_NEWS = a_document("Red.", source="red", publisher="red news")
UNKNOWN = a_document("Nobody.", source="nobody", publisher=None)
DOCUMENTS = (NORTH, SOUTH, LATER, RED_NEWS, UNKNOWN)

PACK = Pack(
    actors=(
        a_known_actor("Red Army", side="government", kind=ActorKind.STATE_FORCES),
        a_known_actor("Blue Front"),
        a_known_actor("Green Brigade"),
        a_known_actor("Valley Monitor", side="", kind=ActorKind.MONITOR),
    ),
    publishers=(
        Publisher(id="north daily", name="North Daily", family="compass"),
        Publisher(id="south post", name="South Post"),
        Publisher(id="west sun", name="West Sun", family="compass"),
        Publisher(id="red news", name="Red News", side="government"),
    ),
)
NO_COPIES: Mapping[DocumentId, DocumentId] = MappingProxyType({})


def bench(origins: Mapping[DocumentId, DocumentId] = NO_COPIES) -> Bench:
    return Bench(sides=sides_from(PACK), documents={each.id: each for each in DOCUMENTS}, origins=origins)


def occurrence(*claims: LinkedEventClaim, origins: Mapping[DocumentId, DocumentId] = NO_COPIES) -> Graded:
    return graded(OCCURRENCE, hearing(claims, bench(origins)))


def responsibility(*claims: LinkedEventClaim) -> Graded:
    return graded(RESPONSIBILITY, hearing(claims, bench()))


def toll(*claims: LinkedEventClaim) -> Graded:
    return graded(TOLL, hearing(claims, bench()))


def by(document: Document, *others: object, **slots: object) -> LinkedEventClaim:
    """Build a claim of a document's publisher, or of whom it quotes; a strike of Red on Blue."""
    base = {"type": EventType.SHELLING, "initiator": (RED,), "target": (BLUE,)}
    voices = (document.publisher or "unknown publisher", *others)
    return a_claim(document=document, voices=voices, **base | slots)  # type: ignore[arg-type]


def denied(document: Document, *others: object, **slots: object) -> LinkedEventClaim:
    return by(document, *others, stance=Stance.DENIES, **slots)


def test_two_outlets_corroborate_each_other() -> None:
    assert occurrence(by(NORTH), by(SOUTH)).grade is Grade.CORROBORATED


def test_two_sites_that_quote_one_monitor_do_not_corroborate_each_other() -> None:
    assert occurrence(by(NORTH, MONITOR), by(SOUTH, MONITOR)).grade is Grade.SINGLE_SOURCE


def test_a_copy_does_not_corroborate_its_origin() -> None:
    assert occurrence(by(NORTH), by(SOUTH), origins={SOUTH.id: NORTH.id}).grade is Grade.SINGLE_SOURCE


def test_outlets_of_one_family_are_one_voice() -> None:
    west = a_document("West.", source="west", publisher="west sun")

    assert occurrence(by(NORTH), by(west)).grade is Grade.SINGLE_SOURCE


def test_a_publisher_and_the_unnamed_sources_that_it_quotes_are_one_voice() -> None:
    grade = occurrence(by(NORTH), by(NORTH, a_source("activists")))

    assert grade.grade is Grade.SINGLE_SOURCE
    assert grade.reason == "single source: north daily and activists affirm it, but they count as one voice"


def test_two_named_parties_quoted_in_one_document_are_two_voices() -> None:
    assert occurrence(by(NORTH, GREEN), by(NORTH, MONITOR)).grade is Grade.CORROBORATED


def test_a_side_that_repeats_itself_through_its_own_media_is_one_voice() -> None:
    quoted = by(NORTH, RED, initiator=(BLUE,), target=(GREEN,))
    repeated = by(RED_NEWS, initiator=(BLUE,), target=(GREEN,))

    assert occurrence(quoted, repeated).grade is Grade.SINGLE_SOURCE


def test_an_unknown_publisher_is_never_independent() -> None:
    assert occurrence(by(NORTH), by(UNKNOWN)).grade is Grade.SINGLE_SOURCE
    assert occurrence(by(NORTH), denied(UNKNOWN)).grade is Grade.SINGLE_SOURCE


def test_an_accused_who_denies_makes_an_event_contested_and_never_discounts_it() -> None:
    rumour = by(NORTH, a_source("activists"), certainty=Certainty.ALLEGED)
    grade = occurrence(rumour, denied(SOUTH, RED))

    assert grade.grade is Grade.CONTESTED
    assert grade.reason == "contested: activists quoted by north daily affirm; Red Army denies"
    assert responsibility(rumour, denied(SOUTH, RED)).grade is Grade.CONTESTED


def test_the_accused_s_own_media_that_deny_make_it_contested_too() -> None:
    rumour = by(NORTH, a_source("activists"), certainty=Certainty.ALLEGED)

    assert occurrence(rumour, denied(RED_NEWS)).grade is Grade.CONTESTED
    assert responsibility(rumour, denied(RED_NEWS)).grade is Grade.CONTESTED


def test_a_rumour_that_a_bystander_denies_is_discounted() -> None:
    rumour = by(NORTH, a_source("activists"), certainty=Certainty.ALLEGED)

    assert occurrence(rumour, denied(SOUTH, MONITOR)).grade is Grade.DISCOUNTED


def test_what_a_named_party_alleges_and_a_bystander_denies_is_contested() -> None:
    alleged = by(NORTH, BLUE, certainty=Certainty.ALLEGED)

    assert occurrence(alleged, denied(NORTH)).grade is Grade.CONTESTED


def test_a_publisher_that_denies_what_its_unnamed_sources_say_contests_nothing() -> None:
    rumour = by(NORTH, a_source("activists"), certainty=Certainty.ALLEGED)

    assert occurrence(rumour, denied(NORTH)).grade is Grade.SINGLE_SOURCE


def test_what_its_own_claimant_withdraws_later_is_discounted() -> None:
    assert occurrence(by(NORTH, BLUE), denied(LATER, BLUE)).grade is Grade.DISCOUNTED
    assert occurrence(by(LATER, BLUE), denied(NORTH, BLUE)).grade is not Grade.DISCOUNTED


def test_what_the_doer_says_of_itself_is_confirmed() -> None:
    own = by(NORTH, RED)

    assert occurrence(own).grade is Grade.CONFIRMED
    assert responsibility(own).grade is Grade.CONFIRMED


def test_the_word_of_those_whom_it_struck_confirms_neither_that_it_occurred_nor_who_did_it() -> None:
    victim = by(NORTH, BLUE, killed=(a_toll(4, of="Blue Front"),))

    assert occurrence(victim).grade is Grade.SINGLE_SOURCE
    assert responsibility(victim).grade is Grade.SINGLE_SOURCE


def test_what_both_sides_say_is_confirmed() -> None:
    attacked = by(NORTH, BLUE, type=EventType.ARMED_CLASH)
    attacker = by(SOUTH, RED, type=EventType.ARMED_CLASH, initiator=(BLUE,), target=(RED,))

    assert occurrence(attacked, attacker).grade is Grade.CONFIRMED


def test_a_group_confirms_its_own_change() -> None:
    change = by(
        NORTH, GREEN, type=EventType.GROUP_CHANGE, change=Change.JOINED, initiator=(BLUE,), target=(GREEN,)
    )

    assert occurrence(change).grade is Grade.CONFIRMED


def test_two_voices_that_name_different_doers_contest_who_did_it_but_not_that_it_occurred() -> None:
    claims = by(NORTH), by(SOUTH, initiator=(GREEN,))

    assert responsibility(*claims).grade is Grade.CONTESTED
    assert responsibility(*claims).reason == (
        "contested: north daily names Red Army; south post names Green Brigade"
    )
    assert occurrence(*claims).grade is Grade.CORROBORATED


def test_two_voices_that_name_one_doer_corroborate_who_did_it() -> None:
    assert responsibility(by(NORTH), by(SOUTH)).grade is Grade.CORROBORATED


def test_who_did_it_has_one_source_where_nobody_is_named() -> None:
    grade = responsibility(by(NORTH, initiator=()), by(SOUTH, initiator=()))

    assert grade.reason == "single source: no voice names who did it"


def test_figures_that_cannot_both_be_true_are_contested() -> None:
    grade = toll(by(NORTH, killed=(a_toll(12),)), by(SOUTH, killed=(a_toll(40),)))

    assert grade.grade is Grade.CONTESTED
    assert (
        grade.reason
        == "contested: north daily says 12 of civilians killed; south post says 40 of civilians killed"
    )


def test_figures_of_different_people_do_not_contradict_each_other() -> None:
    claims = by(NORTH, killed=(a_toll(12),)), by(SOUTH, killed=(a_toll(40, of="Blue Front"),))

    assert toll(*claims).grade is Grade.SINGLE_SOURCE


def test_at_least_four_and_twelve_can_both_be_true() -> None:
    claims = by(NORTH, killed=(a_toll(4, None, vague=True),)), by(SOUTH, killed=(a_toll(12),))

    assert toll(*claims).grade is Grade.SINGLE_SOURCE


def test_figures_within_a_tenth_corroborate_each_other() -> None:
    claims = by(NORTH, killed=(a_toll(100),)), by(SOUTH, killed=(a_toll(92),))

    assert toll(*claims).grade is Grade.CORROBORATED


def test_a_side_that_tells_its_own_loss_confirms_the_toll() -> None:
    assert toll(by(NORTH, BLUE, killed=(a_toll(4, of="Blue Front"),))).grade is Grade.CONFIRMED


def test_a_voice_s_later_figure_replaces_its_earlier_one() -> None:
    claims = (
        by(NORTH, killed=(a_toll(20),)),
        by(LATER, killed=(a_toll(40),)),
        by(SOUTH, killed=(a_toll(40),)),
    )

    assert toll(*claims).grade is Grade.CORROBORATED


def test_a_question_and_a_condition_neither_affirm_nor_deny() -> None:
    question = by(SOUTH, stance=Stance.QUESTIONS)
    condition = denied(SOUTH, certainty=Certainty.CONDITIONAL)

    assert occurrence(by(NORTH), question, condition).grade is Grade.SINGLE_SOURCE


def test_each_rule_of_a_table_has_a_docstring_of_its_own() -> None:
    for table in (OCCURRENCE, RESPONSIBILITY, TOLL):
        assert len({getdoc(rule) for _, rule in table} - {None}) == len(Grade)
        assert [grade for grade, _ in table] == list(Grade)
