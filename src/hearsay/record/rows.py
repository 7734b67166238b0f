"""Nouns as rows of the case file's tables."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

from hearsay.record.codec import encoded, kind_of
from hearsay.types.codes import BlockKind, Origin
from hearsay.types.document import Block, Document, DocumentId
from hearsay.types.event import Event
from hearsay.types.linked import LinkedActor, LinkedClaim, LinkedEventClaim, LinkedStateClaim
from hearsay.types.page import Page
from hearsay.types.state import State

Row = dict[str, Any]

# Columns of a claim that not every claim fills.
OPTIONAL: Final = (
    *("type", "relation", "place", "place_words"),
    *("latitude", "longitude", "first_day", "last_day"),
)


def page_row(page: Page, document: Document) -> Row:
    """Return the row that keeps a page's bytes."""
    return {
        "document": document.id,
        "address": page.address,
        "content_hash": document.content_hash,
        "source": page.source,
        "form": page.form,
        "given": encoded({"given": page.given, "manifest": page.manifest}),
        "content": zlib.compress(page.content, 6),
    }


def document_row(document: Document) -> Row:
    """Return the row of a document, without its blocks."""
    row = asdict(document)
    del row["blocks"]
    row["publisher_origin"] = str(document.publisher_origin)
    row["published_origin"] = str(document.published_origin)
    return row


def block_rows(document: Document) -> Iterator[Row]:
    """Yield the rows of a document's blocks."""
    for position, block in enumerate(document.blocks):
        yield {
            "document": document.id,
            "position": position,
            "kind": str(block.kind),
            "start": block.start,
            "end": block.end,
        }


def document_of(row: Row, blocks: tuple[Block, ...]) -> Document:
    """Return the document of a row."""
    return Document(
        **{
            **row,
            "id": DocumentId(row["id"]),
            "blocks": blocks,
            "publisher_origin": Origin(row["publisher_origin"]),
            "published_origin": Origin(row["published_origin"]),
        }
    )


def block_of(row: Row) -> Block:
    """Return the block of a row."""
    return Block(kind=BlockKind(row["kind"]), start=row["start"], end=row["end"])


def claim_row(linked: LinkedClaim) -> Row:
    """Return the row of a claim: the noun whole, and the columns that questions are asked by."""
    row: Row = {
        "id": linked.id,
        "document": linked.claim.document,
        "kind": kind_of(linked),
        "start": linked.claim.evidence[0].start,
        "stance": str(linked.claim.stance),
        "certainty": str(linked.claim.certainty),
        "claimant": linked.claimant.name,
        "noun": encoded(linked),
        **dict.fromkeys(OPTIONAL),
    }
    if isinstance(linked, LinkedEventClaim):
        row["type"] = str(linked.claim.type)
        row |= place_columns(linked)
        if linked.days:
            row |= {"first_day": linked.days.first, "last_day": linked.days.last}
    if isinstance(linked, LinkedStateClaim):
        row["relation"] = str(linked.claim.relation)
        row |= {"first_day": linked.as_of, "last_day": linked.as_of}
    return row


def place_columns(linked: LinkedEventClaim) -> Row:
    """Return the columns that tell where."""
    if linked.place is None:
        return {}
    return {
        "place": linked.place.name or linked.place.mention.text,
        "place_words": linked.place.mention.text,
        "latitude": linked.place.latitude,
        "longitude": linked.place.longitude,
    }


def link_rows(linked: LinkedClaim) -> Iterator[Row]:
    """Yield one row for each actor that a claim names, with its part in the claim."""
    parts: list[tuple[str, tuple[LinkedActor, ...]]] = [("voice", linked.voices)]
    if isinstance(linked, LinkedEventClaim):
        parts += [("initiator", linked.initiator), ("target", linked.target)]
    if isinstance(linked, LinkedStateClaim):
        parts += [("subject", (linked.subject,))]
        parts += [] if linked.object_place else [("object", (linked.object,))]
    for role, actors in parts:
        for position, actor in enumerate(actors):
            yield {
                "claim": linked.id,
                "role": role,
                "position": position,
                "name": actor.name,
                "actor": actor.id,
                "mention": actor.mention.text,
                "method": actor.method,
                "confidence": actor.confidence,
            }


def event_row(event: Event) -> Row:
    """Return the row of an event."""
    return {
        "id": event.id,
        "type": str(event.type),
        "place": event.place,
        "latitude": event.latitude,
        "longitude": event.longitude,
        "first_day": event.first_day,
        "last_day": event.last_day,
        "grade": str(event.occurrence.grade),
        "noun": encoded(event),
    }


def state_row(state: State) -> Row:
    """Return the row of a state."""
    return {
        "id": state.id,
        "subject": state.subject,
        "relation": str(state.relation),
        "object": state.object,
        "first_said": state.first_said,
        "last_said": state.last_said,
        "noun": encoded(state),
    }
