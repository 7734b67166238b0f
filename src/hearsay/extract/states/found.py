"""A state as a sentence tells it, before it is anybody's claim."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.types.claim import Mention
from hearsay.types.codes import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class StateFound:
    """Two mentions, the relation between them, and the word that says so."""

    relation: Relation
    subject: Mention
    object: Mention
    cue: int
    rule: str
    formerly: bool = False
    share: str | None = None
