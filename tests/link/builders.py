"""Builders for documents and claims whose mentions stand in a text."""

from datetime import date

from hearsay.types.claim import EventClaim, Mention, Quote, StateClaim, Toll
from hearsay.types.codes import Certainty, EventType, Origin, Relation
from hearsay.types.document import Document, DocumentId

DAY = date(2020, 6, 26)


def a_document(text: str, *, published: date | None = DAY) -> Document:
    return Document(
        id=DocumentId("d" * 16),
        source="report.txt",
        address="report.txt",
        text=text,
        blocks=(),
        title=None,
        publisher="north daily",
        publisher_origin=Origin.GIVEN,
        published=published,
        published_origin=Origin.GIVEN,
    )


def a_mention(text: str, document: Document | None = None) -> Mention:
    if document is None:
        return Mention(text=text)
    start = document.text.index(text)
    return Mention(text=text, start=start, end=start + len(text))


def an_event(  # noqa: PLR0913 - a builder takes every slot
    document: Document,
    *,
    type: EventType = EventType.ARMED_CLASH,  # noqa: A002 - as the noun has it
    initiator: str = "",
    place: str = "",
    time: str = "",
    certainty: Certainty = Certainty.ASSERTED,
    killed: str = "",
    at: int = 0,
    is_past: bool = False,
) -> EventClaim:
    return EventClaim(
        document=document.id,
        evidence=(Quote(start=at, end=len(document.text), text=document.text[at:]),),
        voices=(Mention(text="north daily"),),
        type=type,
        initiator=(a_mention(initiator, document),) if initiator else (),
        place=a_mention(place, document) if place else None,
        time=a_mention(time, document) if time else None,
        certainty=certainty,
        killed=(Toll(actor=a_mention(killed, document), low=1, high=1),) if killed else (),
        is_past=is_past,
    )


def a_state(document: Document, subject: str, relation: Relation, thing: str) -> StateClaim:
    return StateClaim(
        document=document.id,
        evidence=(Quote(start=0, end=len(document.text), text=document.text),),
        voices=(Mention(text="north daily"),),
        relation=relation,
        subject=a_mention(subject, document),
        object=a_mention(thing, document),
    )
