"""The SQL that compares many claims says what the plain rules say of two."""

from __future__ import annotations

from datetime import timedelta
from inspect import getdoc

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import DAY, a_claim, a_document, a_place, a_source, a_toll, an_actor, day_after, some_days
from tests.reconcile.benin import NFL, PACK, RUSSIA, SUQUR

from hearsay.reconcile.evidence import EVIDENCE, SEPARATIONS, is_apart, score
from hearsay.reconcile.pairs import pairs_in, pairs_one_by_one
from hearsay.reconcile.rows import Row, row_of
from hearsay.reconcile.sides import sides_from
from hearsay.types.codes import Certainty, EventType, Stance, WherePrecision
from hearsay.types.linked import LinkedActor, LinkedEventClaim

SIDES = sides_from(PACK)
REPORTS = [
    a_document("One.", source="1", publisher="north daily", published=DAY),
    a_document("Two.", source="2", publisher="north daily", published=day_after()),
    a_document("Three.", source="3", publisher="south post", published=None),
]
BY_ID = {report.id: report for report in REPORTS}
ACTORS = [NFL, SUQUR, RUSSIA, an_actor("Hilltop League", id=None), a_source("rebels")]

places = st.one_of(
    st.none(),
    st.builds(
        lambda north, east, precision: a_place(
            "Tall Akhdar", latitude=35.0 + north, longitude=36.0 + east, precision=precision
        ),
        st.sampled_from([0.0, 0.02, 0.2, 0.49, 0.51, 1.2]),
        st.sampled_from([0.0, 0.02, 0.3, 0.99]),
        st.sampled_from(
            [WherePrecision.EXACT, WherePrecision.NEAR, WherePrecision.DISTRICT, WherePrecision.REGION]
        ),
    ),
    st.builds(lambda name: a_place(name, latitude=None, longitude=None), st.sampled_from(["Ayn", "Bir"])),
)
times = st.one_of(
    st.none(),
    st.builds(
        lambda begin, length: some_days(DAY + timedelta(days=begin), DAY + timedelta(days=begin + length)),
        st.integers(0, 3),
        st.sampled_from([0, 0, 1, 9, 40]),
    ),
)
actors = st.lists(st.sampled_from(ACTORS), max_size=2, unique_by=lambda actor: actor.name).map(tuple)


@st.composite
def claims(draw: st.DrawFn) -> LinkedEventClaim:
    report = draw(st.sampled_from(REPORTS))
    voices: tuple[LinkedActor | str, ...] = (report.publisher or "?",)
    return a_claim(
        document=report,
        voices=(*voices, *draw(st.sampled_from([(), (NFL,), (a_source(),)]))),
        at=draw(st.sampled_from([0, 10, 900])),
        type=draw(
            st.sampled_from(
                [EventType.ARMED_CLASH, EventType.TERRITORY_TAKEN, EventType.SHELLING, EventType.ARREST]
            )
        ),
        stance=draw(st.sampled_from(list(Stance))),
        certainty=draw(st.sampled_from([Certainty.ASSERTED, Certainty.ALLEGED, Certainty.PROSPECTIVE])),
        place=draw(places),
        days=draw(times),
        initiator=draw(actors),
        target=draw(actors),
        killed=draw(st.sampled_from([(), (a_toll(4),), (a_toll(3, None, vague=True),)])),
    )


def row(claim: LinkedEventClaim) -> Row:
    return row_of(claim, BY_ID.get(claim.claim.document), SIDES)


@settings(deadline=None, max_examples=40)
@given(st.lists(claims(), min_size=2, max_size=12, unique_by=lambda claim: claim.id))
def test_the_sql_finds_the_pairs_and_weights_of_the_plain_rules(found: list[LinkedEventClaim]) -> None:
    rows = [row(claim) for claim in found]

    assert pairs_in(rows, least=-20) == pairs_one_by_one(rows, least=-20)


@given(claims(), claims())
def test_what_speaks_for_a_pair_does_not_depend_on_which_claim_comes_first(
    left: LinkedEventClaim, right: LinkedEventClaim
) -> None:
    assert score(row(left), row(right)) == score(row(right), row(left))
    assert is_apart(row(left), row(right)) == is_apart(row(right), row(left))


def test_every_piece_of_evidence_has_a_name_and_a_docstring_of_its_own() -> None:
    rules = [*(evidence.holds for evidence in EVIDENCE), *SEPARATIONS]

    assert len({rule.__name__ for rule in rules}) == len(rules)
    assert len({getdoc(rule) for rule in rules} - {None}) == len(rules)


def test_no_claims_make_no_pairs() -> None:
    assert pairs_in([], least=0) == []
