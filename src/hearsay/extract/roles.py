"""Who did it and to whom: the participants of a trigger, found where its frame says they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay.extract.english.nouns import is_actor, is_holding, is_people, is_place, owners
from hearsay.extract.english.reading import Reading, model_kind, phrase_indices
from hearsay.extract.english.tree import (
    Tree,
    ancestors,
    case_of,
    conjuncts,
    dependents,
    first_conjunct,
    is_passive,
    nominals,
)
from hearsay.extract.triggers import Trigger
from hearsay.types.sentence import ROOT

# Verbs whose subject does not do what their object names: "the army repelled the attack".
NOT_CARRIERS = frozenset(
    [
        "repel",
        "repulse",
        "foil",
        "thwart",
        "survive",
        "face",
        "suffer",
        "fear",
        "see",
        "expect",
        "stop",
        "halt",
        "prevent",
        "monitor",
        "investigate",
        "cause",
        "trigger",
        "discuss",
        "reject",
        "accept",
        "blame",
        "denounce",
        "call",
        "demand",
        "end",
        "confirm",
        "deny",
        "condemn",
        "witness",
        "follow",
        "report",
        "film",
        "document",
        "describe",
        "claim",
        "escape",
        "avoid",
        "flee",
        "observe",
        "welcome",
        "criticise",
        "criticize",
        "justify",
        "punish",
        "avenge",
        "hear",
        "mark",
    ]
)


# Verbs of him whose deed it is: "took responsibility for the blast".
OWNING = frozenset({"claim", "take", "bear", "have"})

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
        own = dependents(tree, verb, "nsubj:pass", "nsubj")
        if own and tree[verb].deprel == "acl:relcl" and tree[own[0]].upos in ("PRON", "DET"):
            return conjuncts(tree, tree[verb].head)
        if own:
            return conjuncts(tree, own[0])
        if tree[verb].relation == "acl":
            return [tree[verb].head]
        first = first_conjunct(tree, verb)
        return objects(tree, first) if first != verb else []
    own = dependents(tree, verb, "obj")
    if own:
        return [i for index in own for i in conjuncts(tree, index)]
    return []


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
    if tree[head].lemma.lower() in ACCUSING and tree[verb].relation in (
        "advcl",
        "acl",
        "xcomp",
        "obl",
        "ccomp",
    ):
        return [i for index in dependents(tree, head, "obj", "nsubj:pass") for i in conjuncts(tree, index)]
    if tree[verb].relation in ("conj", "xcomp", "advcl", "ccomp", "parataxis") and tree[head].upos in (
        "VERB",
        "AUX",
        "ADJ",
    ):
        controllers = dependents(tree, head, "obj") if tree[verb].relation == "xcomp" else []
        if controllers:
            return controllers
        passive = dependents(tree, head, "nsubj:pass")
        if passive and tree[verb].relation in ("xcomp", "conj"):
            return conjuncts(tree, passive[0])
        return subjects(tree, head)
    return []


def whole_of(tree: Tree, noun: int) -> int:
    """Return the noun that counts a noun of action: "series" of "a series of strikes"; itself where none does."""
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


def standing_at(reading: Reading, trigger: Trigger, position: str) -> list[int]:
    """Return the heads of the nouns that stand at a position of a frame, whatever they are."""
    tree, index = reading.tree, trigger.index
    if position == "subject":
        return subjects(tree, index)
    if position == "object":
        return objects(tree, index)
    if position == "object-from":
        return [i for held in objects(tree, index) for i in nominals(tree, held, frozenset({"from"}))]
    if position == "own":
        return _modifiers(reading, trigger)
    if position == "carrier":
        return _carriers(reading, index)
    if position == "above":
        return _above(reading, index)
    if position == "carried-object":
        head = carrier_of(tree, index)
        return objects(tree, head) if head is not None and index not in objects(tree, head) else []
    if position == "by":
        tops = dict.fromkeys((index, whole_of(tree, index)))
        return [
            a
            for top in tops
            for a in (*nominals(tree, top, frozenset({"by"})), *_agents_of_participles(tree, top))
        ]
    if position == "claimant":
        head = carrier_of(tree, index)
        claims = head is not None and reading.lemma(head) == "claim" and index in objects(tree, head)
        return subjects(tree, head) if claims and head is not None else _claimants(reading, index)
    if position == "targeting":
        return [o for clause in dependents(tree, index, "acl") for o in objects(tree, clause)]
    return _after(reading, index, position)


def _after(reading: Reading, index: int, preposition: str) -> list[int]:
    """Return the nouns after a preposition that hangs from a word or from the verb that carries it."""
    tree = reading.tree
    wanted = frozenset({"on", "upon", "onto"} if preposition == "on" else {preposition})
    found = [i for top in dict.fromkeys((index, whole_of(tree, index))) for i in nominals(tree, top, wanted)]
    carrier = carrier_of(tree, index) if tree[index].upos != "VERB" else None
    if not found and carrier is not None and preposition not in ("of", "from", "by"):
        found = nominals(tree, carrier, wanted)
    return found


def _modifiers(reading: Reading, trigger: Trigger) -> list[int]:
    """Return the actors among the words before a noun: "Russian and regime air strikes", "US-led raids"."""
    tree = reading.tree
    first, _ = phrase_indices(reading, trigger.index)
    for index in dependents(tree, trigger.index, "nmod:poss"):
        first = min(first, phrase_indices(reading, index)[0])
    found: list[int] = []
    for index in range(first, trigger.first):
        if not _names_an_actor(reading, index):
            continue
        if found and found[-1] == index - 1:
            found.pop()
        found.append(index)
    shared = tree[trigger.index].head
    if (
        tree[trigger.index].relation == "conj"
        and 0 <= trigger.first - shared <= 4
        and _names_an_actor(reading, shared)
    ):
        found.insert(0, shared)  # "by regime and Russian air strikes"
    return found


def _names_an_actor(reading: Reading, index: int) -> bool:
    token = reading.tree[index]
    if token.upos not in ("PROPN", "ADJ", "NOUN", "VERB"):
        return False
    if reading.names.identity(token.text) == "unidentified":
        return False  # "terrorist attack" names no one
    known = reading.is_a(index, "forces") or reading.names.is_actor(token.text)
    return known or (
        token.upos == "PROPN" and model_kind(reading, index) == "organisation" and is_actor(reading, index)
    )


def _carriers(reading: Reading, noun: int) -> list[int]:
    tree = reading.tree
    head = carrier_of(tree, first_conjunct(tree, noun))
    if head is None:
        return []
    if is_passive(tree, head):
        return nominals(tree, head, frozenset({"by"}))
    if tree[noun].relation == "nsubj":
        return []
    if reading.lemma(head) in NOT_CARRIERS or tree[whole_of(tree, noun)].relation == "obl":
        return []
    return [i for i in subjects(tree, head) if i != noun]


def _above(reading: Reading, index: int) -> list[int]:
    """Return the subject of the nearest clause above a word, where that clause neither reports nor governs another's act."""
    tree = reading.tree
    for above in ancestors(tree, index):
        if (
            tree[above].upos == "VERB"
            and reading.lemma(above) in reading.lexicon.voicing.plain | NOT_CARRIERS
        ):
            return []
        own = [i for i in tree.below[above] if tree[i].deprel in ("nsubj", "nsubj:outer")]
        if own:
            return [i for i in conjuncts(tree, own[0]) if i != index]
        if tree[above].relation in ("ccomp", "parataxis", "acl:relcl"):
            return []
    return []


def _claimants(reading: Reading, noun: int) -> list[int]:
    """Return who claims responsibility for an event: "claimed responsibility for the attack"."""
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


def _agents_of_participles(tree: Tree, noun: int) -> list[int]:
    found = []
    for clause in dependents(tree, noun, "acl"):
        for each in (clause, *dependents(tree, clause, "xcomp", "ccomp")):
            if is_passive(tree, each):
                found.extend(nominals(tree, each, frozenset({"by"})))
    return found


def actors_at(reading: Reading, trigger: Trigger, positions: Iterable[str]) -> list[int]:
    """Return the actors at the first position of a frame that holds one; a held position stands for its holder."""
    for position in positions:
        found = list(_actors_among(reading, standing_at(reading, trigger, position)))
        if found:
            return found
    return []


def _actors_among(reading: Reading, heads: Iterable[int]) -> Iterator[int]:
    for written in heads:
        head = _meant(reading, written)
        belongs = is_holding(reading, head) or reading.is_a(head, "carriers")
        held = owners(reading, head) if belongs else []
        if held:
            yield from held
        elif reading.is_a(head, "carriers"):
            if _bears_an_actor(reading, head):
                yield head
        elif is_actor(reading, head) and not is_place(reading, head) and not _asks(reading, head):
            yield head


def _asks(reading: Reading, head: int) -> bool:
    return any(
        reading.tree[i].text.lower() in ("which", "what") for i in dependents(reading.tree, head, "det")
    )


def _bears_an_actor(reading: Reading, head: int) -> bool:
    """Tell whether a machine is said to be somebody's: "Russian jets", "army helicopters"."""
    first, _ = phrase_indices(reading, head)
    return any(
        _names_an_actor(reading, i) and not reading.is_a(i, "carriers") and reading.lemma(i) != "fighter"
        for i in range(first, head)
    )


def _meant(reading: Reading, head: int) -> int:
    """Return whom a pronoun stands for where a speaker tells of himself: "the army said it had shelled"."""
    tree = reading.tree
    if tree[head].upos != "PRON" or tree[head].text.lower() not in ("it", "they", "he", "she", "we"):
        return head
    for above in ancestors(tree, head):
        if tree[above].upos == "VERB" and reading.lemma(above) in reading.lexicon.voicing.report:
            speakers = [i for i in dependents(tree, above, "nsubj") if i != head]
            if speakers:
                return speakers[0]
        sources = [i for i in tree.below[above] if case_of(tree, i) in reading.lexicon.voicing.according]
        if sources:
            return sources[0]
    return head


def people_at(reading: Reading, trigger: Trigger, positions: Iterable[str]) -> list[int]:
    """Return people at the first position of a frame that holds some."""
    for position in positions:
        found = [i for i in standing_at(reading, trigger, position) if is_people(reading, i)]
        if found:
            return found
    return []


def places_at(reading: Reading, trigger: Trigger, positions: Iterable[str]) -> list[int]:
    """Return places at the first position of a frame that holds some; a held position is its holder's, no place."""
    for position in positions:
        found = [
            i
            for i in standing_at(reading, trigger, position)
            if is_place(reading, i) and not (is_holding(reading, i) and owners(reading, i))
        ]
        if found:
            return found
    return []


def is_governed_by(tree: Tree, index: int, top: int) -> bool:
    """Tell whether a token hangs, at any depth, from another."""
    return index == top or top in ancestors(tree, index)
