"""The codebook's closed lists: what a claim may say, in the field's own words.

Event types follow ACLED's sub-event types, precision codes UCDP GED, verbal acts PLOVER, grades Airwars.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final


class EventType(StrEnum):
    """What is said to have happened."""

    ARMED_CLASH = "armed_clash"
    TERRITORY_TAKEN = "territory_taken"
    AIR_STRIKE = "air_strike"
    DRONE_STRIKE = "drone_strike"
    SHELLING = "shelling"
    EXPLOSION = "explosion"
    SUICIDE_BOMBING = "suicide_bombing"
    CHEMICAL_ATTACK = "chemical_attack"
    ATTACK_ON_CIVILIANS = "attack_on_civilians"
    ABDUCTION = "abduction"
    SEXUAL_VIOLENCE = "sexual_violence"
    AGREEMENT = "agreement"
    ARREST = "arrest"
    GROUP_CHANGE = "group_change"
    BASE_ESTABLISHED = "base_established"
    BASE_REMOVED = "base_removed"
    TERRITORY_TRANSFERRED = "territory_transferred"
    WEAPONS_SEIZED = "weapons_seized"
    LOOTING = "looting"
    MOVEMENT = "movement"
    OTHER_STRATEGIC = "other_strategic"
    PROTEST = "protest"
    RIOT = "riot"
    ACCUSE = "accuse"
    THREATEN = "threaten"
    DEMAND = "demand"
    REJECT = "reject"
    ANNOUNCE = "announce"


class TypeGroup(StrEnum):
    """The codebook's groups of event types; only claims of one group can be of one event."""

    BATTLE = "battle"
    REMOTE = "remote"
    CIVILIANS = "civilians"
    STRATEGIC = "strategic"
    UNREST = "unrest"
    VERBAL = "verbal"


GROUPS: Final = {
    TypeGroup.BATTLE: (EventType.ARMED_CLASH, EventType.TERRITORY_TAKEN),
    TypeGroup.REMOTE: (
        EventType.AIR_STRIKE,
        EventType.DRONE_STRIKE,
        EventType.SHELLING,
        EventType.EXPLOSION,
        EventType.SUICIDE_BOMBING,
        EventType.CHEMICAL_ATTACK,
    ),
    TypeGroup.CIVILIANS: (
        EventType.ATTACK_ON_CIVILIANS,
        EventType.ABDUCTION,
        EventType.SEXUAL_VIOLENCE,
    ),
    TypeGroup.STRATEGIC: (
        EventType.AGREEMENT,
        EventType.ARREST,
        EventType.GROUP_CHANGE,
        EventType.BASE_ESTABLISHED,
        EventType.BASE_REMOVED,
        EventType.TERRITORY_TRANSFERRED,
        EventType.WEAPONS_SEIZED,
        EventType.LOOTING,
        EventType.MOVEMENT,
        EventType.OTHER_STRATEGIC,
    ),
    TypeGroup.UNREST: (EventType.PROTEST, EventType.RIOT),
    TypeGroup.VERBAL: (
        EventType.ACCUSE,
        EventType.THREATEN,
        EventType.DEMAND,
        EventType.REJECT,
        EventType.ANNOUNCE,
    ),
}

GROUP_OF: Final = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


class Stance(StrEnum):
    """What a voice does with the assertion."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    QUESTIONS = "questions"


class Certainty(StrEnum):
    """How firmly the wording holds it."""

    ASSERTED = "asserted"
    PROBABLE = "probable"
    ALLEGED = "alleged"
    CONDITIONAL = "conditional"
    PROSPECTIVE = "prospective"

    @property
    def is_actual(self) -> bool:
        """Tell whether the words speak of something that took place, not of a plan or a condition."""
        return self not in (Certainty.CONDITIONAL, Certainty.PROSPECTIVE)


class Phase(StrEnum):
    """Where an agreement stands."""

    NEGOTIATED = "negotiated"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    REACHED = "reached"
    IN_FORCE = "in_force"
    VIOLATED = "violated"
    ENDED = "ended"


class Change(StrEnum):
    """What befell a group."""

    FORMED = "formed"
    JOINED = "joined"
    LEFT = "left"
    SPLIT = "split"
    MERGED = "merged"
    RENAMED = "renamed"
    DISBANDED = "disbanded"
    DEFECTED = "defected"


class Relation(StrEnum):
    """What a state claim says of two."""

    MEMBER_OF = "member_of"
    PART_OF = "part_of"
    ALLIED_WITH = "allied_with"
    RIVAL_OF = "rival_of"
    BACKED_BY = "backed_by"
    AFFILIATED_WITH = "affiliated_with"
    ALIAS_OF = "alias_of"
    SUCCESSOR_OF = "successor_of"
    LEADS = "leads"
    BELONGS_TO = "belongs_to"
    CONTROLS = "controls"
    BASED_IN = "based_in"
    BOUND_BY = "bound_by"


class Fate(StrEnum):
    """What became of materiel."""

    DESTROYED = "destroyed"
    DAMAGED = "damaged"
    CAPTURED = "captured"
    LOST = "lost"


class WherePrecision(IntEnum):
    """UCDP GED's where_prec."""

    EXACT = 1
    NEAR = 2  # within about 25 km
    DISTRICT = 3  # or "countryside of"
    GOVERNORATE = 4
    REGION = 5  # a region or line without a centre: desert, highway, front
    COUNTRY = 6
    INTERNATIONAL = 7  # waters or airspace


class DatePrecision(IntEnum):
    """UCDP GED's date_prec."""

    DAY = 1
    DAYS = 2  # two to six
    WEEK = 3
    MONTH = 4
    LONGER = 5  # or unknown


class Grade(StrEnum):
    """How well an event is attested, in the codebook's order."""

    CONTESTED = "contested"
    DISCOUNTED = "discounted"
    CONFIRMED = "confirmed"
    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single_source"


class BlockKind(StrEnum):
    """What a stretch of a page is; only titles and bodies are ever read for claims."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    COMMENT = "comment"
    DONATION = "donation"
    NAVIGATION = "navigation"
    META = "meta"  # bylines, datelines of the page, copyright footers
    DEBRIS = "debris"  # machine output: var_dump, player text, JSON


class Origin(StrEnum):
    """Where a fact about a document was found, most trusted first."""

    GIVEN = "given"  # by the user: a command's option
    MANIFEST = "manifest"  # the folder's manifest.csv
    RECORD = "record"  # a field of a JSON Lines record
    TEXT = "text"  # a dateline or byline in the body
    META = "meta"  # the page's meta elements or JSON-LD
    ADDRESS = "address"  # the file's name or the URL
    UNKNOWN = "unknown"
