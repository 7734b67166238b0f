"""Who counts as a voice of its own: no copy, no sister outlet, no shared claimant, no side's own media."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hearsay.reconcile.sides import Sides, fold, is_named, key_of
from hearsay.types.document import Document, DocumentId
from hearsay.types.linked import LinkedActor, LinkedEventClaim

NAMED: Final = 6  # voices that a reason names before it counts the rest
QUOTED: Final = " quoted by "
UNKNOWN: Final = frozenset({"", "unknown", "unknown publisher"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who stands behind a claim, for counting."""

    key: str  # two claims of one key are of one voice; "" for a publisher that nobody knows
    side: str  # camp; "" where none is known
    is_outlet: bool  # a publisher, or the unnamed sources that it quotes
    name: str  # as reasons name it


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim and the voice that it counts for."""

    claim: LinkedEventClaim
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What is needed to tell voices apart."""

    sides: Sides
    documents: Mapping[DocumentId, Document]
    origins: Mapping[DocumentId, DocumentId]  # of a copy: what it copies


def statement(claim: LinkedEventClaim, bench: Bench) -> Statement:
    """Return a claim with its voice: the last in its chain that is somebody; of a copy, its origin's."""
    claimant, publisher = claim.claimant, claim.voices[0]
    behind = next(
        (voice for voice in reversed(claim.voices[1:]) if is_somebody(voice, bench.sides)), publisher
    )
    if behind is publisher or bench.sides.is_outlet(behind):
        name = origin_publisher(claim, bench) if behind is publisher else behind.name
        known = bench.sides.publisher(name)
        key = (
            ""
            if fold(name) in UNKNOWN
            else f"outlet {fold(known.family or known.id) if known else fold(name)}"
        )
        side = known.side if known else bench.sides.side_of(behind)
        said = claimant.name if claimant in (publisher, behind) else f"{claimant.name}{QUOTED}{name}"
        return Statement(claim=claim, voice=Voice(key=key, side=side, is_outlet=True, name=said))
    side = bench.sides.side_of(behind)
    said = claimant.name if claimant is behind else f"{claimant.name}{QUOTED}{behind.name}"
    return Statement(
        claim=claim, voice=Voice(key=f"party {key_of(behind)}", side=side, is_outlet=False, name=said)
    )


def is_somebody(voice: LinkedActor, sides: Sides) -> bool:
    """Tell whether a voice below the publisher is a party or an outlet, not unnamed sources."""
    return is_named(voice) or sides.is_outlet(voice)


def origin_publisher(claim: LinkedEventClaim, bench: Bench) -> str:
    """Return the publisher whose text it is: the origin's, where the document copies another."""
    copied = bench.origins.get(claim.claim.document)
    origin = bench.documents.get(copied) if copied else None
    return (origin.publisher if origin else None) or claim.voices[0].name


def are_independent(left: Voice, right: Voice) -> bool:
    """Tell whether two voices can corroborate or contradict each other."""
    if "" in (left.key, right.key) or left.key == right.key:
        return False
    is_own_media = left.side != "" and left.side == right.side and (left.is_outlet or right.is_outlet)
    return not is_own_media


def count_of(voices: Iterable[Voice]) -> int:
    """Return how many voices are independent of one another; an unknown publisher adds none."""
    once = {voice.key: voice for voice in voices if voice.key}
    parties = [voice for voice in once.values() if not voice.is_outlet]
    spoken_for = {voice.side for voice in parties}
    outlets = [voice for voice in once.values() if voice.is_outlet]
    sideless = [voice for voice in outlets if not voice.side]
    media = {voice.side for voice in outlets if voice.side} - spoken_for
    return len(parties) + len(sideless) + len(media)


def named(voices: Collection[Statement]) -> list[str]:
    """Return who speaks, each once: parties first, then outlets, then the unnamed that they quote.

    Whom the unnamed are quoted by is said where nobody else speaks.
    """
    ordered = sorted(
        voices, key=lambda each: (each.voice.is_outlet, QUOTED in each.voice.name, each.voice.name)
    )
    names = list(dict.fromkeys(each.voice.name for each in ordered))
    if not all(QUOTED in name for name in names):
        names = list(dict.fromkeys(name.partition(QUOTED)[0] for name in names))
    if len(names) <= NAMED:
        return names
    return [*names[: NAMED - 1], f"{len(names) - NAMED + 1} others"]


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them: "A, B and C"."""
    if len(names) < 2:  # noqa: PLR2004
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def they(names: Sequence[str], one: str, many: str) -> str:
    """Return who does what, the verb agreeing: "A affirms", "A and B affirm"."""
    plural = len(names) > 1 or (bool(names) and ends_in_plural(names[0]))
    return f"{listed(names)} {many if plural else one}"


def ends_in_plural(name: str) -> bool:
    """Tell whether a name reads as several: "local sources", "pro-militant sources quoted by North Daily"."""
    last = name.partition(" quoted by ")[0].split()[-1:]
    return bool(last) and last[0][:1].islower() and last[0].endswith("s")
