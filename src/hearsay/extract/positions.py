"""Where the participants of an event stand around its word: the positions that a frame may name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from hearsay.extract.english.clauses import carrier_of, objects, subjects, whole_of
from hearsay.extract.english.nouns import is_actor, is_place
from hearsay.extract.english.reading import HYPHENS, Reading, model_kind, phrase_indices
from hearsay.extract.english.tree import (
    CLAUSAL,
    Tree,
    ancestors,
    case_of,
    conjuncts,
    dependents,
    first_conjunct,
    is_passive,
    nominals,
    subtree,
)
from hearsay.extract.triggers import Trigger
from hearsay.types.codes import Relation
from hearsay.types.sentence import ROOT

BY: Final = frozenset({"by"})
CLAIM: Final = "claim"
ON: Final = frozenset({"on", "to"})
BLAMING: Final = frozenset({"blame", "attribute", "ascribe"})  # "strikes blamed on the army"
REACH_OF_AGENTS: Final = 22  # words behind an event in which its agent may stand, days and places between
NEAR_JOINT: Final = 4  # words between two coordinated events that share the actor before them

# Verbs of him whose deed it is: "took responsibility for the blast".
OWNING: Final = frozenset({"claim", "take", "bear", "have"})


def standing_at(reading: Reading, trigger: Trigger, position: str) -> list[int]:
    """Return the heads of the nouns that stand at a position of a frame, whatever they are.

    A position that the table does not know is a preposition.
    """
    if position in POSITIONS:
        return POSITIONS[position](reading, trigger)
    return _after(reading, trigger.index, position)


def _subject(reading: Reading, trigger: Trigger) -> list[int]:
    return subjects(reading.tree, trigger.index)


def _object(reading: Reading, trigger: Trigger) -> list[int]:
    return objects(reading.tree, trigger.index)


def _source_of_object(reading: Reading, trigger: Trigger) -> list[int]:
    """Return what the object is taken from: "captured the town from the rebels"."""
    tree = reading.tree
    held = objects(tree, trigger.index)
    inside = [i for each in held for i in subtree(tree, each, CLAUSAL | {"conj"})]
    return [i for each in inside for i in nominals(tree, each, frozenset({"from"}))]


def _modifiers(reading: Reading, trigger: Trigger) -> list[int]:
    """Return the actors among the words before a noun: "Russian and regime air strikes", "US-led raids"."""
    tree = reading.tree
    first, _ = phrase_indices(reading, trigger.index)
    for index in dependents(tree, trigger.index, "nmod:poss"):
        first = min(first, phrase_indices(reading, index)[0])
    found: list[int] = []
    for index in range(first, trigger.index):
        if not names_an_actor(reading, index) or _is_backer(reading, index):
            continue
        if found and found[-1] == index - 1:
            found.pop()
        found.append(index)
    found = found or _long_name_before(reading, first, trigger.first)
    shared = tree[trigger.index].head
    if (
        tree[trigger.index].relation == "conj"
        and 0 <= trigger.first - shared <= NEAR_JOINT
        and names_an_actor(reading, shared)
    ):
        found.insert(0, shared)  # "by regime and Russian air strikes"
    return found


def _long_name_before(reading: Reading, first: int, end: int) -> list[int]:
    """Return the last word of a name of several words that stands before a noun: "Fatah al-Sham raids"."""
    tree = reading.tree
    run = [i for i in range(first, end) if tree[i].upos == "PROPN" or tree[i].text in HYPHENS]
    if len(run) > 1 and run[-1] - run[0] + 1 == len(run) and run[-1] == end - 1:
        whole = reading.span(run[0], run[-1]).text
        return [run[-1]] if reading.names.is_actor(whole) else []
    return []


def _is_backer(reading: Reading, index: int) -> bool:
    """Tell whether a name only backs what follows: "US" of "a US-backed offensive", not of "US-led"."""
    if index + 2 >= len(reading.tree) or reading.tree[index + 1].text not in HYPHENS:
        return False
    relation = reading.lexicon.states.suffix.get(reading.tree[index + 2].text.lower())
    return relation is not None and relation is not Relation.LEADS


def names_an_actor(reading: Reading, index: int) -> bool:
    """Tell whether a word before a noun names an actor: "Russian", "army", "US" of "US-led"."""
    token = reading.tree[index]
    if token.upos not in ("PROPN", "ADJ", "NOUN", "VERB"):
        return False
    if reading.names.identity(token.text) == "unidentified":
        return False  # "terrorist attack" names no one
    known = reading.is_a(index, "forces") or reading.names.is_actor(token.text)
    return known or (
        token.upos == "PROPN" and model_kind(reading, index) == "organisation" and is_actor(reading, index)
    )


def _carriers(reading: Reading, trigger: Trigger) -> list[int]:
    """Return who launches, stages or carries out what a noun names."""
    tree, noun = reading.tree, trigger.index
    head = carrier_of(tree, first_conjunct(tree, noun))
    if head is None:
        return []
    if is_passive(tree, head):
        told = reading.lemma(head) in reading.lexicon.not_carriers
        return [] if told else nominals(tree, head, BY)  # "reported by state media"
    if tree[noun].relation == "nsubj":
        return []
    if reading.lemma(head) in reading.lexicon.not_carriers or tree[whole_of(tree, noun)].relation == "obl":
        return []
    return [i for i in subjects(tree, head) if i != noun]


def _above(reading: Reading, trigger: Trigger) -> list[int]:
    """Return the subject of the nearest clause above, where it neither reports nor governs another's act."""
    tree, index = reading.tree, trigger.index
    if case_of(tree, index) == "on" and (copular := dependents(tree, index, "nsubj")):
        return conjuncts(tree, copular[0])  # "the army is on the offensive"
    others = reading.lexicon.voicing.plain | reading.lexicon.not_carriers
    for above in ancestors(tree, index):
        if tree[above].upos == "VERB" and reading.lemma(above) in others:
            return []
        own = [i for i in tree.below[above] if tree[i].deprel in ("nsubj", "nsubj:outer")]
        if own:
            return [i for i in conjuncts(tree, own[0]) if i != index]
        if tree[above].relation in ("ccomp", "parataxis", "acl:relcl"):
            return []
    return []


def claimants_of(reading: Reading, event: int) -> list[int]:
    """Return who claims an event in a clause on it: "bombings claimed by the group killed ten"."""
    tree = reading.tree
    clauses = [i for i in dependents(tree, event, "acl") if reading.lemma(i) == CLAIM]
    above = carrier_of(tree, event)
    if above is not None and reading.lemma(above) == CLAIM and is_passive(tree, above):
        clauses.append(above)
    return [i for clause in clauses for i in nominals(tree, clause, BY)]


def _charged(reading: Reading, trigger: Trigger) -> list[int]:
    """Return whose deed the object of a verb is: "condemned the crime committed by the army"."""
    deeds = objects(reading.tree, trigger.index)
    return [i for deed in deeds for i in _agents_of_participles(reading.tree, deed)]


def _setters(reading: Reading, trigger: Trigger) -> list[int]:
    """Return who set off, laid or threw what a noun names: "rebels detonated a bomb"."""
    above = carrier_of(reading.tree, trigger.index)
    setting = above is not None and reading.lemma(above) in reading.lexicon.setters
    return _carriers(reading, trigger) if setting else []


def _suffering(reading: Reading, trigger: Trigger) -> list[int]:
    """Return who is, comes or stays under what a noun names: "the town came under attack"."""
    tree, index = reading.tree, trigger.index
    if case_of(tree, index) != "under":
        return []
    own = dependents(tree, index, "nsubj")
    if own:
        return conjuncts(tree, own[0])
    above = carrier_of(tree, index)
    return subjects(tree, above) if above is not None else []


def _carried_object(reading: Reading, trigger: Trigger) -> list[int]:
    """Return the object of the verb that carries a noun, where that is not the noun itself."""
    head = carrier_of(reading.tree, trigger.index)
    carried = objects(reading.tree, head) if head is not None else []
    return carried if trigger.index not in carried else []


def _agents(reading: Reading, trigger: Trigger) -> list[int]:
    """Return who stands after "by": behind the word, the noun that counts it, or a participle on either."""
    tree = reading.tree
    found: list[int] = []
    for top in dict.fromkeys((trigger.index, whole_of(tree, trigger.index))):
        found.extend(nominals(tree, top, BY))
        found.extend(_agents_of_participles(tree, top))
    return found or _strayed_agents(reading, trigger.index)


def _strayed_agents(reading: Reading, event: int) -> list[int]:
    """Return the agents that the parser hung from a day or place behind an event, where none can have any.

    "The bombing of Homs on Friday by government forces": nothing happens by Friday's doing.
    """
    tree = reading.tree
    end = event + REACH_OF_AGENTS
    for index in range(event + 1, min(end, len(tree))):
        if tree[index].upos == "VERB" and tree[index].relation not in ("amod", "acl"):
            return []
        if tree[index].relation not in ("nmod", "obl") or case_of(tree, index) != "by":
            continue
        above = tree[index].head
        if event < above < index and (reading.is_a(above, "times", "places") or is_place(reading, above)):
            return conjuncts(tree, index)
    return []


def _agents_of_participles(tree: Tree, noun: int) -> list[int]:
    found = []
    for clause in dependents(tree, noun, "acl"):
        if tree[clause].lemma.lower() == CLAIM:
            continue  # who claims a deed tells it himself: see claimants_of
        if tree[clause].lemma.lower() in BLAMING:
            found.extend(nominals(tree, clause, ON))
        for each in (clause, *dependents(tree, clause, "xcomp", "ccomp")):
            if is_passive(tree, each):
                found.extend(nominals(tree, each, BY))
    return found


def _claimants(reading: Reading, trigger: Trigger) -> list[int]:
    """Return who claims an event: "claimed the attack", "claimed responsibility for the attack"."""
    tree = reading.tree
    head = carrier_of(tree, trigger.index)
    if head is not None and reading.lemma(head) == "claim" and trigger.index in objects(tree, head):
        return subjects(tree, head)
    return _responsible(reading, trigger.index)


def _responsible(reading: Reading, noun: int) -> list[int]:
    """Return whom a word of responsibility names: "claimed responsibility for the attack"."""
    tree = reading.tree
    above = tree[noun].head
    if case_of(tree, noun) != "for" or above == ROOT:
        return []
    if reading.lemma(above) in ("claim", "responsible"):
        return subjects(tree, above)
    if reading.lemma(above) == "blame":
        return objects(tree, above)
    verb = tree[above].head
    responsible = reading.lemma(above) == "responsibility" and verb != ROOT and reading.lemma(verb) in OWNING
    return subjects(tree, verb) if responsible else []


def _targeted(reading: Reading, trigger: Trigger) -> list[int]:
    """Return the object of a clause on a noun: "a raid targeting the depot"."""
    tree = reading.tree
    return [o for clause in dependents(tree, trigger.index, "acl") for o in objects(tree, clause)]


def _after(reading: Reading, index: int, preposition: str) -> list[int]:
    """Return the nouns after a preposition that hangs from a word or from the verb that carries it."""
    tree = reading.tree
    wanted = frozenset({"on", "upon", "onto"} if preposition == "on" else {preposition})
    found = [i for top in dict.fromkeys((index, whole_of(tree, index))) for i in nominals(tree, top, wanted)]
    carrier = carrier_of(tree, index) if tree[index].upos != "VERB" else None
    if not found and carrier is not None and preposition not in ("of", "from", "by"):
        found = nominals(tree, carrier, wanted)
    return found


POSITIONS: Final[Mapping[str, Callable[[Reading, Trigger], list[int]]]] = {
    "subject": _subject,
    "object": _object,
    "object-from": _source_of_object,
    "own": _modifiers,
    "carrier": _carriers,
    "above": _above,
    "carried-object": _carried_object,
    "by": _agents,
    "claimant": _claimants,
    "charged": _charged,
    "setter": _setters,
    "suffering": _suffering,
    "targeting": _targeted,
}
