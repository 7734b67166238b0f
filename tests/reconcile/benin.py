"""Two reports of June 2020 in which one raid is alleged, doubted, repelled and denied, as claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.builders import a_claim, a_document, a_known_actor, a_place, a_source, a_toll, an_actor, some_days

from hearsay.types.actor import Actor, Publisher, Tie
from hearsay.types.codes import Certainty, Stance, WherePrecision
from hearsay.types.linked import LinkedActor, LinkedEventClaim, LinkedPlace

JUNE_24, JUNE_25, JUNE_26 = date(2020, 6, 24), date(2020, 6, 25), date(2020, 6, 26)

FIRST = a_document("The first report. " * 60, source="000.txt", publisher="southfront", published=JUNE_25)
SECOND = a_document("The second report. " * 70, source="001.txt", publisher="southfront", published=JUNE_26)
DOCUMENTS = (FIRST, SECOND)

NFL = an_actor("National Front for Liberation")
SUQUR = an_actor("Suqur al-Sham")
RUSSIANS = an_actor("Russian special forces", id="ru")
RUSSIA = an_actor("Russia", id="ru")
ARMY = an_actor("Syrian Army", id="sy:army")
SOUTHFRONT = an_actor("southfront", id=None, method="publisher")
PRO_MILITANTS = a_source("pro-militant sources")
MILITANTS = a_source("militants")
LOCALS = a_source("local sources")

NEAR_BENIN = a_place("Benin", precision=WherePrecision.NEAR)
BENIN = a_place("Benin")
SOUTHERN_IDLIB = a_place("Idlib", latitude=35.82, longitude=36.75, precision=WherePrecision.GOVERNORATE)


@dataclass(frozen=True)
class Pack:
    """What reconciling needs of a pack."""

    actors: tuple[Actor, ...]
    publishers: tuple[Publisher, ...]


PACK = Pack(
    actors=(
        a_known_actor("National Front for Liberation"),
        a_known_actor("Suqur al-Sham", Tie(relation="member_of", to=str(NFL.id), since=date(2018, 8, 1))),
        a_known_actor("Russia", id="ru", side="government"),
        a_known_actor("Syrian Army", id="sy:army", side="government"),
    ),
    publishers=(Publisher(id="southfront", name="South Front"),),
)


def the_raid_alleged(place: LinkedPlace = NEAR_BENIN) -> LinkedEventClaim:
    return a_claim(
        document=FIRST,
        voices=(SOUTHFRONT, PRO_MILITANTS),
        certainty=Certainty.ALLEGED,
        evidence="raided a position",
        at=400,
        initiator=(RUSSIANS,),
        target=(SUQUR,),
        place=place,
        days=some_days(JUNE_24, JUNE_25, method="report"),
        killed=(a_toll(4, of="Suqur al-Sham"),),
        injured=(a_toll(3, of="Suqur al-Sham"),),
    )


def the_raid_questioned() -> LinkedEventClaim:
    return a_claim(
        document=FIRST,
        voices=(SOUTHFRONT,),
        stance=Stance.QUESTIONS,
        certainty=Certainty.CONDITIONAL,
        evidence="if it happened",
        at=700,
        place=None,
        days=None,
    )


def the_attack_repelled(stance: Stance = Stance.AFFIRMS) -> LinkedEventClaim:
    affirms = stance is Stance.AFFIRMS
    return a_claim(
        document=SECOND,
        voices=(SOUTHFRONT, NFL) if affirms else (SOUTHFRONT,),
        stance=stance,
        certainty=Certainty.ALLEGED if affirms else Certainty.ASSERTED,
        evidence="repelled an attack",
        at=500,
        initiator=(NFL,),
        target=(RUSSIANS,),
        place=SOUTHERN_IDLIB,
        days=some_days(JUNE_25, JUNE_26, method="report"),
    )


def the_toll_of_the_attack(claimant: LinkedActor = MILITANTS) -> LinkedEventClaim:
    return a_claim(
        document=SECOND,
        voices=(SOUTHFRONT, claimant),
        evidence="killed in the fighting",
        at=600,
        initiator=(NFL,),
        target=(RUSSIA, ARMY),
        place=BENIN,
        days=some_days(JUNE_25),
        killed=(a_toll(2, of="Russia"), a_toll(2, of="Syrian Army")),
    )


def the_denial_of_locals() -> LinkedEventClaim:
    return a_claim(
        document=SECOND,
        voices=(SOUTHFRONT, LOCALS),
        stance=Stance.DENIES,
        evidence="no offensive in the area",
        at=750,
        initiator=(ARMY, RUSSIA),
        place=None,
        days=some_days(JUNE_25, JUNE_26, method="report"),
    )


def all_claims() -> tuple[LinkedEventClaim, ...]:
    return (
        the_raid_alleged(),
        the_raid_questioned(),
        the_attack_repelled(),
        the_attack_repelled(Stance.DENIES),
        the_toll_of_the_attack(),
        the_denial_of_locals(),
    )
