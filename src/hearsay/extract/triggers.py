"""The words of a sentence that speak of an event, with the type that they and their means make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hearsay.extract.lexicon import Entry, Means
from hearsay.extract.reading import Reading
from hearsay.extract.tree import dependents, subtree
from hearsay.types.codes import EventType

LONGEST = 5  # words of the longest phrase in the lexicon
EMBEDDED = frozenset({"ccomp", "parataxis", "advcl", "acl", "conj", "csubj"})
MEASURE_ORDER = ("own", "clause", "sentence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that speaks of an event."""

    index: int  # the word itself
    first: int  # first and last token of its phrase
    last: int
    entry: Entry
    type: EventType
    by_means: bool = False  # the means around it settled the type


def triggers_in(reading: Reading, usual: EventType | None) -> list[Trigger]:
    """Return the triggers of a sentence in reading order; `usual` is the means that the document speaks of most."""
    found = [*_nouns(reading), *_verbs(reading)]
    taken: set[int] = set()
    kept = []
    for trigger in sorted(found, key=lambda t: (t.first - t.last, t.index)):
        if taken.isdisjoint(range(trigger.first, trigger.last + 1)):
            taken.update(range(trigger.first, trigger.last + 1))
            kept.append(_with_means(reading, trigger, usual))
    return sorted(kept, key=lambda t: t.index)


def _nouns(reading: Reading) -> Iterator[Trigger]:
    tree, table = reading.tree, reading.lexicon.entries["noun"]
    for index in range(len(tree)):
        if tree[index].upos not in ("NOUN", "PROPN") or tree[index].relation == "compound":
            continue
        phrase, first, entry = "", index, None
        for back in range(index, max(-1, index - LONGEST * 2), -1):
            word = reading.lemma(back)
            phrase = word if not phrase else _join(word, phrase)
            match = table.get(phrase) or table.get(_join_text(reading, back, index))
            if match:
                entry, first = match, back
        if entry is not None and _has_company(reading, entry, index):
            yield Trigger(index=index, first=first, last=index, entry=entry, type=entry.type)
        else:
            yield from _of_phrases(reading, index)


def _of_phrases(reading: Reading, index: int) -> Iterator[Trigger]:
    """Yield "use of chlorine", "cessation of hostilities": a noun whose "of" phrase makes it an event."""
    table = reading.lexicon.entries["noun"]
    for hanging in dependents(reading.tree, index, "nmod"):
        words = [reading.lemma(hanging), *(reading.lemma(i) for i in dependents(reading.tree, hanging, "compound", "amod"))]
        for word in words:
            entry = table.get(f"{reading.lemma(index)} of {word}")
            if entry is not None and _has_company(reading, entry, index):
                yield Trigger(index=index, first=index, last=index, entry=entry, type=entry.type)
                return


def _join(left: str, right: str) -> str:
    if left == "-" or right.startswith("-"):
        return left + right
    return f"{left} {right}"


def _join_text(reading: Reading, first: int, last: int) -> str:
    return reading.text[reading.tree[first].start : reading.tree[last].end].lower()


def _verbs(reading: Reading) -> Iterator[Trigger]:
    tree = reading.tree
    for index in range(len(tree)):
        token = tree[index]
        if token.upos not in ("VERB", "ADJ") or token.relation in ("amod", "compound"):
            continue
        if token.upos == "ADJ" and "VerbForm" not in token.feats:
            continue
        entry = _phrasal(reading, index) or reading.lexicon.entries["verb"].get(reading.lemma(index))
        if entry is not None and _has_company(reading, entry, index):
            yield Trigger(index=index, first=index, last=index, entry=entry, type=entry.type)


def _phrasal(reading: Reading, verb: int) -> Entry | None:
    """Return the longest entry that begins with the verb and whose other words hang from it."""
    tree, lemma = reading.tree, reading.lemma(verb)
    near = {reading.lemma(i) for i in subtree(tree, verb, EMBEDDED) if i != verb}
    near |= {tree[i].text.lower() for i in subtree(tree, verb, EMBEDDED) if i != verb}
    subjects = {reading.lemma(i) for i in dependents(tree, verb, "nsubj")}
    best: Entry | None = None
    for phrase, entry in reading.lexicon.entries["verb"].items():
        words = phrase.split()
        if words[0] == lemma and len(words) > 1 and all(w in near for w in words[1:]):
            best = entry if best is None or len(entry.words) > len(best.words) else best
    for phrase, entry in reading.lexicon.entries["subject-verb"].items():
        subject, _, doing = phrase.rpartition(" ")
        if doing == lemma and subject in subjects:
            best = best or entry
    return best


def _has_company(reading: Reading, entry: Entry, index: int) -> bool:
    if not entry.company:
        return True
    return any(reading.lemma(i) in entry.company for i in subtree(reading.tree, index, EMBEDDED))


def _with_means(reading: Reading, trigger: Trigger, usual: EventType | None) -> Trigger:
    """Let the means named nearest to a trigger settle its type."""
    if not trigger.entry.means:
        return trigger
    for window in _windows(reading, trigger):
        words = " ".join(reading.lemma(i) for i in window).replace(" - ", "-")
        for means in reading.lexicon.means:
            if _speaks_of(means, words):
                return replace(trigger, type=means.type, by_means=True)
    if trigger.entry.loose and usual is not None:
        return replace(trigger, type=usual)
    return trigger


def _windows(reading: Reading, trigger: Trigger) -> Iterator[list[int]]:
    tree = reading.tree
    yield subtree(tree, trigger.index, EMBEDDED)
    yield subtree(tree, trigger.index, frozenset({"ccomp", "parataxis", "conj", "csubj"}))
    head = tree[trigger.index].head
    if head >= 0 and trigger.entry.part == "noun":
        yield subtree(tree, head, EMBEDDED)


def _speaks_of(means: Means, words: str) -> bool:
    padded = f" {words} "
    for exception in means.exceptions:
        padded = padded.replace(f" {exception} ", " ")
    return any(f" {word} " in padded for word in means.words)
