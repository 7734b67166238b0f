"""Low, best and high by UCDP's rule."""

from __future__ import annotations

from tests.builders import a_claim, a_toll

from hearsay.reconcile.figures import figures
from hearsay.reconcile.voices import Statement, Voice
from hearsay.types.event import Figures
from hearsay.types.linked import LinkedToll


def told(name: str, *tolls: LinkedToll) -> Statement:
    return Statement(
        claim=a_claim(killed=tolls), voice=Voice(key=f"outlet {name}", side="", is_outlet=True, name=name)
    )


def killed(*statements: Statement) -> Figures:
    return figures(statements, lambda claim: claim.killed)


def test_best_is_the_figure_with_the_most_independent_voices() -> None:
    found = killed(
        told("north", a_toll(12)),
        told("south", a_toll(12)),
        told("east", a_toll(9)),
        told("west", a_toll(40)),
    )

    assert found == Figures(low=9, best=12, high=40)


def test_of_two_figures_with_as_many_voices_the_lower_is_best() -> None:
    assert killed(told("north", a_toll(12)), told("south", a_toll(9))) == Figures(low=9, best=9, high=12)


def test_one_voice_that_repeats_its_figure_counts_once() -> None:
    repeated = [told("north", a_toll(40)), told("north", a_toll(40))]

    assert killed(*repeated, told("south", a_toll(12))).best == 12


def test_vague_figures_bound_but_are_never_best() -> None:
    found = killed(told("north", a_toll(24, None, vague=True)), told("south", a_toll(12)))

    assert found == Figures(low=12, best=12, high=24)
    assert killed(told("north", a_toll(None, 7, vague=True))) == Figures(low=None, best=None, high=7)


def test_a_claim_s_entries_are_summed_before_they_are_compared() -> None:
    whole = told("north", a_toll(2, of="Red Army"), a_toll(3, of="Blue Front"))

    assert killed(whole) == Figures(low=5, best=5, high=5)


def test_no_figures_stay_unknown() -> None:
    assert killed(told("north")) == Figures(low=None, best=None, high=None)
