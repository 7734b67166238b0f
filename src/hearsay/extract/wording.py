"""How firmly the words hold it, and whether they affirm it: certainty and stance by the codebook's words."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.english.clauses import carrier_of
from hearsay.extract.english.nouns import is_people
from hearsay.extract.english.reading import Reading
from hearsay.extract.english.tree import ancestors, case_of, dependents, is_passive, subtree
from hearsay.types.codes import Certainty, Stance

ORDER = (Certainty.CONDITIONAL, Certainty.PROSPECTIVE, Certainty.ALLEGED, Certainty.PROBABLE)
NEAR = frozenset({"amod", "advmod", "aux", "mark", "compound", "det", "nmod:poss"})
BOUND = frozenset(
    {"xcomp", "ccomp", "advcl", "obj", "obl", "acl", "nsubj", "nsubj:pass", "nmod", "conj", "csubj"}
)
CLAUSAL_COMPLEMENTS = frozenset({"xcomp", "ccomp", "csubj"})
ACCUSED = CLAUSAL_COMPLEMENTS | {"advcl", "obl", "acl", "obj"}
DENIED = CLAUSAL_COMPLEMENTS | {"obj", "obl", "nmod", "acl", "advcl"}
PLANNED = CLAUSAL_COMPLEMENTS | {"obj", "advcl", "acl", "obl", "nmod"}
PHRASED = 6  # words before a trigger in which a fixed phrase still speaks of it
FAR = 6  # governors above a trigger that may still move its certainty


def certainty_of(reading: Reading, trigger: int, *, distanced: bool) -> Certainty:
    """Return the certainty that the words around a trigger give it.

    `distanced` where the verb that reports it claims or alleges.
    """
    moved = {kind for kind in ORDER if _moves(reading, trigger, kind)}
    if distanced:
        moved.add(Certainty.ALLEGED)
    return next((kind for kind in ORDER if kind in moved), Certainty.ASSERTED)


def _moves(reading: Reading, trigger: int, kind: Certainty) -> bool:
    wording = reading.lexicon.wording
    for index in _chain(reading, trigger):
        beside = {
            reading.tree[i].text.lower() for i in reading.tree.below[index] if reading.tree[i].deprel in NEAR
        }
        if beside & wording.words[kind] and _applies(reading, index, kind):
            return True
        if kind is Certainty.PROSPECTIVE and beside & wording.modals and _is_future(reading, index):
            return True
    if kind is Certainty.PROBABLE and _doubts_doer(reading, trigger):
        return True
    return _governed(reading, trigger, kind) or _phrased(reading, trigger, kind)


def _doubts_doer(reading: Reading, trigger: int) -> bool:
    """Tell whether only who did it is uncertain: "suspected militants attacked"."""
    tree, words = reading.tree, reading.lexicon.wording.words[Certainty.PROBABLE]
    doers = [
        i
        for index in _chain(reading, trigger)
        for i in tree.below[index]
        if (tree[i].relation == "nsubj" and not is_passive(tree, index)) or case_of(tree, i) == "by"
    ]
    return any(tree[i].text.lower() in words for doer in doers for i in _beside(reading, doer))


def _beside(reading: Reading, noun: int) -> Iterator[int]:
    """Yield the words that qualify a noun, and those of an apposition to it."""
    yield from dependents(reading.tree, noun, "amod", "advmod", "compound")
    for other in dependents(reading.tree, noun, "appos"):
        yield from dependents(reading.tree, other, "advmod", "amod")


def _applies(reading: Reading, index: int, kind: Certainty) -> bool:
    """Tell whether a conditional word really opens an "if" clause here."""
    if kind is not Certainty.CONDITIONAL:
        return True
    marks = dependents(reading.tree, index, "mark")
    return any(reading.tree[i].text.lower() in reading.lexicon.wording.words[kind] for i in marks)


def _is_future(reading: Reading, index: int) -> bool:
    return reading.tree[index].upos in ("VERB", "ADJ", "NOUN")


def _chain(reading: Reading, trigger: int) -> list[int]:
    """Return the trigger and the verb that carries it."""
    carrier = carrier_of(reading.tree, trigger) if reading.tree[trigger].upos != "VERB" else None
    return [trigger] if carrier is None else [trigger, carrier]


def _governed(reading: Reading, trigger: int, kind: Certainty) -> bool:
    """Tell whether a verb above the trigger, through clauses that it opens, wants, fears or believes it."""
    below = trigger
    for steps, above in enumerate(ancestors(reading.tree, trigger)):
        relation = reading.tree[below].relation
        if steps >= FAR or relation not in BOUND:
            return False
        lemma = reading.lemma(above)
        if lemma in reading.lexicon.wording.verbs[kind] and relation in _complements(lemma, kind):
            return True
        if relation in ("nsubj", "conj"):
            return False
        below = above
    return False


def _complements(lemma: str, kind: Certainty) -> frozenset[str]:
    """Return the relations in which a verb moves what hangs from it; to claim an attack is no doubt."""
    if kind is Certainty.ALLEGED:
        return ACCUSED if lemma in ("accuse", "blame") else CLAUSAL_COMPLEMENTS
    return PLANNED if kind is Certainty.PROSPECTIVE else CLAUSAL_COMPLEMENTS | {"obj"}


def _phrased(reading: Reading, trigger: int, kind: Certainty) -> bool:
    """Tell whether one of the fixed phrases stands just before the trigger or its carrier."""
    before = reading.text[reading.tree.sentence.start : reading.tree[trigger].start].lower()
    near = " ".join(before.split()[-PHRASED:])
    return any(phrase in near for phrase in reading.lexicon.wording.phrases[kind])


def stance_of(reading: Reading, trigger: int) -> Stance:
    """Return whether the words affirm, deny or question what a trigger speaks of."""
    if _is_questioned(reading, trigger):
        return Stance.QUESTIONS
    if _is_denied(reading, trigger):
        return Stance.DENIES
    return Stance.AFFIRMS


def is_called_imaginary(reading: Reading, trigger: int) -> bool:
    """Tell whether the words call the event itself invented: "repelled an imaginary attack"."""
    told = (trigger, *dependents(reading.tree, trigger, "obj"))
    denying = reading.lexicon.wording.denying_words
    return any(reading.lemma(i) in denying for index in told for i in dependents(reading.tree, index, "amod"))


def _is_questioned(reading: Reading, trigger: int) -> bool:
    marks = [i for index in _chain(reading, trigger) for i in dependents(reading.tree, index, "mark")]
    if _is_doubted(reading, trigger):
        return True
    if any(reading.tree[i].text.lower() == "if" for i in marks):
        adverbs = {
            reading.lemma(i)
            for index in _chain(reading, trigger)
            for i in dependents(reading.tree, index, "advmod")
        }
        return bool(adverbs & {"really", "actually", "indeed"})
    return False


def _is_doubted(reading: Reading, trigger: int) -> bool:
    """Tell whether somebody doubts it: "the monitor doubts that the raid took place"."""
    below = trigger
    for above in ancestors(reading.tree, trigger):
        if reading.tree[below].relation not in ("ccomp", "obj", "nsubj", "nsubj:pass"):
            return False
        if (
            reading.lemma(above) in reading.lexicon.wording.doubting_verbs
            and reading.tree[above].upos == "VERB"
        ):
            return reading.tree[below].relation in ("ccomp", "obj")
        below = above
    return False


def _is_denied(reading: Reading, trigger: int) -> bool:
    if is_called_imaginary(reading, trigger):
        return True
    return _is_negated(reading, trigger) or any(True for _ in _denials(reading, trigger))


def _is_negated(reading: Reading, trigger: int) -> bool:
    negation = reading.lexicon.wording.negation
    for index in (*_chain(reading, trigger), *_evidence_of(reading, trigger)):
        for i in reading.tree.below[index]:
            token = reading.tree[i]
            if (
                token.relation in ("advmod", "det", "aux", "cc:preconj", "cc")
                and token.text.lower() in negation
            ):
                return True
        for subject in dependents(reading.tree, index, "nsubj"):
            persons = is_people(reading, subject) or reading.tree[subject].upos == "PRON"
            if index != trigger and persons:
                continue  # "no civilians were killed in the strike" denies no strike
            if any(reading.tree[i].text.lower() in negation for i in subtree(reading.tree, subject)):
                return True
    return False


def _evidence_of(reading: Reading, trigger: int) -> list[int]:
    """Return the noun whose lack denies an event: "no sign of a raid"."""
    head = reading.tree[trigger].head
    if head < 0 or reading.tree[trigger].relation not in ("nmod", "acl"):
        return []
    return [head] if reading.lemma(head) in reading.lexicon.wording.evidence else []


def _denials(reading: Reading, trigger: int) -> Iterator[int]:
    wording = reading.lexicon.wording
    for i in reading.tree.below[trigger]:
        if reading.lemma(i) in wording.denying_words:
            yield i
    below = trigger
    above = reading.tree[trigger].head
    if (
        reading.tree[trigger].deprel == "nsubj"
        and above >= 0
        and reading.lemma(above) in wording.denying_words
    ):
        yield above  # "the raid is imaginary"
    for above in ancestors(reading.tree, trigger):
        if reading.tree[below].relation not in DENIED:
            return
        if reading.lemma(above) in wording.denying_verbs and reading.tree[above].upos == "VERB":
            yield above
        if reading.lemma(above) in wording.denying_words:
            yield above
        below = above
