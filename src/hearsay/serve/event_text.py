"""Events on the screen: a list of them, and one with its claims side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from hearsay.serve.screen import actors, bounds, counted, days, listed, spelled, tolls, wrapped
from hearsay.types.codes import Stance
from hearsay.types.document import Document, DocumentId
from hearsay.types.event import Event, EventId, EventWithClaims, Figures
from hearsay.types.linked import LinkedEventClaim

SHORT: Final = 9  # characters of an id that a screen shows; `explain` takes any that fit one event

SECTIONS: Final[Mapping[Stance, str]] = {
    Stance.AFFIRMS: "AFFIRMED",
    Stance.DENIES: "DENIED",
    Stance.QUESTIONS: "QUESTIONED",
}
BESIDE: Final = "FORESEEN OR CONDITIONAL (never makes an occurrence)"


def short(identity: EventId) -> str:
    """Return the beginning of an event's id, as the screen shows it."""
    return identity[:SHORT]


def event_lines(event: Event) -> Iterator[str]:
    """Yield the lines that a list shows of an event."""
    yield wrapped(f"{short(event.id)}  {headline(event)}", hang=SHORT + 2)
    for line in (sides(event), casualties(event), event.occurrence.reason):
        if line:
            yield wrapped(line, indent=SHORT + 2)
    yield ""


def headline(event: Event) -> str:
    """Return when, what and where."""
    where = f", {event.place}" if event.place else ", no place named"
    return f"{days(event.first_day, event.last_day)}  {spelled(event.type)}{where}"


def sides(event: Event) -> str:
    """Return who against whom, by all that is claimed."""
    acting, suffering = listed(event.initiators), listed(event.targets)
    if acting and suffering:
        return f"{acting} and, on the other side, {suffering}"
    return acting or suffering


def casualties(event: Event) -> str:
    """Return the figures, or nothing where no voice gives one."""
    parts = [("killed", event.killed), ("injured", event.injured)]
    return "; ".join(f"{what} {figure(figures)}" for what, figures in parts if figures != NO_FIGURES)


def figure(figures: Figures) -> str:
    """Return low, best and high in words."""
    spread = bounds(figures.low, figures.high)
    if figures.best is None:
        return f"{spread} (no firm figure)"
    return str(figures.best) if figures.low == figures.high else f"{figures.best} ({spread})"


NO_FIGURES: Final = Figures(low=None, best=None, high=None)


def explanation(whole: EventWithClaims, documents: Mapping[DocumentId, Document]) -> Iterator[str]:
    """Yield an event with its grades, their reasons, and its claims side by side, each in its own words."""
    event = whole.event
    yield wrapped(f"{headline(event)}")
    for line in (sides(event), casualties(event)):
        if line:
            yield wrapped(line)
    yield wrapped(f"id {event.id}")
    yield ""
    graded = (("occurred", event.occurrence), ("who did it", event.responsibility), ("toll", event.toll))
    for what, grade in graded:
        yield wrapped(f"{what + ':':<12}{grade.reason}", hang=12)
    for title, claims in sections(whole.claims):
        yield ""
        yield title
        for claim in claims:
            yield ""
            yield from claim_lines(claim, documents.get(claim.claim.document), indent=2)


def sections(claims: Sequence[LinkedEventClaim]) -> Iterator[tuple[str, list[LinkedEventClaim]]]:
    """Yield who affirms, who denies, who questions, and what merely stands beside; empty ones left out."""
    for stance, title in SECTIONS.items():
        found = [claim for claim in claims if claim.claim.stance is stance and stands_in(claim)]
        if found:
            yield f"{title} ({counted(len(found), 'claim')})", found
    beside = [claim for claim in claims if not stands_in(claim)]
    if beside:
        yield BESIDE, beside


def stands_in(claim: LinkedEventClaim) -> bool:
    """Tell whether a claim is shown by its stance: doubts are, whatever their certainty."""
    return claim.claim.stance is not Stance.AFFIRMS or claim.claim.certainty.is_actual


def claim_lines(claim: LinkedEventClaim, document: Document | None, *, indent: int) -> Iterator[str]:
    """Yield who says it and how, in which words, where they stand, and what hearsay took from them."""
    noun = claim.claim
    said = " → ".join(voice.name for voice in claim.voices)
    yield wrapped(f"{said}: {noun.stance}, {noun.certainty}", indent=indent)
    for quote in noun.evidence:
        yield wrapped(f"“{quote.text}”", indent=indent + 2)
    published = document.published if document else None
    yield wrapped(f"in {claim.source}, {published_on(published)}", indent=indent + 2)
    for line in slots(claim):
        yield wrapped(line, indent=indent + 2, hang=indent + 4)


def published_on(day: date | None) -> str:
    """Return the day of a report in words."""
    return f"published {day.isoformat()}" if day else "no day of publication"


def slots(claim: LinkedEventClaim) -> Iterator[str]:
    """Yield what was taken from the words: type, sides, place, days, figures."""
    noun = claim.claim
    what = ", ".join(spelled(part) for part in (noun.type, noun.phase, noun.change) if part)
    sides = [
        f"by {actors(claim.initiator)}" if claim.initiator else "",
        f"on {actors(claim.target)}" if claim.target else "",
    ]
    yield " · ".join(part for part in (what, *sides, place_text(claim), days_text(claim)) if part)
    counts = (("killed", claim.killed), ("injured", claim.injured), ("captured", claim.captured))
    figures = "; ".join(f"{name} {tolls(entries)}" for name, entries in counts if entries)
    if figures:
        yield figures


def place_text(claim: LinkedEventClaim) -> str:
    """Return the place as resolved, with the words for it where they differ."""
    if claim.place is None:
        return ""
    written, name = claim.place.mention.text, claim.place.name
    if name is None:
        return f"at “{written}” (not found in the gazetteer)"
    return f"at {name}" if name == written else f"at {name} (“{written}”)"


def days_text(claim: LinkedEventClaim) -> str:
    """Return the days that a claim speaks of."""
    return days(claim.days.first, claim.days.last) if claim.days else ""


def candidates(events: Iterable[Event]) -> Iterator[str]:
    """Yield one line for each event that a search found."""
    for event in events:
        yield wrapped(
            f"{short(event.id)}  {headline(event)} ({spelled(event.occurrence.grade)})", hang=SHORT + 2
        )
