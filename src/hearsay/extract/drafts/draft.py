"""The draft of a claim: one event as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.extract.triggers import Trigger
from hearsay.extract.where import Spot
from hearsay.types.claim import Materiel, Mention, Toll
from hearsay.types.codes import GROUP_OF, EventType, TypeGroup

VIOLENT = frozenset({TypeGroup.BATTLE, TypeGroup.REMOTE, TypeGroup.CIVILIANS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One event as one sentence tells it."""

    trigger: Trigger
    type: EventType
    initiator: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    holders: tuple[Mention, ...] = ()  # who is said to hold its place
    hits_civilians: bool = False  # its place is a market, a hospital, a home
    places: tuple[Spot, ...] = ()  # the places named for it
    killed: tuple[Toll, ...] = ()
    injured: tuple[Toll, ...] = ()
    captured: tuple[Toll, ...] = ()
    materiel: tuple[Materiel, ...] = ()
    alternative: bool = False
    is_anaphoric: bool = False  # "the attack": takes up what was told before
    is_toll: bool = False  # only counts victims; the event itself stands elsewhere

    @property
    def group(self) -> TypeGroup:
        """Return the group of the draft's type."""
        return GROUP_OF[self.type]

    @property
    def says_something(self) -> bool:
        """Tell whether anything but the type is known."""
        return bool(
            self.initiator or self.target or self.places or self.killed or self.injured or self.captured
        )
