"""The words that extraction knows, read from the editable files in `words/`."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from hearsay.errors import BadKnowledge
from hearsay.types.codes import Certainty, Change, EventType, Phase, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the event lexicon, for one word or phrase of it."""

    words: tuple[str, ...]  # lemmas of the phrase
    part: str  # noun, verb, subject-verb
    type: EventType
    frame: Frame
    means: bool = False  # the means named around it may change the type
    loose: bool = False  # where no means is named, the document's usual means decide
    faint: bool = False  # no event on its own
    place_only: bool = False  # counts only with a place in its place slot
    by_people: bool = False  # people who do not fight may do it: "families fled"
    phase: Phase | None = None
    change: Change | None = None
    company: frozenset[str] = frozenset()  # one of these lemmas must stand beside it
    object: tuple[str, ...] = ()  # classes of nouns, one of which its object must be of

    @property
    def name(self) -> str:
        """Return the entry as people may look it up: "verb: fire rocket"."""
        return f"{self.part}: {' '.join(self.words)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where the participants of an event stand around its word, in order of preference."""

    name: str
    initiator: tuple[str, ...]
    target: tuple[str, ...]
    place: tuple[str, ...] = ()
    victims: str = ""  # the toll that the target is: killed, injured, captured
    mutual: bool = False  # two subjects fight, or agree, with each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """Words for a means of attack, and the type that they make."""

    type: EventType
    words: frozenset[str]
    exceptions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateWords:
    """Words that say what holds true between two."""

    suffix: Mapping[str, Relation]
    prefix: Mapping[str, Relation]
    participle: Mapping[str, Relation]
    verb: Mapping[str, Relation]
    inverse: frozenset[str]  # verbs whose object is the state's subject
    noun: Mapping[str, Relation]
    formerly: tuple[str, ...]
    also: tuple[str, ...]
    share: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words that move certainty and stance."""

    words: Mapping[Certainty, frozenset[str]]
    verbs: Mapping[Certainty, frozenset[str]]
    phrases: Mapping[Certainty, tuple[str, ...]]
    modals: frozenset[str]
    negation: frozenset[str]
    denying_verbs: frozenset[str]
    denying_words: frozenset[str]
    doubting_verbs: frozenset[str]
    evidence: frozenset[str]  # "no sign of" an event denies it
    deniable: frozenset[str]  # what others said: "the report", "the accusation", "this"
    partaking: frozenset[str]  # what to deny is to deny the deed: "that it was involved"
    naming: frozenset[str]  # verbs that call something something
    untrue: frozenset[str]  # what an untruth is called


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseWords:
    """Words that say where an agreement stands."""

    governing: Mapping[str, Phase]  # lemmas of verbs that govern or carry it
    beside: Mapping[str, Phase]  # adjectives on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Voicing:
    """Words that attribute."""

    report: frozenset[str]
    distancing: frozenset[str]
    needs_clause: frozenset[str]
    according: tuple[str, ...]
    plain: frozenset[str]  # verbs of report that always report: "say", "tell"
    resumed: frozenset[str]
    relays: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """Words that count, with the codebook's bounds."""

    number: Mapping[str, int]
    vague: Mapping[str, int]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All that extraction knows of English words."""

    nouns: Mapping[str, frozenset[str]]  # class -> lemmas
    entries: Mapping[str, Mapping[str, tuple[Entry, ...]]]  # part -> phrase -> entries: the first that fits
    phrasal: Mapping[str, tuple[tuple[Entry, ...], ...]]  # first word of a verb's phrases -> their entries
    means: tuple[Means, ...]
    not_carriers: frozenset[str]  # verbs whose subject does not do what their object names
    beginnings: frozenset[str]  # verbs that tell how a war began
    setters: frozenset[str]  # verbs whose subject uses the device that is their object
    states: StateWords
    wording: Wording
    phases: PhaseWords
    voicing: Voicing
    counting: Counting


@functools.cache
def lexicon() -> Lexicon:
    """Read the lexicon once; raise BadKnowledge where a file says what the codebook does not know."""
    wording = _file("wording")
    states = _file("states")
    entries = _entries(_file("events")["entry"], _frames(_file("frames")["frame"]))
    return Lexicon(
        nouns={kind: frozenset(words["words"].split()) for kind, words in _file("nouns").items()},
        entries=entries,
        phrasal=_phrasal(entries["verb"]),
        means=tuple(_means(row) for row in _file("means")["means"]),
        not_carriers=frozenset(_file("roles")["not_carriers"].split()),
        beginnings=frozenset(_file("roles")["beginnings"].split()),
        setters=frozenset(_file("roles")["setters"].split()),
        states=_state_words(states),
        wording=_wording(wording),
        phases=_phases(_file("phases")),
        voicing=_voicing(_file("voices")),
        counting=_counting(_file("numbers")),
    )


def _file(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files(__package__) / "words" / f"{name}.toml").read_text("utf-8"))


def _frames(rows: Mapping[str, Any]) -> dict[str, Frame]:
    return {
        name: Frame(
            name=name,
            initiator=tuple(row["initiator"]),
            target=tuple(row["target"]),
            place=tuple(row.get("place", ())),
            victims=row.get("victims", ""),
            mutual=row.get("mutual", False),
        )
        for name, row in rows.items()
    }


def _entries(
    rows: Iterable[Mapping[str, Any]], frames: Mapping[str, Frame]
) -> dict[str, dict[str, tuple[Entry, ...]]]:
    found: dict[str, dict[str, tuple[Entry, ...]]] = {"noun": {}, "verb": {}, "subject-verb": {}}
    for row in rows:
        if row["frame"] not in frames:
            raise BadKnowledge(
                "words/events.toml",
                f"{row['words'][0]!r} has the frame {row['frame']!r}",
                "Name one of frames.toml.",
            )
        for phrase in row["words"]:
            table = found[row["part"]]
            known = (*table.get(phrase, ()), _entry(phrase, row, frames[row["frame"]]))
            table[phrase] = tuple(sorted(known, key=lambda entry: not (entry.object or entry.company)))
    return found


def _phrasal(verbs: Mapping[str, tuple[Entry, ...]]) -> dict[str, tuple[tuple[Entry, ...], ...]]:
    """Index the phrases of more than one word by their first."""
    found: dict[str, tuple[tuple[Entry, ...], ...]] = {}
    for entries in verbs.values():
        first, *others = entries[0].words
        if others:
            found[first] = (*found.get(first, ()), entries)
    return found


def _entry(phrase: str, row: Mapping[str, Any], frame: Frame) -> Entry:
    return Entry(
        words=tuple(phrase.split()),
        part=row["part"],
        type=EventType(row["type"]),
        frame=frame,
        means=row.get("means", False),
        loose=row.get("loose", False),
        faint=row.get("faint", False),
        place_only=row.get("place_only", False),
        by_people=row.get("by_people", False),
        phase=Phase(row["phase"]) if "phase" in row else None,
        change=Change(row["change"]) if "change" in row else None,
        company=frozenset(row.get("with", ())),
        object=tuple(row.get("object", ())),
    )


def _means(row: Mapping[str, Any]) -> Means:
    return Means(
        type=EventType(row["type"]), words=frozenset(row["words"]), exceptions=tuple(row.get("not", ()))
    )


def _state_words(rows: Mapping[str, Any]) -> StateWords:
    def table(part: str) -> dict[str, Relation]:
        return {word: Relation(row["relation"]) for row in rows[part] for word in row["words"]}

    return StateWords(
        suffix=table("suffix"),
        prefix=table("prefix"),
        participle=table("participle"),
        verb=table("verb"),
        inverse=frozenset(w for row in rows["verb"] if row.get("inverse") for w in row["words"]),
        noun=table("noun"),
        formerly=tuple(rows["alias"]["formerly"]),
        also=tuple(rows["alias"]["also"]),
        share=frozenset(rows["share"]["words"]),
    )


def _wording(rows: Mapping[str, Any]) -> Wording:
    kinds = (Certainty.ALLEGED, Certainty.PROBABLE, Certainty.PROSPECTIVE, Certainty.CONDITIONAL)
    return Wording(
        words={kind: frozenset(rows[kind].get("words", ())) for kind in kinds},
        verbs={kind: frozenset(rows[kind].get("verbs", ())) for kind in kinds},
        phrases={kind: tuple(rows[kind].get("phrases", ())) for kind in kinds},
        modals=frozenset(rows["prospective"]["modals"]),
        negation=frozenset((*rows["negation"]["words"], *rows["negation"]["glued"])),
        denying_verbs=frozenset(rows["denial"]["verbs"]),
        denying_words=frozenset(rows["denial"]["words"]),
        doubting_verbs=frozenset(rows["doubt"]["verbs"]),
        evidence=frozenset(rows["denial"]["evidence"]),
        deniable=frozenset(rows["denial"]["deniable"]),
        partaking=frozenset(rows["denial"]["partaking"]),
        naming=frozenset(rows["denial"]["naming"]),
        untrue=frozenset(rows["denial"]["untrue"]),
    )


def _phases(rows: Mapping[str, Any]) -> PhaseWords:
    def table(part: str) -> dict[str, Phase]:
        return {word: Phase(phase) for phase, words in rows[part].items() for word in words.split()}

    return PhaseWords(governing=table("phase"), beside=table("adjective"))


def _voicing(rows: Mapping[str, Any]) -> Voicing:
    return Voicing(
        report=frozenset(rows["report"].split()),
        distancing=frozenset(rows["distancing"].split()),
        needs_clause=frozenset(rows["needs_clause"].split()),
        according=tuple(rows["according"]),
        plain=frozenset(rows["report"].split()) - frozenset(rows["needs_clause"].split()),
        resumed=frozenset(rows["resumed"]),
        relays=frozenset(rows["relays"]),
    )


def _counting(rows: Mapping[str, Any]) -> Counting:
    return Counting(
        number=rows["number"],
        vague=rows["vague"],
        at_least=tuple(rows["at_least"]["words"]),
        at_most=tuple(rows["at_most"]["words"]),
    )
