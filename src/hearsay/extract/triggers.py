"""The words of a sentence that speak of an event, with the type that they and their means make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hearsay.extract.english.lexicon import Entry, Means
from hearsay.extract.english.reading import Reading
from hearsay.extract.english.tree import conjuncts, dependents, subtree
from hearsay.types.codes import EventType

LONGEST = 5  # words of the longest phrase in the lexicon
EMBEDDED = frozenset({"ccomp", "parataxis", "advcl", "acl", "conj", "csubj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that speaks of an event."""

    index: int  # the word itself
    first: int  # first and last token of its phrase
    last: int
    entry: Entry
    type: EventType
    by_means: bool = False  # the means around it settled the type


def triggers_in(reading: Reading) -> list[Trigger]:
    """Return the triggers of a sentence in reading order, typed by the means around them."""
    found = [*_nouns(reading), *_verbs(reading)]
    taken: set[int] = set()
    kept = []
    for trigger in sorted(found, key=lambda t: (t.first - t.last, t.index)):
        if taken.isdisjoint(range(trigger.first, trigger.last + 1)):
            taken.update(range(trigger.first, trigger.last + 1))
            kept.append(_with_means(reading, trigger))
    return sorted(kept, key=lambda t: t.index)


def _nouns(reading: Reading) -> Iterator[Trigger]:
    tree, table = reading.tree, reading.lexicon.entries["noun"]
    for index in range(len(tree)):
        if tree[index].upos not in ("NOUN", "PROPN") or tree[index].relation == "compound":
            continue
        phrase, first, entry = "", index, None
        for back in range(index, max(-1, index - LONGEST * 2), -1):
            phrase = reading.lemma(back) if not phrase else _join(reading.lemma(back), phrase)
            entries = table.get(phrase) or table.get(_written(reading, back, index), ())
            match = _fitting(reading, entries, index)
            if match:
                entry, first = match, back
        if entry is not None:
            yield Trigger(index=index, first=first, last=index, entry=entry, type=entry.type)
        else:
            yield from _of_phrases(reading, index)


def _of_phrases(reading: Reading, index: int) -> Iterator[Trigger]:
    """Yield "use of chlorine", "cessation of hostilities": a noun whose "of" phrase makes it an event."""
    table = reading.lexicon.entries["noun"]
    for hanging in dependents(reading.tree, index, "nmod"):
        for i in (hanging, *dependents(reading.tree, hanging, "compound", "amod")):
            entry = _fitting(reading, table.get(f"{reading.lemma(index)} of {reading.lemma(i)}", ()), index)
            if entry is not None:
                yield Trigger(index=index, first=index, last=index, entry=entry, type=entry.type)
                return


def _join(left: str, right: str) -> str:
    if left == "-" or right.startswith("-"):
        return left + right
    return f"{left} {right}"


def _written(reading: Reading, first: int, last: int) -> str:
    return reading.text[reading.tree[first].start : reading.tree[last].end].lower()


def _verbs(reading: Reading) -> Iterator[Trigger]:
    tree = reading.tree
    for index in range(len(tree)):
        token = tree[index]
        if token.upos not in ("VERB", "ADJ") or token.relation in ("amod", "compound"):
            continue
        if token.upos == "ADJ" and "VerbForm" not in token.feats:
            continue
        particles = dependents(tree, index, "compound:prt")  # "take down" is not "take"
        single = () if particles else reading.lexicon.entries["verb"].get(reading.lemma(index), ())
        entry = _phrasal(reading, index) or _fitting(reading, single, index)
        if entry is not None:
            yield Trigger(index=index, first=index, last=index, entry=entry, type=entry.type)


def _phrasal(reading: Reading, verb: int) -> Entry | None:
    """Return the longest entry that begins with the verb and whose other words hang from it."""
    tree, lemma = reading.tree, reading.lemma(verb)
    doing = {i for head in tree.below[verb] if tree[head].deprel == "nsubj" for i in subtree(tree, head)}
    hanging = [i for i in subtree(tree, verb, EMBEDDED) if i != verb and i not in doing]
    near = {reading.lemma(i) for i in hanging} | {tree[i].text.lower() for i in hanging}
    own = dependents(tree, verb, "nsubj")
    counted = (i for head in own for i in dependents(tree, head, "nmod"))  # "dozens of shells"
    subjects = {reading.lemma(i) for i in (*own, *counted)}
    found = [
        *_opening(reading, lemma, near, verb),
        *_fits_with_subject(reading, lemma, subjects, verb),
    ]
    return max(found, key=lambda entry: len(entry.words), default=None)


def _opening(reading: Reading, lemma: str, near: set[str], verb: int) -> Iterator[Entry]:
    for entries in reading.lexicon.phrasal.get(lemma, ()):
        if near.issuperset(entries[0].words[1:]):
            entry = _fitting(reading, entries, verb)
            if entry is not None:
                yield entry


def _fits_with_subject(reading: Reading, lemma: str, subjects: set[str], verb: int) -> Iterator[Entry]:
    for phrase, entries in reading.lexicon.entries["subject-verb"].items():
        subject, _, doing = phrase.rpartition(" ")
        if doing == lemma and subject in subjects:
            entry = _fitting(reading, entries, verb)
            if entry is not None:
                yield entry


def _fitting(reading: Reading, entries: Iterable[Entry], index: int) -> Entry | None:
    """Return the first entry whose conditions on the words beside it hold."""
    return next((entry for entry in entries if _has_company(reading, entry, index)), None)


def _has_company(reading: Reading, entry: Entry, index: int) -> bool:
    if entry.company and not any(
        reading.lemma(i) in entry.company for i in subtree(reading.tree, index, EMBEDDED)
    ):
        return False
    if not entry.object:
        return True
    return any(reading.is_a(i, *entry.object) for i in _undergoers(reading, index))


def _undergoers(reading: Reading, index: int) -> list[int]:
    """Return the object of a verb, the subject of a passive one, with what they are "of"."""
    tree = reading.tree
    heads = dependents(tree, index, "obj", "nsubj:pass")
    if not heads and tree[index].relation == "acl" and tree[index].head >= 0:
        heads = [tree[index].head]
    heads = [each for head in heads for each in conjuncts(tree, head)]
    return [*heads, *(i for head in heads for i in dependents(tree, head, "nmod", "compound"))]


def as_usual(trigger: Trigger, usual: EventType | None) -> Trigger:
    """Give a trigger whose words and means leave its type open the type that its document speaks of most."""
    if trigger.by_means or not (trigger.entry.means and trigger.entry.loose) or usual is None:
        return trigger
    # A raid is flown, or made on foot; never shelled.
    on_foot = trigger.entry.type is EventType.ARMED_CLASH
    return trigger if on_foot and usual is not EventType.AIR_STRIKE else replace(trigger, type=usual)


def _with_means(reading: Reading, trigger: Trigger) -> Trigger:
    """Let the means named nearest to a trigger settle its type."""
    if not trigger.entry.means:
        return trigger
    for window in _windows(reading, trigger):
        words = " ".join(reading.lemma(i) for i in window).replace(" - ", "-")
        for means in reading.lexicon.means:
            if _speaks_of(means, words):
                return replace(trigger, type=means.type, by_means=True)
    return trigger


def _windows(reading: Reading, trigger: Trigger) -> Iterator[list[int]]:
    tree = reading.tree
    # What is dropped may be told in a clause: "a barrel containing gas".
    if trigger.entry.frame.name != "drops":
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
