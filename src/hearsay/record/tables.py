"""The tables of a case file: nouns rest whole as JSON, with columns beside for what is asked often."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

METADATA: Final = MetaData()

RUNS: Final = Table(
    "run",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("started", String, nullable=False),  # ISO 8601, UTC
    Column("version", String, nullable=False),  # of hearsay
    Column("settings", Text, nullable=False),  # JSON
    Column("finished", String),  # null: killed or running; events may lag behind the claims
)

PAGES: Final = Table(
    "page",
    METADATA,
    Column("document", String, ForeignKey("document.id"), primary_key=True),
    Column("address", Text, nullable=False),
    Column("content_hash", String, nullable=False),  # sha256 of the bytes, hex
    Column("source", Text, nullable=False),
    Column("form", String, nullable=False),
    Column("given", Text, nullable=False),  # JSON: what the user and the manifest said
    Column("content", LargeBinary, nullable=False),  # zlib over the bytes as received
    Index("page_by_address", "address", "content_hash", unique=True),
)

DOCUMENTS: Final = Table(
    "document",
    METADATA,
    Column("id", String, primary_key=True),
    Column("source", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("publisher_origin", String, nullable=False),
    Column("published", Date),
    Column("published_origin", String, nullable=False),
    Column("first_publisher", Text),
    Column("url", Text),
    Column("language", String, nullable=False),
    Column("content_hash", String, nullable=False),
    Index("document_by_source", "source"),
)

BLOCKS: Final = Table(
    "block",
    METADATA,
    Column("document", String, ForeignKey("document.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

CLAIMS: Final = Table(
    "claim",
    METADATA,
    Column("id", String, primary_key=True),
    Column("document", String, ForeignKey("document.id"), nullable=False),
    Column("kind", String, nullable=False),  # event, state
    Column("start", Integer, nullable=False),  # of its first evidence
    Column("type", String),  # of event claims
    Column("relation", String),  # of state claims
    Column("stance", String, nullable=False),
    Column("certainty", String, nullable=False),
    Column("claimant", Text, nullable=False),
    Column("place", Text),
    Column("place_words", Text),  # as written
    Column("latitude", Float),
    Column("longitude", Float),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("noun", Text, nullable=False),  # the linked claim, whole
    Index("claim_by_document", "document", "start"),
    Index("claim_by_type", "type", "first_day"),
    Index("claim_by_place", "place"),
)

LINKS: Final = Table(
    "link",
    METADATA,
    Column("claim", String, ForeignKey("claim.id"), primary_key=True),
    Column("role", String, primary_key=True),  # voice, initiator, target, subject, object
    Column("position", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("actor", Text),  # id in a pack; null: provisional
    Column("mention", Text, nullable=False),
    Column("method", String, nullable=False),
    Column("confidence", Float, nullable=False),
    Index("link_by_name", "name"),
)

EVENTS: Final = Table(
    "event",
    METADATA,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("place", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("grade", String, nullable=False),
    Column("noun", Text, nullable=False),
    Index("event_by_day", "first_day"),
    Index("event_by_grade", "grade"),
)

EVENT_CLAIMS: Final = Table(
    "event_claim",
    METADATA,
    Column("event", String, ForeignKey("event.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim", String, ForeignKey("claim.id"), nullable=False),
    Index("event_of_claim", "claim", unique=True),
)

REDIRECTS: Final = Table(
    "redirect",
    METADATA,
    Column("old", String, primary_key=True),  # an id that was given once
    Column("new", String, nullable=False),  # the event that holds its earliest claim now
)

STATES: Final = Table(
    "state",
    METADATA,
    Column("id", String, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("relation", String, nullable=False),
    Column("object", Text, nullable=False),
    Column("first_said", Date),
    Column("last_said", Date),
    Column("noun", Text, nullable=False),
)

STATE_CLAIMS: Final = Table(
    "state_claim",
    METADATA,
    Column("state", String, ForeignKey("state.id"), primary_key=True),
    Column("claim", String, ForeignKey("claim.id"), primary_key=True),
)

COPIES: Final = Table(
    "copy",
    METADATA,
    Column("document", String, ForeignKey("document.id"), primary_key=True),
    Column("origin", String, ForeignKey("document.id"), primary_key=True),
)

SET_ASIDE: Final = Table(
    "set_aside",
    METADATA,
    Column("address", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("run", Integer, ForeignKey("run.number"), nullable=False),
)
