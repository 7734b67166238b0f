"""A trigger made a draft: its participants, places and victims, and whether it is an event at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from hearsay.extract.drafts.draft import VIOLENT, Draft
from hearsay.extract.english.nouns import holders, is_actor, is_holding, is_place, owners
from hearsay.extract.english.reading import (
    Reading,
    coordinated,
    mention_at,
    named_in_a_row,
    named_within,
    person_within,
)
from hearsay.extract.english.tree import dependents, subtree
from hearsay.extract.positions import standing_at
from hearsay.extract.roles import actors_at, people_at, places_at
from hearsay.extract.tolls import harmed
from hearsay.extract.triggers import Trigger
from hearsay.extract.where import hanging_places, has_name, named_places, places_of, spots_at
from hearsay.types.claim import Mention
from hearsay.types.codes import GROUP_OF, EventType, TypeGroup

ANAPHORIC = frozenset({"the", "this", "that", "these", "those", "such", "same"})
ASKING = frozenset({"call", "urge", "demand", "ask", "appeal"})
TOLL_OF_A_WAR = 20_000  # dead, more than any one event of these wars has left
HARMED = frozenset({"dead", "wounded", "injured"})


def draft_at(reading: Reading, trigger: Trigger) -> Draft:
    """Return what stands around a trigger as a draft of a claim."""
    frame = trigger.entry.frame
    initiators = [i for i in actors_at(reading, trigger, frame.initiator) if _may_do(reading, trigger, i)]
    if not initiators and trigger.entry.by_people:
        initiators = people_at(reading, trigger, frame.initiator)
    if not initiators and GROUP_OF[trigger.type] is TypeGroup.VERBAL:
        heads = standing_at(reading, trigger, "subject")
        initiators = [i for i in heads if reading.is_a(i, "spokesmen", "people")]
    targets = [
        i
        for i in actors_at(reading, trigger, frame.target)
        if i not in initiators and not _is_struck_place(reading, trigger, i) and _may_do(reading, trigger, i)
    ]
    if frame.mutual and frame.name.startswith("fight") and len(initiators) > 1 and not targets:
        initiators, targets = initiators[:1], initiators[1:]
    people = people_at(reading, trigger, frame.target) if not targets else []
    places = [*places_at(reading, trigger, frame.place), *_places(reading, trigger)]
    held = [
        i
        for place in places
        for i in (*holders(reading, place), *(owners(reading, place) if is_holding(reading, place) else ()))
        if i not in initiators
    ]
    return _counted(
        reading,
        Draft(
            trigger=trigger,
            type=_settled(reading, trigger),
            initiator=_mentions(reading, initiators),
            target=_mentions(reading, targets or people),
            holders=_mentions(reading, held),
            hits_civilians=_hits_civilians(reading, places),
            places=spots_at(reading, places),
            alternative=_is_alternative(reading, initiators),
            is_anaphoric=_is_anaphoric(reading, trigger),
        ),
    )


def _may_do(reading: Reading, trigger: Trigger, head: int) -> bool:
    """Tell whether an actor may have a part in an event: those who only watch have none in violence."""
    if GROUP_OF[trigger.type] not in VIOLENT:
        return True
    return not reading.names.is_observer(mention_at(reading, head).text)


def _is_struck_place(reading: Reading, trigger: Trigger, head: int) -> bool:
    """Tell whether what is struck is a place that a country happens to share its name with."""
    text = reading.tree[head].text
    struck = GROUP_OF[trigger.type] in VIOLENT  # "accused the US" means its government
    return struck and reading.names.is_known_place(text) and reading.names.is_country(text)


def _settled(reading: Reading, trigger: Trigger) -> EventType:
    """Return a trigger's type; tanks and men that are captured are taken in a fight, and are no territory."""
    if trigger.entry.frame.name == "strikes" and _is_fought_on_foot(reading, trigger):
        return EventType.ARMED_CLASH
    if trigger.entry.frame.name != "takes":
        return trigger.type
    taken = standing_at(reading, trigger, "object")
    place = any(
        (is_place(reading, i) or is_holding(reading, i)) and not reading.is_a(i, "materiel", "carriers")
        for i in taken
    )
    things = any(reading.is_a(i, "weapons", "carriers", "materiel", "people", "forces") for i in taken)
    return EventType.ARMED_CLASH if things and not place else trigger.type


def _is_fought_on_foot(reading: Reading, trigger: Trigger) -> bool:
    """Tell whether men on the ground target men or their positions, by means that nobody names."""
    if trigger.by_means or not trigger.entry.loose:
        return False
    doers = standing_at(reading, trigger, "subject")
    struck = standing_at(reading, trigger, "object")
    on_ground = any(reading.is_a(i, "ground") for i in doers)
    return on_ground and any(is_holding(reading, i) or reading.is_a(i, "forces") for i in struck)


def _hits_civilians(reading: Reading, places: Iterable[int]) -> bool:
    return any(
        reading.is_a(i, "civilian")
        for place in places
        for i in (place, *dependents(reading.tree, place, "amod", "compound"))
    )


def _places(reading: Reading, trigger: Trigger) -> list[int]:
    struck = [*_around_targets(reading, trigger), *places_at(reading, trigger, trigger.entry.frame.target)]
    named = [i for i in struck if has_name(reading, i)]
    if not named and trigger.type is EventType.AGREEMENT:
        named = [p.head for p in named_places(reading)][:1]
    return named or places_of(reading, trigger, near=_is_anaphoric(reading, trigger)) or struck


def _around_targets(reading: Reading, trigger: Trigger) -> list[int]:
    """Return the places that what is struck lies at: "an outpost of the group near Benin"."""
    for position in trigger.entry.frame.target:
        heads = standing_at(reading, trigger, position)
        found = [
            i
            for h in heads
            if not is_place(reading, h) or is_holding(reading, h)
            for i in hanging_places(reading, h)
        ]
        if found:
            return found
    return []


def _counted(reading: Reading, draft: Draft) -> Draft:
    """Count the victims that a verb of harm governs."""
    frame = draft.trigger.entry.frame
    if not frame.victims:
        return draft
    heads = next((found for p in frame.target if (found := standing_at(reading, draft.trigger, p))), [])
    heads = [h for h in heads if not is_holding(reading, h) or is_actor(reading, h)]
    tolls = tuple(c.toll for c in harmed(reading, draft.trigger.index, heads, frame.victims))
    if frame.victims == "captured":
        return replace(draft, captured=tolls)
    kept = replace(draft, is_toll=True)
    return replace(kept, killed=tolls) if frame.victims == "killed" else replace(kept, injured=tolls)


def _mentions(reading: Reading, heads: Iterable[int]) -> tuple[Mention, ...]:
    found: dict[str, Mention] = {}
    for head in heads:
        person = person_within(reading, head)
        if person is not None and not reading.is_a(head, "forces"):
            found.setdefault(person.text.lower(), person)
            continue
        listed = coordinated(reading, head) or named_in_a_row(reading, head, reading.names.is_actor)
        for mention in listed or [mention_at(reading, named_within(reading, head))]:
            found.setdefault(mention.text.lower(), mention)
    return tuple(found.values())


def _is_alternative(reading: Reading, heads: list[int]) -> bool:
    return len(heads) > 1 and any(
        reading.tree[i].text.lower() == "or" for head in heads for i in dependents(reading.tree, head, "cc")
    )


def _is_anaphoric(reading: Reading, trigger: Trigger) -> bool:
    if trigger.entry.part != "noun":
        return False
    return any(
        reading.tree[i].text.lower() in ANAPHORIC for i in dependents(reading.tree, trigger.index, "det")
    )


def is_event(reading: Reading, draft: Draft) -> bool:
    """Tell whether a draft is an event: faint words and bare nouns need someone or somewhere beside them."""
    entry = draft.trigger.entry
    if entry.place_only and not places_at(reading, draft.trigger, entry.frame.place):
        return False
    if entry.frame.name == "takes" and draft.type is EventType.TERRITORY_TAKEN and not draft.places:
        return bool(draft.target) or not standing_at(reading, draft.trigger, "object")
    if any(doubt(reading, draft) for doubt in DOUBTS):
        return False
    return draft.says_something or not entry.faint


def _is_mere_speech(reading: Reading, draft: Draft) -> bool:
    """Tell whether a verbal act has no speaker, or is only asked for: "called on them to condemn"."""
    if draft.group is not TypeGroup.VERBAL:
        return False
    token = reading.tree[draft.trigger.index]
    inside = token.relation in ("xcomp", "advcl", "conj", "ccomp") and token.head >= 0
    return not draft.initiator or (inside and reading.lemma(token.head) in ASKING)


def _moves_nobody(reading: Reading, draft: Draft) -> bool:
    """Tell whether a movement has no one who moves: "leaving five dead"."""
    if draft.type is not EventType.MOVEMENT:
        return False
    below = {reading.tree[i].text.lower() for i in subtree(reading.tree, draft.trigger.index)}
    return not draft.initiator or (reading.lemma(draft.trigger.index) == "leave" and bool(HARMED & below))


def _is_attribute(reading: Reading, draft: Draft) -> bool:
    """Tell whether a noun only describes another: "the attack's victims"."""
    relation = reading.tree[draft.trigger.index].relation
    return draft.trigger.entry.part == "noun" and relation in ("nmod:poss", "amod")


def _tells_who_they_are(reading: Reading, draft: Draft) -> bool:
    """Tell whether a verb says who somebody is, not that there was a fight: "groups fighting the army"."""
    clause = reading.tree[draft.trigger.index].relation == "acl"
    return draft.trigger.entry.frame.name == "fights" and (clause or not draft.places)


def _is_backdrop(reading: Reading, draft: Draft) -> bool:
    """Tell whether a draft is of the whole war, how it began or what it has cost."""
    if any((toll.low or 0) >= TOLL_OF_A_WAR for toll in draft.killed):
        return True
    tree = reading.tree
    for index in range(len(tree)):
        if not reading.is_a(index, "wars") or tree[index].relation != "nsubj":
            continue
        begins = reading.lemma(tree[index].head) in reading.lexicon.beginnings
        if begins and draft.trigger.index in subtree(tree, tree[index].head):
            return True
    return False


# What makes a draft no event.
DOUBTS: Final = (_is_mere_speech, _moves_nobody, _is_attribute, _tells_who_they_are, _is_backdrop)
