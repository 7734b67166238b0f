"""Claims in the making: what one sentence says of events, before the document is put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hearsay.extract.english.nouns import holders, is_actor, is_holding, is_place
from hearsay.extract.english.reading import (
    Reading,
    coordinated,
    mention_at,
    named_in_a_row,
    named_within,
    person_within,
)
from hearsay.extract.english.tree import dependents, distance, subtree
from hearsay.extract.materiel import losses_in
from hearsay.extract.roles import actors_at, people_at, places_at, standing_at
from hearsay.extract.tolls import Casualties, counted_in, harmed
from hearsay.extract.triggers import Trigger, triggers_in
from hearsay.extract.where import Spot, hanging_places, has_name, named_places, places_of, spots_at
from hearsay.extract.wording import stance_of
from hearsay.types.claim import Materiel, Mention, Toll
from hearsay.types.codes import GROUP_OF, EventType, TypeGroup

VIOLENT = frozenset({TypeGroup.BATTLE, TypeGroup.REMOTE, TypeGroup.CIVILIANS})
FARTHEST = 40  # words between an event and the count of its victims
ANAPHORIC = frozenset({"the", "this", "that", "these", "those", "such", "same"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One event as one sentence tells it."""

    trigger: Trigger
    type: EventType
    initiator: tuple[Mention, ...] = ()
    target: tuple[Mention, ...] = ()
    holders: tuple[Mention, ...] = ()  # who is said to hold its place
    hits_civilians: bool = False  # its place is a market, a hospital, a home
    places: tuple[Spot, ...] = ()  # the places named for it
    killed: tuple[Toll, ...] = ()
    injured: tuple[Toll, ...] = ()
    captured: tuple[Toll, ...] = ()
    materiel: tuple[Materiel, ...] = ()
    alternative: bool = False
    is_anaphoric: bool = False  # "the attack": takes up what was told before
    is_toll: bool = False  # only counts victims; the event itself stands elsewhere

    @property
    def group(self) -> TypeGroup:
        """Return the group of the draft's type."""
        return GROUP_OF[self.type]

    @property
    def says_something(self) -> bool:
        """Tell whether anything but the type is known."""
        return bool(
            self.initiator or self.target or self.places or self.killed or self.injured or self.captured
        )


def drafts_in(reading: Reading, usual: EventType | None) -> list[Draft]:
    """Return the events that a sentence tells, each once, in reading order."""
    drafts = [_draft(reading, trigger) for trigger in triggers_in(reading, usual)]
    drafts = [d for d in drafts if _counts(reading, d)]
    drafts = _with_tolls(reading, drafts)
    return _with_losses(reading, _joined(reading, drafts))


def _with_losses(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Add materiel to the nearest violent event of the sentence."""
    for loss in losses_in(reading):
        nearest = _nearest(reading, [d for d in drafts if d.group in VIOLENT], loss.cue)
        if nearest is not None and loss.materiel not in nearest.materiel:
            with_loss = replace(nearest, materiel=(*nearest.materiel, loss.materiel))
            drafts = [with_loss if d is nearest else d for d in drafts]
    return drafts


def _draft(reading: Reading, trigger: Trigger) -> Draft:
    frame = trigger.entry.frame
    initiators = actors_at(reading, trigger, frame.initiator)
    targets = [
        i
        for i in actors_at(reading, trigger, frame.target)
        if i not in initiators and not _is_struck_place(reading, i)
    ]
    if frame.mutual and frame.name.startswith("fight") and len(initiators) > 1 and not targets:
        initiators, targets = initiators[:1], initiators[1:]
    people = people_at(reading, trigger, frame.target) if not targets else []
    places = [*places_at(reading, trigger, frame.place), *_places(reading, trigger)]
    held = [i for place in places for i in holders(reading, place) if i not in initiators]
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


def _is_struck_place(reading: Reading, head: int) -> bool:
    """Tell whether what is struck is a place that a country happens to share its name with."""
    text = reading.tree[head].text
    return reading.names.is_known_place(text) and reading.names.is_country(text)


def _settled(reading: Reading, trigger: Trigger) -> EventType:
    """Return a trigger's type; tanks and men that are captured are taken in a fight, and are no territory."""
    if trigger.entry.frame.name != "takes":
        return trigger.type
    taken = standing_at(reading, trigger, "object")
    place = any(
        (is_place(reading, i) or is_holding(reading, i)) and not reading.is_a(i, "materiel", "carriers")
        for i in taken
    )
    things = any(reading.is_a(i, "weapons", "carriers", "materiel", "people", "forces") for i in taken)
    return EventType.ARMED_CLASH if things and not place else trigger.type


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


def _counts(reading: Reading, draft: Draft) -> bool:
    """Tell whether a draft is an event: faint words and bare nouns need someone or somewhere beside them."""
    entry, relation = draft.trigger.entry, reading.tree[draft.trigger.index].relation
    if entry.place_only and not places_at(reading, draft.trigger, entry.frame.place):
        return False
    if entry.frame.name == "takes" and draft.type is EventType.TERRITORY_TAKEN and not draft.places:
        return bool(draft.target) or not standing_at(reading, draft.trigger, "object")
    if draft.group is TypeGroup.VERBAL and (not draft.initiator or _is_wanted(reading, draft)):
        return False
    if draft.type is EventType.MOVEMENT and not _moves(reading, draft):
        return False
    if entry.part == "noun" and relation in ("nmod:poss", "amod"):
        return False
    if entry.frame.name == "fights" and (relation == "acl" or not draft.places):
        return False  # "groups fighting the army" says who they are, not that a fight took place
    return draft.says_something or not entry.faint


def _is_wanted(reading: Reading, draft: Draft) -> bool:
    """Tell whether a verbal act is only what another one asks for: "called on them to condemn"."""
    head = reading.tree[draft.trigger.index].head
    inside = reading.tree[draft.trigger.index].relation in ("xcomp", "advcl", "conj", "ccomp")
    return inside and head >= 0 and reading.lemma(head) in ("call", "urge", "demand", "ask", "appeal")


def _moves(reading: Reading, draft: Draft) -> bool:
    """Tell whether somebody moves: no one is moved by "leaving five dead"."""
    if not draft.initiator:
        return False
    below = [reading.tree[i].text.lower() for i in subtree(reading.tree, draft.trigger.index)]
    return reading.lemma(draft.trigger.index) != "leave" or not {"dead", "wounded", "injured"} & set(below)


def _with_tolls(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Add the tolls that no verb governs to the nearest violent event of the sentence."""
    for casualties in counted_in(reading):
        nearest = _nearest(reading, [d for d in drafts if d.group in VIOLENT], casualties.cue)
        if nearest is None:
            continue
        drafts = [_add(d, casualties) if d is nearest else d for d in drafts]
    return drafts


def _add(draft: Draft, casualties: Casualties) -> Draft:
    if casualties.kind == "killed":
        return draft if _has_figure(draft.killed) else replace(draft, killed=(casualties.toll,))
    return draft if _has_figure(draft.injured) else replace(draft, injured=(casualties.toll,))


def _has_figure(tolls: tuple[Toll, ...]) -> bool:
    return any(t.low is not None or t.high is not None for t in tolls)


def _nearest(reading: Reading, drafts: list[Draft], index: int) -> Draft | None:
    """Return the draft whose trigger is nearest to a token in the tree."""
    return min(drafts, key=lambda d: distance(reading.tree, d.trigger.index, index), default=None)


def _joined(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Join the words of one sentence that speak of one event: "an air strike killed five and wounded two"."""
    events = _united(reading, [d for d in drafts if not d.is_toll])
    for toll in (d for d in drafts if d.is_toll):
        home = _home_of(reading, events, toll)
        if home is None:
            events.append(toll)
        else:
            events = [_joined_pair(d, _by_defender(d, toll)) if d is home else d for d in events]
    return _united(reading, events)


def _united(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: d.trigger.index):
        twin = next((k for k in kept if _same_act(reading, k, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept = [_joined_pair(k, draft) if k is twin else k for k in kept]
    return kept


def _by_defender(event: Draft, toll: Draft) -> Draft:
    """Return a toll without its doer where those attacked did the killing."""
    return replace(toll, initiator=()) if _shares(toll.initiator, event.target) else toll


def _shares(left: tuple[Mention, ...], right: tuple[Mention, ...]) -> bool:
    return bool({m.text.lower() for m in left} & {m.text.lower() for m in right})


def _home_of(reading: Reading, events: list[Draft], toll: Draft) -> Draft | None:
    """Return the event of the sentence whose victims a toll counts."""
    fitting = [
        d
        for d in events
        if d.group in VIOLENT
        and (_compatible(d, toll) or _shares(toll.initiator, d.target))
        and abs(d.trigger.index - toll.trigger.index) < FARTHEST
    ]
    return _nearest(reading, fitting, toll.trigger.index)


def _compatible(left: Draft, right: Draft) -> bool:
    """Tell whether two drafts name no different initiators."""
    one, other = {m.text.lower() for m in left.initiator}, {m.text.lower() for m in right.initiator}
    return not one or not other or bool(one & other)


def _same_act(reading: Reading, left: Draft, right: Draft) -> bool:
    """Tell whether two triggers of a sentence speak of one act: types that fit, no slot at odds."""
    if not _compatible(left, right):
        return False
    if left.type is right.type is EventType.AGREEMENT:
        return _is_tied(reading, left, right)
    if left.group not in VIOLENT or right.group not in VIOLENT:
        return False
    if stance_of(reading, left.trigger.index) is not stance_of(reading, right.trigger.index):
        return False
    if left.type is not right.type and not (_is_weak(left) or _is_weak(right)):
        return False
    if (
        left.places
        and right.places
        and {p.head for p in left.places}.isdisjoint(p.head for p in right.places)
    ):
        return _is_weak(left) or _is_weak(right)
    if _has_figure(left.killed) and _has_figure(right.killed) and left.killed != right.killed:
        return False
    return _is_tied(reading, left, right) or _is_weak(left) or _is_weak(right)


def _is_weak(draft: Draft) -> bool:
    """Tell whether a trigger names neither means nor manner, so that a stronger word beside it says what it was."""
    if draft.type is not draft.trigger.type and draft.type is EventType.ARMED_CLASH:
        return True
    return draft.is_toll or (
        draft.trigger.entry.means and not draft.trigger.by_means and not draft.trigger.entry.loose
    )


def _is_tied(reading: Reading, left: Draft, right: Draft) -> bool:
    one, other = left.trigger.index, right.trigger.index
    tied = other in subtree(reading.tree, one) or one in subtree(reading.tree, other)
    return tied or reading.tree[one].head == reading.tree[other].head


def _joined_pair(event: Draft, other: Draft) -> Draft:
    """Fill an event's empty slots from another word for it; the more telling type stays."""
    takes_other = (_is_weak(event) and not _is_weak(other)) or (event.is_toll and not other.is_toll)
    if event.type is EventType.ARMED_CLASH and other.trigger.by_means:
        takes_other = True
    return replace(
        event,
        type=other.type if takes_other else event.type,
        trigger=other.trigger if takes_other else event.trigger,
        initiator=event.initiator or other.initiator,
        target=event.target or other.target,
        holders=event.holders or other.holders,
        hits_civilians=event.hits_civilians or other.hits_civilians,
        places=event.places or other.places,
        killed=_longer(event.killed, other.killed),
        injured=_longer(event.injured, other.injured),
        captured=event.captured or other.captured,
        materiel=tuple(dict.fromkeys((*event.materiel, *other.materiel))),
        is_anaphoric=_takes_up(event, other),
        is_toll=event.is_toll and other.is_toll,
    )


def _takes_up(left: Draft, right: Draft) -> bool:
    """Tell whether the words that name the event, not those that count its victims, take up an earlier one."""
    naming = [d.is_anaphoric for d in (left, right) if not d.is_toll]
    return all(naming) if naming else False


def _longer(left: tuple[Toll, ...], right: tuple[Toll, ...]) -> tuple[Toll, ...]:
    if not _has_figure(left) and right:
        return right
    return left
