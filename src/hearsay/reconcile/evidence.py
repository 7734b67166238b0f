"""What speaks for two claims being of one event, and what rules it out: the table in plain Python.

`pairs.sql` says the same for many claims at once; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final

from hearsay.reconcile.rows import Row
from hearsay.reconcile.sides import Party, meet

SAME_SPOT_KM: Final = 6.0  # two gazetteers put one village so far apart
WEEK: Final = 6  # days between first and last
LONGEST: Final = 31  # days; a vaguer date finds no partner outside its document
NEAR_BY: Final = 600  # characters between a doubt and what it doubts
CELL: Final = 0.5  # degrees, of the grid that blocks by place

Rule = Callable[[Row, Row], bool]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A question about two claims, and what a yes weighs: judged, not learned, see decisions/0005."""

    holds: Rule
    weight: float

    @property
    def name(self) -> str:
        """Return the name that the SQL uses too."""
        return self.holds.__name__


def score(left: Row, right: Row) -> float:
    """Return the weight of all evidence for two claims; what rules a pair out is not asked here."""
    return sum(evidence.weight for evidence in EVIDENCE if evidence.holds(left, right))


def is_apart(left: Row, right: Row) -> bool:
    """Tell whether anything rules out that two claims are of one event."""
    return any(rule(left, right) for rule in SEPARATIONS)


def is_compared(left: Row, right: Row) -> bool:
    """Tell whether two claims are compared at all: in one document, or near in time and in place or side."""
    if left.family != right.family:
        return False
    if left.document == right.document:
        return True
    if None in (left.from_day, left.to_day, right.from_day, right.to_day):
        return False
    return are_close_in_time(left, right) and (share_a_cell(left, right) or share_an_actor(left, right))


def same_type(left: Row, right: Row) -> bool:
    """Both give the same type."""
    return left.type == right.type


def same_spot(left: Row, right: Row) -> bool:
    """Both name one place, known to the place or near it."""
    if not (left.is_fine and right.is_fine):
        return False
    far = kilometres(left, right)
    return left.place == right.place if far is None else far <= SAME_SPOT_KM


def within_reach(left: Row, right: Row) -> bool:
    """One place is vaguer and may hold the other: "southern Idlib" and a village there."""
    if left.place is None or right.place is None or same_spot(left, right):
        return False
    return (left.is_fine or right.is_fine) and not places_apart(left, right)


def same_region(left: Row, right: Row) -> bool:
    """Both places are vague, and agree as far as they go."""
    if left.place is None or right.place is None or left.is_fine or right.is_fine:
        return False
    return not places_apart(left, right)


def one_unplaced(left: Row, right: Row) -> bool:
    """Only one of them names a place."""
    return (left.place is None) != (right.place is None)


def same_day(left: Row, right: Row) -> bool:
    """Both fall on the same day, each known to the day."""
    return left.is_exact and right.is_exact and left.first == right.first


def days_overlap(left: Row, right: Row) -> bool:
    """Their days overlap, and each is known to the week."""
    return (
        overlap(left, right) and not same_day(left, right) and length(left) <= WEEK and length(right) <= WEEK
    )


def days_vaguely_overlap(left: Row, right: Row) -> bool:
    """Their days overlap, but one is known to the month or less."""
    return overlap(left, right) and (length(left) > WEEK or length(right) > WEEK)


def next_day(left: Row, right: Row) -> bool:
    """They are dated to two days in a row: a fight of the night, or a new one in the morning."""
    return gap(left, right) == 1


def one_side_meets(left: Row, right: Row) -> bool:
    """One of initiator and target meets, coalitions of that day counted; the other is open or differs."""
    return sides_met(left, right)[0] == 1


def both_sides_meet(left: Row, right: Row) -> bool:
    """Both initiator and target meet; in a battle, whichever of the two is said to attack."""
    return sides_met(left, right)[0] == 2  # noqa: PLR2004


def one_side_differs(left: Row, right: Row) -> bool:
    """Both name an initiator, or both a target, and these are not of one side."""
    return sides_met(left, right)[1] == 1


def both_sides_differ(left: Row, right: Row) -> bool:
    """Both name both sides, and neither is the same."""
    return sides_met(left, right)[1] == 2  # noqa: PLR2004


def same_figure(left: Row, right: Row) -> bool:
    """Both give one firm figure of killed or of injured, above one."""
    return bool(left.figures & right.figures)


def same_words(left: Row, right: Row) -> bool:
    """Both rest on the same passage: one voice's assertion and another's denial of it."""
    return left.document == right.document and left.start < right.end and right.start < left.end


def doubt_points_back(left: Row, right: Row) -> bool:
    """One doubts, the other asserts, a few sentences apart in one document."""
    if left.document != right.document or left.affirms == right.affirms:
        return False
    return max(left.start, right.start) - min(left.end, right.end) <= NEAR_BY


def summary_of_one_voice(left: Row, right: Row) -> bool:
    """One voice tells two things in one document, of which one is vaguer in place or in time."""
    if not told_by_one(left, right):
        return False
    return left.place != right.place or (left.first, left.last) != (right.first, right.last)


def other_means(left: Row, right: Row) -> bool:
    """One voice tells two types in one document: two means, not one."""
    return told_by_one(left, right) and left.type != right.type


def later_report_of_one_outlet(left: Row, right: Row) -> bool:
    """One outlet on two days: it would rather tell something new."""
    if left.document == right.document or left.publisher != right.publisher:
        return False
    return left.published is not None and right.published is not None and left.published != right.published


EVIDENCE: Final = (
    Evidence(same_type, 1.0),
    Evidence(same_spot, 3.0),
    Evidence(within_reach, 1.2),
    Evidence(same_region, 0.6),
    Evidence(one_unplaced, -1.0),
    Evidence(same_day, 2.0),
    Evidence(days_overlap, 1.2),
    Evidence(days_vaguely_overlap, 0.3),
    Evidence(next_day, -3.0),
    Evidence(one_side_meets, 1.5),
    Evidence(both_sides_meet, 3.0),
    Evidence(one_side_differs, -2.0),
    Evidence(both_sides_differ, -5.0),
    Evidence(same_figure, 1.5),
    Evidence(same_words, 3.0),
    Evidence(doubt_points_back, 3.0),
    Evidence(summary_of_one_voice, -1.5),
    Evidence(other_means, -2.0),
    Evidence(later_report_of_one_outlet, -1.0),
)


def other_family(left: Row, right: Row) -> bool:
    """Their types cannot be of one event."""
    return left.family != right.family


def days_apart(left: Row, right: Row) -> bool:
    """Their days do not touch; a day between two is forgiven where each is known to the day."""
    between = gap(left, right) or 0
    return between > 1 or (between == 1 and not (left.is_exact and right.is_exact))


def places_apart(left: Row, right: Row) -> bool:
    """Both name a place, and these are farther apart than their precision allows."""
    if left.place is None or right.place is None:
        return False
    far = kilometres(left, right)
    if far is None:
        return left.place != right.place
    return far > left.radius + right.radius


def told_as_two(left: Row, right: Row) -> bool:
    """One voice dates them to two different days in one document."""
    return told_by_one(left, right) and left.is_exact and right.is_exact and left.first != right.first


def retaken(left: Row, right: Row) -> bool:
    """One has a place taken by A from B, the other by B from A."""
    if left.type != "territory_taken" or right.type != "territory_taken":
        return False
    swapped = meet(left.initiator, right.target) or meet(left.target, right.initiator)
    return swapped and not meet(left.initiator, right.initiator)


SEPARATIONS: Final[tuple[Rule, ...]] = (other_family, days_apart, places_apart, told_as_two, retaken)


def sides_met(left: Row, right: Row) -> tuple[int, int]:
    """Return how many sides meet, and how many that both name differ; in a battle, the better way round."""
    straight = met(left.initiator, right.initiator), met(left.target, right.target)
    crossed = met(left.initiator, right.target), met(left.target, right.initiator)
    chosen = straight
    if left.family == right.family == "battle" and crossed.count(True) > straight.count(True):
        chosen = crossed
    return chosen.count(True), chosen.count(False)


def met(left: Party, right: Party) -> bool | None:
    """Tell whether two sides meet; None where either is open and so compatible with any."""
    return meet(left, right) if left.own and right.own else None


def told_by_one(left: Row, right: Row) -> bool:
    """One voice affirms both in one document."""
    return (
        left.document == right.document and left.claimant == right.claimant and left.affirms and right.affirms
    )


def gap(left: Row, right: Row) -> int | None:
    """Return the days between the one's end and the other's beginning, 0 at overlap; None where undated."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return None
    return max(0, left.first - right.last, right.first - left.last)


def overlap(left: Row, right: Row) -> bool:
    """Tell whether their days overlap."""
    return gap(left, right) == 0


def length(row: Row) -> int:
    """Return the days between a claim's first and last day, 0 where it is undated."""
    return 0 if row.first is None or row.last is None else row.last - row.first


def kilometres(left: Row, right: Row) -> float | None:
    """Return the distance on a sphere; None where either has no coordinates."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return None
    north, south = radians(left.latitude), radians(right.latitude)
    east = radians(right.longitude - left.longitude)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


def are_close_in_time(left: Row, right: Row) -> bool:
    """Tell whether the days among which each is looked for touch, and none is longer than a month."""
    if left.from_day is None or left.to_day is None or right.from_day is None or right.to_day is None:
        return False
    if max(left.to_day - left.from_day, right.to_day - right.from_day) > LONGEST:
        return False
    return max(left.from_day - right.to_day, right.from_day - left.to_day) <= 1


def share_a_cell(left: Row, right: Row) -> bool:
    """Tell whether both lie in one cell of the grid, or in two that touch."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return False
    rows = left.latitude // CELL - right.latitude // CELL
    columns = left.longitude // CELL - right.longitude // CELL
    return abs(rows) <= 1 and abs(columns) <= 1


def share_an_actor(left: Row, right: Row) -> bool:
    """Tell whether some actor, or a coalition of one, is named by both on whatever side."""
    return bool((left.initiator.above | left.target.above) & (right.initiator.above | right.target.above))
