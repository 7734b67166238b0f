"""One document's claims put together: each act once for each voice, with what the others lend it."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.extract.discourse.context import in_context
from hearsay.extract.discourse.retelling import each_act_once
from hearsay.extract.discourse.sameness import folded
from hearsay.extract.discourse.told import Identity, Told
from hearsay.types.claim import StateClaim


def put_together(told: Iterable[Told], identity: Identity) -> list[Told]:
    """Return the claims of a document, each act once for each voice, in reading order."""
    together = in_context(each_act_once(told, identity), identity)
    return list({each.claim: each for each in together}.values())  # what was lent may make two one


def distinct(states: Iterable[StateClaim]) -> list[StateClaim]:
    """Return the state claims of a document, each relation of two once for each voice."""
    found: dict[tuple[object, ...], StateClaim] = {}
    for state in states:
        key = (
            state.relation,
            folded(state.subject),
            folded(state.object),
            folded(state.voices[-1]),
            state.stance,
        )
        if key not in found:
            found[key] = state
    return list(found.values())


__all__ = ["Identity", "Told", "distinct", "put_together"]
