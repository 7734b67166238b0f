"""Nouns to JSON and back, through their type hints; one encoder for all."""

from __future__ import annotations

from functools import cache
from typing import Any, Final, TypeVar

import msgspec

from hearsay.types.event import Event
from hearsay.types.linked import LinkedClaim, LinkedEventClaim, LinkedStateClaim
from hearsay.types.state import State

Noun = TypeVar("Noun")

ENCODER: Final = msgspec.json.Encoder(order="deterministic")
EVENT: Final = "event"
STATE: Final = "state"
KINDS: Final[dict[str, type[LinkedClaim]]] = {EVENT: LinkedEventClaim, STATE: LinkedStateClaim}


def encoded(noun: object) -> str:
    """Return a noun as JSON; the same noun gives the same text."""
    return ENCODER.encode(noun).decode()


def decoded(kind: type[Noun], text: str) -> Noun:
    """Return the noun of a kind that `encoded` wrote."""
    noun: Noun = decoder_of(kind).decode(text)  # type: ignore[arg-type]  # mypy: a type is not Hashable
    return noun


def claim_decoded(kind: str, text: str) -> LinkedClaim:
    """Return a linked claim; the kind, event or state, says of which sort."""
    return decoded(KINDS[kind], text)


def kind_of(claim: LinkedClaim) -> str:
    """Return event or state, as exports call the two sorts of claims."""
    return EVENT if isinstance(claim, LinkedEventClaim) else STATE


def event_decoded(text: str) -> Event:
    """Return an event that `encoded` wrote."""
    return decoded(Event, text)


def state_decoded(text: str) -> State:
    """Return a state that `encoded` wrote."""
    return decoded(State, text)


@cache
def decoder_of(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    """Return the decoder of a kind; building one reads all its type hints, so each is built once."""
    return msgspec.json.Decoder(kind)
