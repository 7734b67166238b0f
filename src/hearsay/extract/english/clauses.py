"""Who does what in a clause: subjects, objects, and the verbs that carry nouns of action."""

from __future__ import annotations

from hearsay.extract.english.tree import (
    Tree,
    case_of,
    conjuncts,
    dependents,
    first_conjunct,
    is_passive,
    nominals,
)
from hearsay.types.sentence import ROOT

# Nouns that count acts: what hangs from them belongs to the acts.
COUNTERS = frozenset(
    [
        "series",
        "string",
        "wave",
        "spate",
        "dozen",
        "number",
        "barrage",
        "round",
        "bout",
        "hundred",
        "thousand",
        "ten",
        "score",
        "couple",
        "lot",
    ]
)

# Prepositions before those who act beside the subject.
BESIDE = frozenset({"along with", "together with", "alongside"})

# Verbs whose object, not whose subject, does what their clause says: "accused the army of shelling".
ACCUSING = frozenset(
    {"accuse", "blame", "suspect", "condemn", "denounce", "prevent", "force", "allow", "see", "stop"}
)
CHARGING = frozenset({"of", "for", "from", "over", "to"})
ACCUSED = frozenset({"advcl", "acl", "xcomp", "obl", "ccomp"})  # relations of what they are accused of
SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp", "parataxis"})  # relations that share a subject


def subjects(tree: Tree, verb: int) -> list[int]:
    """Return those who do what a verb says: its subject, its "by" phrase, or whoever governs a bare verb."""
    if is_passive(tree, verb):
        return nominals(tree, verb, frozenset({"by"}))
    own = dependents(tree, verb, "nsubj")
    if own and tree[verb].deprel == "acl:relcl" and tree[own[0]].upos in ("PRON", "DET"):
        return conjuncts(tree, tree[verb].head)
    if own:
        beside = (*nominals(tree, verb, BESIDE), *nominals(tree, own[0], BESIDE))
        return [*conjuncts(tree, own[0]), *beside]
    return _inherited(tree, verb) or nominals(tree, verb, frozenset({"by"}))


def objects(tree: Tree, verb: int) -> list[int]:
    """Return those to whom it is done: the object, or the subject of a passive verb."""
    if is_passive(tree, verb):
        return _undergoing(tree, verb)
    return [i for index in dependents(tree, verb, "obj") for i in conjuncts(tree, index)]


def _undergoing(tree: Tree, verb: int) -> list[int]:
    """Return to whom a passive verb says that it was done."""
    own = dependents(tree, verb, "nsubj:pass", "nsubj")
    if own and tree[verb].deprel == "acl:relcl" and tree[own[0]].upos in ("PRON", "DET"):
        return conjuncts(tree, tree[verb].head)
    if own:
        return conjuncts(tree, own[0])
    if tree[verb].relation == "acl":
        return [tree[verb].head]
    if tree[verb].relation == "xcomp":  # "were found murdered"
        return objects(tree, tree[verb].head)
    first = first_conjunct(tree, verb)
    return objects(tree, first) if first != verb else []


def _inherited(tree: Tree, verb: int) -> list[int]:
    """Return the subject that a verb without one shares with its governor."""
    head = tree[verb].head
    if head == ROOT:
        return []
    relation = tree[verb].deprel
    if relation == "acl:relcl":
        return conjuncts(tree, head)
    if relation == "acl":
        return [head] if "VerbForm=Ger" in tree[verb].feats or "Tense=Pres" in tree[verb].feats else []
    if tree[head].lemma.lower() in ACCUSING and tree[verb].relation in ACCUSED and _is_charge(tree, verb):
        return [i for index in dependents(tree, head, "obj", "nsubj:pass") for i in conjuncts(tree, index)]
    if tree[verb].relation in SHARING and tree[head].upos in ("VERB", "AUX", "ADJ"):
        return _shared(tree, verb, head)
    return []


def _is_charge(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is what somebody is accused of, not what the accuser does besides.

    "Accused the army of shelling", but "condemned the crimes, calling on the council to act".
    """
    if tree[verb].relation != "advcl":
        return True
    marks = dependents(tree, verb, "mark", "case")
    return any(tree[i].text.lower() in CHARGING for i in marks)


def _shared(tree: Tree, verb: int, head: int) -> list[int]:
    """Return whom a verb shares with the one above it: its subject, or its object ("told them to shell")."""
    controllers = dependents(tree, head, "obj") if tree[verb].relation == "xcomp" else []
    if controllers:
        return controllers
    passive = dependents(tree, head, "nsubj:pass")
    if passive and tree[verb].relation in ("xcomp", "conj"):
        return conjuncts(tree, passive[0])
    return subjects(tree, head)


def whole_of(tree: Tree, noun: int) -> int:
    """Return the noun that counts a noun of action ("a series of strikes"); itself where none does."""
    head = tree[noun].head
    counts = head != ROOT and tree[noun].relation == "nmod" and case_of(tree, noun) == "of"
    return head if counts and tree[head].lemma.lower() in COUNTERS else noun


def carrier_of(tree: Tree, noun: int) -> int | None:
    """Return the verb that carries a noun of action ("launch", "stage"), None where it stands on its own."""
    noun = whole_of(tree, noun)
    head = tree[noun].head
    if head != ROOT and tree[head].upos == "VERB" and tree[noun].relation in ("obj", "nsubj", "obl", "conj"):
        return head
    return None
