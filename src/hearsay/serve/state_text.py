"""States on the screen: who belongs to whom, who backs whom, who holds what, on one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from hearsay.serve.event_text import claim_lines
from hearsay.serve.screen import listed, wrapped
from hearsay.types.codes import Relation, Stance
from hearsay.types.document import Document, DocumentId
from hearsay.types.linked import ClaimId, LinkedClaim, LinkedEventClaim
from hearsay.types.state import State

# Heading, and the words before the object. The order is the order on the screen.
HEADINGS: Final[Mapping[str, Mapping[Relation, str]]] = {
    "Coalitions": {
        Relation.MEMBER_OF: "member of",
        Relation.PART_OF: "part of",
        Relation.BELONGS_TO: "belonging to",
        Relation.LEADS: "leading",
        Relation.SUCCESSOR_OF: "successor of",
        Relation.ALIAS_OF: "also called",
    },
    "Backers and alliances": {
        Relation.BACKED_BY: "backed by",
        Relation.ALLIED_WITH: "allied with",
        Relation.AFFILIATED_WITH: "affiliated with",
        Relation.RIVAL_OF: "rival of",
    },
    "Control": {Relation.CONTROLS: "in control of"},
    "Bases": {Relation.BASED_IN: "based in"},
    "Agreements": {Relation.BOUND_BY: "bound by"},
}


def state_lines(
    states: Iterable[State],
    claims: Mapping[ClaimId, LinkedClaim],
    documents: Mapping[DocumentId, Document],
) -> Iterator[str]:
    """Yield the states under their headings, each with who says so and in which words."""
    held = [state for state in states if state.subject != state.object]  # two spellings of one name
    for heading, phrases in HEADINGS.items():
        found = [state for phrase in phrases for state in held if state.relation is phrase]
        if not found:
            continue
        yield heading.upper()
        for state in found:
            yield wrapped(sentence(state, phrases[state.relation]), indent=2, hang=4)
            yield from quotes(state, claims, documents)
        yield ""


def agreement_lines(
    claims: Iterable[LinkedEventClaim], documents: Mapping[DocumentId, Document]
) -> Iterator[str]:
    """Yield the agreements that have been made and not been told to have ended, with their words."""
    held = tuple(claims)
    if held:
        yield "AGREEMENTS MADE AND NOT TOLD TO HAVE ENDED"
    for claim in held:
        yield from claim_lines(claim, documents.get(claim.claim.document), indent=2)
        yield ""


def sentence(state: State, phrase: str) -> str:
    """Return a state in words, with its voices and the time for which it is said."""
    how = {Stance.AFFIRMS: "according to", Stance.DENIES: "denied by", Stance.QUESTIONS: "questioned by"}
    return (
        f"{state.subject}: {phrase} {state.object}, {how[state.stance]} {listed(state.voices)}{span(state)}"
    )


def span(state: State) -> str:
    """Return in words since when and until when a state is said to hold."""
    bounds = [
        f"since {state.since.isoformat()}" if state.since else "",
        f"until {state.until.isoformat()}" if state.until else "",
        said_on(state.first_said, state.last_said),
    ]
    known = [bound for bound in bounds if bound]
    return f" ({', '.join(known)})" if known else ""


def said_on(first: date | None, last: date | None) -> str:
    """Return in words on which days it was said."""
    if first is None:
        return ""
    return f"said of {first.isoformat()}" if first == last else f"said of {first.isoformat()} to {last}"


def quotes(
    state: State, claims: Mapping[ClaimId, LinkedClaim], documents: Mapping[DocumentId, Document]
) -> Iterator[str]:
    """Yield the words that a state rests on."""
    for identity in state.claims:
        claim = claims.get(identity)
        if claim is None:
            continue
        document = documents.get(claim.claim.document)
        day = document.published.isoformat() if document and document.published else "undated"
        words = " … ".join(quote.text for quote in claim.claim.evidence)
        yield wrapped(f"“{words}” {claim.source}, {day}", indent=4, hang=6)
