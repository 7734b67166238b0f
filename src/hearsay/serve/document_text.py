"""Documents, their claims, and actors on the screen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from hearsay.serve.event_text import claim_lines
from hearsay.serve.screen import counted, wrapped
from hearsay.types.codes import BlockKind, Relation
from hearsay.types.document import Document
from hearsay.types.linked import LinkedActor, LinkedClaim, LinkedEventClaim, LinkedStateClaim

PLACED: Final = (Relation.CONTROLS, Relation.BASED_IN)  # relations whose object is a place


def document_lines(document: Document, claims: int, origin: Document | None) -> Iterator[str]:
    """Yield what is known of a document: who published it, when, how that is known, what it is made of."""
    yield wrapped(f"{document.source}  {document.title or '(no title)'}", hang=2)
    publisher = (
        f"{document.publisher} (from {document.publisher_origin})"
        if document.publisher
        else "publisher unknown"
    )
    day = f"{document.published} (from {document.published_origin})" if document.published else "day unknown"
    kinds = Counter(block.kind for block in document.blocks)
    blocks = ", ".join(f"{kinds[kind]} {kind}" for kind in BlockKind if kinds[kind])
    yield wrapped(f"{publisher}, {day}, language {document.language}", indent=2, hang=4)
    yield wrapped(f"{counted(claims, 'claim')} from blocks: {blocks or 'none'}", indent=2, hang=4)
    if document.first_publisher:
        yield wrapped(f"first published by {document.first_publisher}", indent=2, hang=4)
    if origin:
        yield wrapped(f"copies {origin.source} ({origin.publisher or 'publisher unknown'})", indent=2, hang=4)


def statement_lines(claim: LinkedClaim, document: Document | None) -> Iterator[str]:
    """Yield a claim: who says it, in which words, what was taken from them."""
    if isinstance(claim, LinkedEventClaim):
        yield from claim_lines(claim, document, indent=0)
    if isinstance(claim, LinkedStateClaim):
        noun = claim.claim
        said = " → ".join(voice.name for voice in claim.voices)
        yield wrapped(f"{said}: {noun.stance}, {noun.certainty}")
        for quote in noun.evidence:
            yield wrapped(f"“{quote.text}”", indent=2)
        yield wrapped(f"in {claim.source}", indent=2)
        relation = noun.relation.replace("_", " ")
        yield wrapped(f"{claim.subject.name} · {relation} · {claim.object.name}", indent=2)
    yield ""


def actor_lines(claims: Iterable[LinkedClaim]) -> Iterator[str]:
    """Yield every actor with the parts it has in claims and the spellings met, most often named first."""
    parts: dict[str, Counter[str]] = defaultdict(Counter)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    provisional: dict[str, bool] = {}
    for claim in claims:
        for part, actor in parts_in(claim):
            parts[actor.name][part] += 1
            spellings[actor.name][actor.mention.text] += 1
            provisional[actor.name] = actor.id is None
    for name in sorted(parts, key=lambda each: (-parts[each].total(), each)):
        roles = ", ".join(f"{counted(count, 'time')} {part}" for part, count in parts[name].most_common())
        unknown = " (in no pack)" if provisional[name] else ""
        yield wrapped(f"{name}{unknown}: {roles}", hang=2)
        others = sorted(spelling for spelling in spellings[name] if spelling != name)
        if others:
            yield wrapped(f"also “{'”, “'.join(others)}”", indent=2, hang=4)


def parts_in(claim: LinkedClaim) -> Iterator[tuple[str, LinkedActor]]:
    """Yield the actors of a claim with the part that each has in it."""
    yield from (("claimant", voice) for voice in claim.voices[-1:])
    if isinstance(claim, LinkedEventClaim):
        yield from (("initiator", actor) for actor in claim.initiator)
        yield from (("target", actor) for actor in claim.target)
    if isinstance(claim, LinkedStateClaim):
        yield "in a state", claim.subject
        if claim.claim.relation not in PLACED:
            yield "in a state", claim.object
