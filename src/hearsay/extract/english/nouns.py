"""What a noun phrase stands for: an actor, people, a place, a weapon, a time."""

from __future__ import annotations

from hearsay.extract.english.reading import HYPHENS, Reading, is_name, mention_at, model_kind, phrase_indices
from hearsay.extract.english.tree import case_of, conjuncts, dependents, first_conjunct
from hearsay.types.codes import Relation

# Prepositions after which the name of a country or city is the place, not its government.
LOCATIVE = (
    frozenset({"in", "at", "near", "around", "outside", "inside"})
    | {"across", "throughout", "within"}
    | {"into", "over", "toward", "towards"}
)

# People who are armed where an armed group is theirs.
AT = frozenset(["in", "near", "around", "outside", "inside"])
PERSONS = frozenset({"man", "woman", "member", "element", "personnel"})

# Prepositions after which a place stands.
WHERE = (
    LOCATIVE
    | {"on", "along", "between", "off", "from", "to", "of", "through", "against", "under"}
    | {"north", "south", "east", "west"}
)


def is_actor(reading: Reading, head: int) -> bool:
    """Tell whether a phrase stands for someone who acts: forces, a group, a state, a named person."""
    if reading.tree[head].upos == "PRON":
        return False
    if reading.is_a(head, "forces", "carriers") or _is_armed(reading, head):
        return True
    if reading.is_a(head, "times", "weapons"):
        return False
    if reading.names.is_actor(_core(reading, head)) or _is_known_modifier(reading, head):
        return True
    if is_name(reading, head) and not is_place(reading, head):
        known_kind = model_kind(reading, head) in ("organisation", "person")
        return known_kind or (reading.tree[head].upos == "PROPN" and not _beside_place(reading, head))
    return False


def _beside_place(reading: Reading, head: int) -> bool:
    """Tell whether a name stands in a list with places: "Salhin and Firdaws neighbourhoods"."""
    top = first_conjunct(reading.tree, head)
    return any(reading.is_a(i, "places") for i in conjuncts(reading.tree, top))


def _is_known_modifier(reading: Reading, head: int) -> bool:
    """Tell whether a word that only modifies names an actor: "Russian jets", "US-led raids"."""
    token = reading.tree[head]
    modifies = token.relation in ("amod", "compound", "conj") or token.deprel in ("obl:unmarked", "nmod:poss")
    before = token.head > head or token.relation == "conj"
    return modifies and before and reading.names.is_actor(token.text)


def is_people(reading: Reading, head: int) -> bool:
    """Tell whether a phrase stands for people who are not fighting, or of unknown standing."""
    return reading.is_a(head, "people") and not _is_armed(reading, head)


def _is_armed(reading: Reading, head: int) -> bool:
    """Tell whether people are an armed group's: "army men", "members of the brigade"."""
    if reading.lemma(head) not in PERSONS:
        return False
    tree = reading.tree
    of = [i for i in dependents(tree, head, "nmod") if case_of(tree, i) in ("of", "from")]
    modifiers = dependents(tree, head, "compound", "amod", "nmod:poss")
    return any(reading.is_a(i, "forces") or reading.names.is_actor(tree[i].text) for i in (*modifiers, *of))


def is_place(reading: Reading, head: int) -> bool:
    """Tell whether a phrase stands for a place."""
    if reading.is_a(head, "times", "weapons", "carriers"):
        return False
    if not is_name(reading, head):
        return reading.is_a(head, "places")
    text = _core(reading, head)
    if reading.names.is_actor(text):
        return _is_located(reading, head) and reading.names.is_place(text)
    if reading.is_a(head, "places"):
        return True
    if reading.is_a(head, "forces", "people") or _is_known_modifier(reading, head):
        return False
    return _is_place_name(reading, head, text)


def _is_place_name(reading: Reading, head: int, text: str) -> bool:
    """Tell whether a name that no known actor bears is a place's: by model, gazetteer and preposition."""
    kind = model_kind(reading, head)
    if kind == "person" and not _is_located(reading, head) and not reading.names.is_known_place(text):
        return False  # many a village is called nearly like a man
    if kind in ("", "place") and case_of(reading.tree, head) in AT:
        return True  # an unknown name after "in", "near", "on" is a place that no gazetteer has
    return reading.names.is_place(text) or kind == "place"


def _is_located(reading: Reading, head: int) -> bool:
    """Tell whether a name that may be a country's stands as a place: "in Benin", "the village of Benin"."""
    above = reading.tree[head].head
    case = case_of(reading.tree, head)
    return case in LOCATIVE or (case == "of" and above >= 0 and reading.is_a(above, "places"))


def is_holding(reading: Reading, head: int) -> bool:
    """Tell whether a phrase stands for a position or vehicle that belongs to an actor."""
    return reading.is_a(head, "holders")


def owners(reading: Reading, head: int) -> list[int]:
    """Return those to whom a position, vehicle or weapon belongs: "positions of X", "X positions"."""
    tree = reading.tree
    found = []
    for index in dependents(tree, head, "nmod", "compound", "amod", "nmod:poss"):
        for each in conjuncts(tree, index):
            named = (
                is_actor(reading, each) and not reading.is_a(each, "carriers") and not is_place(reading, each)
            )
            of = case_of(tree, index) in ("of", "belonging to", "from")
            if reading.is_a(head, "carriers") and not of:
                continue  # "Russian jets" are named whole
            if named and (of or tree[index].deprel != "nmod"):
                found.append(each)
    for clause in dependents(tree, head, "acl"):
        if reading.lemma(clause) == "belong":
            found.extend(_agents(reading, clause))
    return found


def holders(reading: Reading, head: int) -> list[int]:
    """Return those who are said to hold a place: "rebel-held town", "a district dominated by X"."""
    tree = reading.tree
    found: list[int] = []
    first, _ = phrase_indices(reading, head)
    for index in range(first, head):
        held = reading.lexicon.states.suffix.get(tree[index].text.lower())
        if held is Relation.CONTROLS and index - 2 >= 0 and tree[index - 1].text in HYPHENS:
            found.append(index - 2)
    for clause in dependents(tree, head, "acl"):
        if participle_relation(reading, clause) is Relation.CONTROLS:
            found.extend(_agents(reading, clause))
    return found


def participle_relation(reading: Reading, index: int) -> Relation | None:
    """Return what a participle says of two, by its lemma or as it is written: "affiliated with"."""
    relations = reading.lexicon.states.participle
    return relations.get(reading.lemma(index)) or relations.get(reading.tree[index].text.lower())


def _agents(reading: Reading, clause: int) -> list[int]:
    found: list[int] = []
    for index in dependents(reading.tree, clause, "obl"):
        found.extend(i for i in conjuncts(reading.tree, index) if is_actor(reading, i))
    return found


def _core(reading: Reading, head: int) -> str:
    first, last = phrase_indices(reading, head)
    words = [
        reading.tree[i].text
        for i in range(first, last + 1)
        if reading.tree[i].upos not in ("DET", "NUM", "ADP", "PUNCT", "PART") or i == head
    ]
    joined = " ".join(words)
    return joined or mention_at(reading, head).text
