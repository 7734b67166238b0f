"""Denials that name no event of their own: "the army dismissed the report", "he called it a fabrication"."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.extract.english.clauses import objects, subjects
from hearsay.extract.english.reading import Reading, mention_at, named_within
from hearsay.extract.english.tree import dependents, subtree
from hearsay.types.claim import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """Somebody denies what was told before: the word of denial, and who."""

    cue: int
    speaker: Mention


def denial_in(reading: Reading) -> Denial | None:
    """Return the first bare denial of a sentence, None where there is none.

    What is denied must be what others said ("the report", "the accusation", "this"), or be called untrue.
    """
    for index in range(len(reading.tree)):
        if reading.tree[index].upos == "VERB" and (_denies(reading, index) or _calls_untrue(reading, index)):
            for head in subjects(reading.tree, index)[:1]:
                return Denial(cue=index, speaker=mention_at(reading, named_within(reading, head)))
    return None


def _denies(reading: Reading, verb: int) -> bool:
    if reading.lemma(verb) not in reading.lexicon.wording.denying_verbs or _is_negated(reading, verb):
        return False
    wording = reading.lexicon.wording
    if any(reading.lemma(i) in wording.deniable for i in objects(reading.tree, verb)):
        return True
    clauses = dependents(reading.tree, verb, "ccomp", "xcomp")
    return any(reading.lemma(i) in wording.partaking for i in clauses)  # "denied that it was involved"


def _calls_untrue(reading: Reading, verb: int) -> bool:
    """Tell whether a verb of naming calls something untrue: "called the ceremony a sham"."""
    wording = reading.lexicon.wording
    if reading.lemma(verb) not in wording.naming or _is_negated(reading, verb):
        return False
    inside = subtree(reading.tree, verb, frozenset({"advcl", "conj", "ccomp", "parataxis", "acl"}))
    return any(reading.lemma(i) in wording.untrue for i in inside)


def _is_negated(reading: Reading, verb: int) -> bool:
    words = {reading.tree[i].text.lower() for i in dependents(reading.tree, verb, "advmod", "aux")}
    return bool(words & reading.lexicon.wording.negation)
