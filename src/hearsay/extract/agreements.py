"""Agreements: where they stand, and who is party to them."""

from __future__ import annotations

from hearsay.extract.english.reading import Reading
from hearsay.extract.english.tree import ancestors, dependents
from hearsay.extract.triggers import Trigger
from hearsay.types.codes import EventType, Phase

NEAR = 3  # governors above the word that may still say where the agreement stands


def phase_of(reading: Reading, trigger: Trigger) -> Phase | None:
    """Return where an agreement stands by the words around it; reached where none says otherwise."""
    if trigger.type is not EventType.AGREEMENT:
        return None
    if trigger.entry.phase is not None:
        return trigger.entry.phase
    words = reading.lexicon.phases
    for index in dependents(reading.tree, trigger.index, "amod"):
        if reading.lemma(index) in words.beside:
            return words.beside[reading.lemma(index)]
    for clause in dependents(reading.tree, trigger.index, "acl", "acl:relcl"):
        if reading.lemma(clause) in words.governing:
            return words.governing[reading.lemma(clause)]
    for steps, above in enumerate(ancestors(reading.tree, trigger.index)):
        if reading.lemma(above) in words.governing:
            return words.governing[reading.lemma(above)]
        if steps >= NEAR:
            break
    return Phase.REACHED
