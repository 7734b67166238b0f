"""How well an event's toll is attested, by the same table: figures are graded apart from what happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import inf
from typing import Final

from hearsay.reconcile.grades import Hearing, Table, is_later, is_withdrawn, speaks_for
from hearsay.reconcile.sides import is_open, key_of
from hearsay.reconcile.voices import Statement, are_independent, named, they
from hearsay.types.codes import Grade
from hearsay.types.linked import LinkedActor, LinkedToll

TENTH: Final = 0.1  # figures so near are one figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One figure as one voice gives it."""

    told: Statement
    what: str  # killed, injured
    of: LinkedActor
    low: float  # 0 where no lower bound is said
    high: float  # infinite where no upper bound is said
    words: str

    @property
    def is_firm(self) -> bool:
        """Tell whether it is one figure."""
        return self.low == self.high


def toll_contested(heard: Hearing) -> str | None:
    """Figures of independent voices that cannot both be true of the same thing."""
    for one, other in combinations(entries(heard), 2):
        if are_of_the_same(one, other) and exclude(one, other) and independent(one, other):
            return f"{saying(one)}; {saying(other)}"
    return None


def toll_discounted(heard: Hearing) -> str | None:
    """All who give a figure have withdrawn it."""
    given = list(entries(heard))
    if given and all(is_withdrawn(entry.told, heard) for entry in given):
        return f"{they(named([entry.told for entry in given]), 'has', 'have')} withdrawn it"
    return None


def toll_confirmed(heard: Hearing) -> str | None:
    """Find the side that lost saying so itself."""
    for entry in entries(heard):
        if speaks_for(entry.told, [entry.of], heard.sides):
            return f"{saying(entry)}, its own loss"
    return None


def toll_corroborated(heard: Hearing) -> str | None:
    """Two or more independent voices within a tenth."""
    for one, other in combinations(entries(heard), 2):
        if are_of_the_same(one, other) and one.is_firm and other.is_firm and independent(one, other):
            return f"{saying(one)}; {saying(other)}"
    return None


def toll_single(heard: Hearing) -> str | None:
    """One voice gives a figure, or none does."""
    given = list(entries(heard))
    if not given:
        return "no voice gives a figure"
    return f"only {they(named([entry.told for entry in given]), 'gives', 'give')} figures"


TOLL: Final[Table] = (
    (Grade.CONTESTED, toll_contested),
    (Grade.DISCOUNTED, toll_discounted),
    (Grade.CONFIRMED, toll_confirmed),
    (Grade.CORROBORATED, toll_corroborated),
    (Grade.SINGLE_SOURCE, toll_single),
)


def entries(heard: Hearing) -> Iterator[Entry]:
    """Yield the figures that stand: a voice's later figure replaces its earlier one."""
    found = [entry for told in heard.affirming for entry in figures_in(told)]
    for entry in found:
        if not any(supersedes(other, entry, heard) for other in found):
            yield entry


def figures_in(told: Statement) -> Iterator[Entry]:
    """Yield the figures of one claim."""
    for what, tolls in (("killed", told.claim.killed), ("injured", told.claim.injured)):
        for each in tolls:
            if each.toll.low is not None or each.toll.high is not None:
                yield entry_of(told, what, each)


def entry_of(told: Statement, what: str, linked: LinkedToll) -> Entry:
    """Return one figure with its bounds."""
    low, high = linked.toll.low, linked.toll.high
    words = str(low) if low == high else linked.toll.words or f"{low or 0} or more"
    return Entry(
        told=told,
        what=what,
        of=linked.actor,
        low=0 if low is None else low,
        high=inf if high is None else high,
        words=words,
    )


def supersedes(newer: Entry, older: Entry, heard: Hearing) -> bool:
    """Tell whether one voice gives a figure anew, in a later report."""
    return (
        newer.told.voice == older.told.voice
        and are_of_the_same(newer, older)
        and is_later(newer.told.claim, older.told.claim, heard.bench)
    )


def are_of_the_same(one: Entry, other: Entry) -> bool:
    """Tell whether two figures count the same: killed or injured, and the same people."""
    if one.what != other.what:
        return False
    if is_open(one.of) and is_open(other.of):
        return True
    return key_of(one.of) == key_of(other.of)


def exclude(one: Entry, other: Entry) -> bool:
    """Tell whether two figures cannot both be true: their bounds lie apart by more than a tenth."""
    lower, upper = sorted((one, other), key=lambda entry: (entry.low, entry.high))
    return lower.high < upper.low and upper.low - lower.high > TENTH * upper.low


def independent(one: Entry, other: Entry) -> bool:
    """Tell whether two figures come from independent voices."""
    return are_independent(one.told.voice, other.told.voice)


def saying(entry: Entry) -> str:
    """Return a figure with its voice: "SOHR says 12 civilians killed"."""
    return f"{they(named([entry.told]), 'says', 'say')} {entry.words} of {entry.of.name} {entry.what}"
