"""Figures of an event by UCDP's rule: the lowest, the best attested, the highest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from hearsay.reconcile.voices import Statement, Voice, count_of
from hearsay.types.event import Figures
from hearsay.types.linked import LinkedEventClaim, LinkedToll


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """What one voice says in all; None where it sets no bound."""

    voice: Voice
    low: int | None
    high: int | None

    @property
    def is_firm(self) -> bool:
        """Tell whether it is one figure, not a vague or bounded one."""
        return self.low is not None and self.low == self.high


def figures(
    affirming: Iterable[Statement], tolls_of: Callable[[LinkedEventClaim], Sequence[LinkedToll]]
) -> Figures:
    """Return low, best and high of the killed, or of whatever is asked for.

    Low and high are the smallest and the largest that any voice affirms. Best is the firm figure with the
    most independent voices, the lower where tied; vague figures bound, but are never best.
    """
    totals = [total(each.voice, tolls_of(each.claim)) for each in affirming if tolls_of(each.claim)]
    lows = [each.low for each in totals if each.low is not None]
    highs = [bound for each in totals for bound in (each.high, each.low) if bound is not None]
    return Figures(low=min(lows, default=None), best=best(totals), high=max(highs, default=None))


def total(voice: Voice, tolls: Sequence[LinkedToll]) -> Total:
    """Return the sum of one claim's entries: bounded below by those that are, above only where all are."""
    lows = [entry.toll.low for entry in tolls]
    highs = [entry.toll.high for entry in tolls]
    known = [low for low in lows if low is not None]
    bounds = [high for high in highs if high is not None]
    return Total(
        voice=voice,
        low=sum(known) if known else None,
        high=sum(bounds) if len(bounds) == len(tolls) else None,
    )


def best(totals: Iterable[Total]) -> int | None:
    """Return the firm figure with the most independent voices, the lower where tied, if any is firm."""
    voices: dict[int, list[Voice]] = defaultdict(list)
    for each in totals:
        if each.is_firm and each.low is not None:
            voices[each.low].append(each.voice)
    return min(voices, key=lambda figure: (-count_of(voices[figure]), figure), default=None)
