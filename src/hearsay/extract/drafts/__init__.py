"""Claims in the making: what one sentence says of events, before the document is put together."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.extract.drafts.draft import VIOLENT, Draft
from hearsay.extract.drafts.joining import joined, with_losses, with_tolls
from hearsay.extract.drafts.making import draft_at, is_event
from hearsay.extract.english.reading import Reading
from hearsay.extract.triggers import Trigger


def drafts_in(reading: Reading, triggers: Iterable[Trigger]) -> list[Draft]:
    """Return the events that a sentence tells by its triggers, each once, in reading order."""
    drafts = [draft_at(reading, trigger) for trigger in triggers]
    drafts = with_tolls(reading, [d for d in drafts if is_event(reading, d)])
    return with_losses(reading, joined(reading, drafts))


__all__ = ["VIOLENT", "Draft", "drafts_in"]
