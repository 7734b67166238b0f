"""Who and where, as a pack of knowledge has them before anything is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ActorKind(StrEnum):
    """What an actor is, near to ACLED's `inter` codes."""

    STATE_FORCES = "state forces"
    REBEL_GROUP = "rebel group"
    COALITION = "coalition"
    POLITICAL_MILITIA = "political militia"
    IDENTITY_MILITIA = "identity militia"
    CIVILIANS = "civilians"
    EXTERNAL_FORCES = "external forces"
    ORGANISATION = "organisation"
    PERSON = "person"
    MEDIA = "media"
    MONITOR = "monitor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A dated relation to another actor: membership, backing, side."""

    relation: str  # member_of, part_of, backed_by, formerly
    to: str  # id of the other actor
    since: date | None = None
    until: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One actor of a pack."""

    id: str  # "sy:hts"
    name: str  # canonical, in English
    kind: ActorKind
    side: str  # camp in the war, for grading what a side says of itself: "government", "opposition", ...
    names: tuple[str, ...] = ()  # other spellings and short forms
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place of a gazetteer."""

    id: str  # p-code or geonames id
    name: str
    latitude: float
    longitude: float
    level: str  # country, governorate, district, subdistrict, place, neighbourhood, region, facility
    within: tuple[str, ...] = ()  # names of the units it lies in, smallest first
    names: tuple[str, ...] = ()
    size: int = 0  # larger is better known; 0 unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """One outlet: its short name, its family, and the side whose media it is."""

    id: str  # "southfront"; stands first in voices
    name: str
    names: tuple[str, ...] = ()  # as bylines and addresses have it
    domains: tuple[str, ...] = ()
    family: str = ""  # publishers of one family are one voice
    side: str = ""
