"""Where an event id leads that was given once and is no event's id now."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hearsay.types.event import Event, EventId


def redirects(given: Collection[str], fresh: Iterable[Event]) -> dict[EventId, EventId]:
    """Return for each id given before, and not now, the event that holds its earliest claim now.

    An id is "e" and the id of that claim without its "c". Where no event holds the claim, the id leads to
    itself: it is kept, and leads nowhere for as long as that is so.
    """
    home = {}
    current = set()
    for event in fresh:
        current.add(event.id)
        for claim in event.claims:
            home["e" + claim.removeprefix("c")] = event.id
    return {EventId(old): home.get(old, EventId(old)) for old in sorted(given) if old not in current}
