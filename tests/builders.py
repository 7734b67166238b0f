"""Valid nouns with as little said as possible; a test states only what matters to it."""

# ruff: noqa: ANN401  (a builder takes any slot of its noun)

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from hearsay.types.actor import Actor, ActorKind, Publisher, Tie
from hearsay.types.claim import EventClaim, Mention, Quote, StateClaim, Toll
from hearsay.types.codes import (
    BlockKind,
    Certainty,
    DatePrecision,
    EventType,
    Grade,
    Origin,
    Relation,
    Stance,
    WherePrecision,
)
from hearsay.types.document import Block, Document, DocumentId
from hearsay.types.event import Event, EventId, Figures, Graded
from hearsay.types.linked import (
    ClaimId,
    Days,
    LinkedActor,
    LinkedEventClaim,
    LinkedPlace,
    LinkedStateClaim,
    LinkedToll,
)
from hearsay.types.page import Given, Page
from hearsay.types.state import State, StateId

DAY = date(2020, 6, 25)


def a_page(content: str | bytes = "A report.", **given: Any) -> Page:
    """Build a page; identical arguments give an identical page."""
    received = content.encode() if isinstance(content, str) else content
    base: dict[str, Any] = {
        "content": received,
        "address": "reports/one.txt",
        "source": "one.txt",
        "form": "text",
        "manifest": Given(),
        "given": Given(),
        "where": "reports/one.txt",
    }
    return Page(**base | given)


def a_document(text: str = "A report.", **given: Any) -> Document:
    """Build a document whose whole text is one body block."""
    source = given.get("source", "one.txt")
    content_hash = sha256(text.encode()).hexdigest()
    base: dict[str, Any] = {
        "id": DocumentId(sha256(f"{text}\0{source}".encode()).hexdigest()[:16]),
        "source": source,
        "address": f"reports/{source}",
        "text": text,
        "blocks": (Block(kind=BlockKind.BODY, start=0, end=len(text)),),
        "title": None,
        "publisher": "north daily",
        "publisher_origin": Origin.GIVEN,
        "published": DAY,
        "published_origin": Origin.GIVEN,
        "content_hash": content_hash,
    }
    return Document(**base | given)


def a_quote(text: str = "fighting broke out", start: int = 0) -> Quote:
    """Build a quote that stands at an offset."""
    return Quote(start=start, end=start + len(text), text=text)


def a_mention(text: str = "the army") -> Mention:
    """Build a mention that the text holds nowhere in particular."""
    return Mention(text=text)


def an_actor(name: str = "Green Brigade", **given: Any) -> LinkedActor:
    """Build a linked actor that a pack knows; `id=None` makes it provisional."""
    base: dict[str, Any] = {
        "mention": Mention(text=name),
        "name": name,
        "id": f"test:{name.lower().replace(' ', '-')}",
        "method": "exact",
        "confidence": 1.0,
    }
    return LinkedActor(**base | given)


def a_source(name: str = "local sources") -> LinkedActor:
    """Build a voice that stays unnamed: a common noun that no pack knows."""
    return an_actor(name, id=None, method="none", confidence=0.0)


def unidentified() -> LinkedActor:
    """Build the actor that the codebook supplies where the text names none."""
    return an_actor("unidentified", id=None, method="description")


def a_place(name: str = "Tall Akhdar", **given: Any) -> LinkedPlace:
    """Build a linked place with coordinates, exact."""
    base: dict[str, Any] = {
        "mention": Mention(text=name),
        "name": name,
        "id": f"P-{name}",
        "latitude": 35.7,
        "longitude": 36.6,
        "precision": WherePrecision.EXACT,
        "method": "exact",
        "confidence": 1.0,
    }
    return LinkedPlace(**base | given)


def some_days(first: date = DAY, last: date | None = None, **given: Any) -> Days:
    """Build one day, or a stretch of days with the precision that its length has."""
    end = last or first
    length = (end - first).days
    precision = DatePrecision.DAY if length == 0 else DatePrecision.DAYS
    if length > 6:  # a week, as UCDP has it
        precision = DatePrecision.MONTH
    base: dict[str, Any] = {"first": first, "last": end, "precision": precision, "method": "phrase"}
    return Days(**base | given)


def a_toll(
    low: int | None, high: int | None = None, *, of: str = "civilians", vague: bool = False
) -> LinkedToll:
    """Build a toll; one figure is both bounds unless it is vague."""
    bound = high if vague or high is not None else low
    return LinkedToll(
        toll=Toll(actor=Mention(text=of), low=low, high=bound, words=str(low)), actor=an_actor(of)
    )


def an_event_claim(**given: Any) -> EventClaim:
    """Build what a text says happened, before anything is linked."""
    base: dict[str, Any] = {
        "document": DocumentId("d" * 16),
        "evidence": (a_quote(),),
        "voices": (Mention(text="north daily"),),
        "type": EventType.ARMED_CLASH,
    }
    return EventClaim(**base | given)


def a_state_claim(**given: Any) -> StateClaim:
    """Build what a text says held true, before anything is linked."""
    base: dict[str, Any] = {
        "document": DocumentId("d" * 16),
        "evidence": (a_quote("the Green Brigade, part of the Valley Front"),),
        "voices": (Mention(text="north daily"),),
        "relation": Relation.MEMBER_OF,
        "subject": Mention(text="the Green Brigade"),
        "object": Mention(text="the Valley Front"),
    }
    return StateClaim(**base | given)


def a_claim(
    *,
    document: Document | None = None,
    voices: tuple[LinkedActor | str, ...] = (),  # its publisher's, where none is given
    evidence: str = "fighting broke out",
    at: int = 0,
    **given: Any,
) -> LinkedEventClaim:
    """Build a linked event claim: slots of the claim and of its links by name, the rest as a plain clash."""
    report = document or a_document()
    heard = speakers(voices or (report.publisher or "unknown publisher",))
    said = {
        name: given.pop(name) for name in ("type", "stance", "certainty", "phase", "change") if name in given
    }
    claim = an_event_claim(
        document=report.id,
        evidence=(a_quote(evidence, at),),
        voices=tuple(voice.mention for voice in heard),
        **said,
    )
    linked: dict[str, Any] = {
        "initiator": (),
        "target": (),
        "place": a_place(),
        "days": some_days(),
        "source": report.source,
        "voices": heard,
        "claim": claim,
    }
    whole = linked | given
    return LinkedEventClaim(**{"id": claim_id(claim, heard, whole)} | whole)


def a_linked_state(
    *,
    subject: LinkedActor | str = "Green Brigade",
    relation: Relation = Relation.MEMBER_OF,
    object: LinkedActor | str = "Valley Front",  # noqa: A002  (the slot's name)
    document: Document | None = None,
    voices: tuple[LinkedActor | str, ...] = (),  # its publisher's, where none is given
    **given: Any,
) -> LinkedStateClaim:
    """Build a linked state claim."""
    report = document or a_document()
    heard = speakers(voices or (report.publisher or "unknown publisher",))
    who = an_actor(subject) if isinstance(subject, str) else subject
    whom = an_actor(object) if isinstance(object, str) else object
    said = {name: given.pop(name) for name in ("stance", "certainty", "share", "formerly") if name in given}
    claim = a_state_claim(
        document=report.id,
        voices=tuple(voice.mention for voice in heard),
        relation=relation,
        subject=who.mention,
        object=whom.mention,
        **said,
    )
    linked: dict[str, Any] = {
        "subject": who,
        "object": whom,
        "object_place": None,
        "as_of": DAY,
        "source": report.source,
        "voices": heard,
        "claim": claim,
    }
    whole = linked | given
    return LinkedStateClaim(**{"id": claim_id(claim, heard, whole)} | whole)


def speakers(voices: tuple[LinkedActor | str, ...]) -> tuple[LinkedActor, ...]:
    """Return voices as linked actors; a name stands for one that a pack knows."""
    return tuple(an_actor(voice) if isinstance(voice, str) else voice for voice in voices)


def claim_id(*parts: object) -> ClaimId:
    """Give the same id to the same claim."""
    return ClaimId("c" + sha256(repr(parts).encode()).hexdigest()[:16])


def a_graded(grade: Grade = Grade.SINGLE_SOURCE, reason: str = "single source: north daily") -> Graded:
    """Build a grade with its reason."""
    return Graded(grade=grade, reason=reason)


def an_event(*claims: LinkedEventClaim, **given: Any) -> Event:
    """Build an event of the given claims, or of one plain clash."""
    made_of = claims or (a_claim(),)
    base: dict[str, Any] = {
        "id": EventId("e" + made_of[0].id[1:]),
        "claims": tuple(claim.id for claim in made_of),
        "type": made_of[0].claim.type,
        "initiators": (),
        "targets": (),
        "place": "Tall Akhdar",
        "latitude": 35.7,
        "longitude": 36.6,
        "first_day": DAY,
        "last_day": DAY,
        "occurrence": a_graded(),
        "responsibility": a_graded(),
        "toll": a_graded(),
        "killed": Figures(low=None, best=None, high=None),
        "injured": Figures(low=None, best=None, high=None),
    }
    return Event(**base | given)


def a_state(**given: Any) -> State:
    """Build a state that one claim asserts."""
    base: dict[str, Any] = {
        "id": StateId("s" + "0" * 16),
        "subject": "Green Brigade",
        "relation": Relation.MEMBER_OF,
        "object": "Valley Front",
        "first_said": DAY,
        "last_said": DAY,
        "since": None,
        "until": None,
        "claims": (),
        "voices": ("north daily",),
        "stance": Stance.AFFIRMS,
    }
    return State(**base | given)


def a_known_actor(name: str = "Green Brigade", *ties: Tie, **given: Any) -> Actor:
    """Build an actor as a pack has it, with the id that `an_actor` of the name bears."""
    base: dict[str, Any] = {
        "id": f"test:{name.lower().replace(' ', '-')}",
        "name": name,
        "kind": ActorKind.REBEL_GROUP,
        "side": "opposition",
        "ties": ties,
    }
    return Actor(**base | given)


def a_publisher(identity: str = "north daily", **given: Any) -> Publisher:
    """Build a publisher as a pack has it."""
    return Publisher(**{"id": identity, "name": identity.title()} | given)


def day_after(day: date = DAY, days: int = 1) -> date:
    """Return a day some days later."""
    return day + timedelta(days=days)


ALLEGED = Certainty.ALLEGED
