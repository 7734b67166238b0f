"""A state: what claims say held true between two, over an interval with open ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NewType

from hearsay.types.codes import Relation, Stance
from hearsay.types.linked import ClaimId

StateId = NewType("StateId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A relation that one or more claims assert or deny; rival states stand side by side."""

    id: StateId
    subject: str
    relation: Relation
    object: str
    first_said: date | None  # the earliest and the latest day of which a claim speaks
    last_said: date | None
    since: date | None  # None: open
    until: date | None
    claims: tuple[ClaimId, ...]
    voices: tuple[str, ...]  # who vouches for it, each once
    stance: Stance
