"""Put events together: claims that are of one occurrence, what they come to, how well they attest it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from hearsay.reconcile.clusters import DOUBTS, clusters_in, doubts_joined
from hearsay.reconcile.figures import figures
from hearsay.reconcile.grades import OCCURRENCE, RESPONSIBILITY, graded, hearing
from hearsay.reconcile.pairs import pairs_in
from hearsay.reconcile.rows import row_of
from hearsay.reconcile.sides import UNIDENTIFIED, Known, Sides, meet, sides_from
from hearsay.reconcile.tolls import TOLL
from hearsay.reconcile.voices import Bench
from hearsay.types.codes import GROUP_OF, EventType, TypeGroup
from hearsay.types.document import Document, DocumentId
from hearsay.types.event import Event, EventId
from hearsay.types.linked import Days, LinkedActor, LinkedClaim, LinkedEventClaim, LinkedPlace

# For a tie between types: the more violent first; a storming that takes the town implies the fight.
VIOLENCE: Final = (
    EventType.CHEMICAL_ATTACK,
    EventType.SUICIDE_BOMBING,
    EventType.AIR_STRIKE,
    EventType.DRONE_STRIKE,
    EventType.SHELLING,
    EventType.EXPLOSION,
    EventType.SEXUAL_VIOLENCE,
    EventType.ATTACK_ON_CIVILIANS,
    EventType.TERRITORY_TAKEN,
    EventType.ARMED_CLASH,
    EventType.ABDUCTION,
)


def events_in(
    claims: Iterable[LinkedClaim],
    documents: Iterable[Document],
    origins: Mapping[DocumentId, DocumentId],
    known: Known,
) -> tuple[Event, ...]:
    """Return the events that claims make, by id; the order of the claims makes no difference.

    Only what is affirmed as having taken place makes an event. Denials, questions, plans and conditions stand
    beside the event that they speak of, and in none where no claim affirms it.
    """
    told = (claim for claim in claims if isinstance(claim, LinkedEventClaim))
    held: dict[str, LinkedEventClaim] = {claim.id: claim for claim in told}
    bench = Bench(sides=sides_from(known), documents={each.id: each for each in documents}, origins=origins)
    rows = {
        identity: row_of(claim, bench.documents.get(claim.claim.document), bench.sides)
        for identity, claim in sorted(held.items())
    }
    pairs = pairs_in(list(rows.values()), least=DOUBTS)
    clusters = clusters_in([row for row in rows.values() if row.affirms], pairs)
    doubts = doubts_joined([row for row in rows.values() if not row.affirms], clusters, pairs, rows)
    beside: dict[frozenset[str], list[LinkedEventClaim]] = {cluster: [] for cluster in clusters}
    for doubt, cluster in doubts.items():
        beside[cluster].append(held[doubt])
    events = (event_of([held[each] for each in cluster], beside[cluster], bench) for cluster in clusters)
    return tuple(sorted(events, key=lambda event: event.id))


def event_of(core: Sequence[LinkedEventClaim], beside: Sequence[LinkedEventClaim], bench: Bench) -> Event:
    """Return the event that some claims make and others stand beside."""
    told = sorted(core, key=lambda claim: report_order(claim, bench))
    whole = sorted([*core, *beside], key=lambda claim: report_order(claim, bench))
    heard = hearing(whole, bench)
    initiators, targets = sides_of(told, bench.sides)
    place = best_place(told)
    days = best_days(told)
    return Event(
        id=EventId("e" + told[0].id.removeprefix("c")),
        claims=tuple(claim.id for claim in whole),
        type=main_type(told),
        initiators=initiators,
        targets=targets,
        place=(place.name or place.mention.text) if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        first_day=days.first if days else None,
        last_day=days.last if days else None,
        occurrence=graded(OCCURRENCE, heard),
        responsibility=graded(RESPONSIBILITY, heard),
        toll=graded(TOLL, heard),
        killed=figures(heard.affirming, lambda claim: claim.killed),
        injured=figures(heard.affirming, lambda claim: claim.injured),
    )


def report_order(claim: LinkedEventClaim, bench: Bench) -> tuple[date, str, int, str]:
    """Return what sorts claims by report: the day of publication, the source, the place in the text."""
    document = bench.documents.get(claim.claim.document)
    published = (document.published if document else None) or date.max
    return published, claim.source, claim.claim.evidence[0].start, claim.id


def main_type(claims: Collection[LinkedEventClaim]) -> EventType:
    """Return the type that most claims give, the more violent where tied."""
    counts = Counter(claim.claim.type for claim in claims)
    ranking = {kind: place for place, kind in enumerate([*VIOLENCE, *EventType])}
    return min(counts, key=lambda kind: (-counts[kind], ranking.get(kind, len(ranking))))


def sides_of(claims: Sequence[LinkedEventClaim], sides: Sides) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the canonical names of initiators and targets, the most often named first.

    In a battle one report has A attack B, and another B attack A: all are turned as the earliest has it.
    """
    acting: Counter[str] = Counter()
    suffering: Counter[str] = Counter()
    first: tuple[LinkedActor, ...] = ()
    second: tuple[LinkedActor, ...] = ()
    for claim in claims:
        one, other = claim.initiator, claim.target
        if GROUP_OF[claim.claim.type] is TypeGroup.BATTLE and is_turned(claim, (first, second), sides):
            one, other = other, one
        first, second = (*first, *one), (*second, *other)
        acting.update(actor.name for actor in one)
        suffering.update(actor.name for actor in other)
    return most_named(acting), most_named(suffering)


def is_turned(
    claim: LinkedEventClaim, told: tuple[tuple[LinkedActor, ...], tuple[LinkedActor, ...]], sides: Sides
) -> bool:
    """Tell whether a claim has the sides the other way round than those before it."""
    day = claim.days.first if claim.days else None
    one, other = sides.party(claim.initiator, day), sides.party(claim.target, day)
    first, second = sides.party(told[0], day), sides.party(told[1], day)
    return meet(one, second) + meet(other, first) > meet(one, first) + meet(other, second)


def most_named(counts: Counter[str]) -> tuple[str, ...]:
    """Return names by how often they are given; "unidentified" only where nobody is named."""
    names = sorted(counts, key=lambda name: (-counts[name], name))
    return tuple(name for name in names if name != UNIDENTIFIED) or tuple(names)


def best_place(claims: Sequence[LinkedEventClaim]) -> LinkedPlace | None:
    """Return the most precise place, the most often named where several are, the earliest where tied."""
    places = [claim.place for claim in claims if claim.place]
    if not places:
        return None
    finest = min(place.precision for place in places)
    found = [place for place in places if place.precision == finest]
    counts = Counter(place.name for place in found)
    return max(found, key=lambda place: counts[place.name])


def best_days(claims: Sequence[LinkedEventClaim]) -> Days | None:
    """Return the most precise days, the most often given where several are, the earliest where tied."""
    days = [claim.days for claim in claims if claim.days]
    if not days:
        return None
    finest = min(each.precision for each in days)
    found = [each for each in days if each.precision == finest]
    counts = Counter((each.first, each.last) for each in found)
    return max(found, key=lambda each: counts[each.first, each.last])
