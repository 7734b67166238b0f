"""Words of one sentence that speak of one event joined: "an air strike killed five and wounded two"."""

from __future__ import annotations

from dataclasses import replace

from hearsay.extract.drafts.draft import VIOLENT, Draft
from hearsay.extract.english.clauses import objects, subjects
from hearsay.extract.english.reading import Reading
from hearsay.extract.english.tree import distance, subtree
from hearsay.extract.materiel import losses_in
from hearsay.extract.tolls import Casualties, counted_in, is_counted
from hearsay.extract.wording import stance_of
from hearsay.types.claim import Mention, Toll
from hearsay.types.codes import EventType

FARTHEST = 40  # words between an event and the count of its victims


def with_tolls(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Add the tolls that no verb governs to the nearest violent event of the sentence."""
    for casualties in counted_in(reading):
        nearest = _nearest_violent(reading, drafts, casualties.cue)
        drafts = [_add(d, casualties) if d is nearest else d for d in drafts]
    return drafts


def _add(draft: Draft, casualties: Casualties) -> Draft:
    if casualties.kind == "killed":
        return draft if _has_figure(draft.killed) else replace(draft, killed=(casualties.toll,))
    return draft if _has_figure(draft.injured) else replace(draft, injured=(casualties.toll,))


def with_losses(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Add materiel to the nearest violent event of the sentence."""
    for loss in losses_in(reading):
        nearest = _nearest_violent(reading, drafts, loss.cue)
        if nearest is not None and loss.materiel not in nearest.materiel:
            with_loss = replace(nearest, materiel=(*nearest.materiel, loss.materiel))
            drafts = [with_loss if d is nearest else d for d in drafts]
    return drafts


def joined(reading: Reading, drafts: list[Draft]) -> list[Draft]:
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


def _nearest_violent(reading: Reading, drafts: list[Draft], index: int) -> Draft | None:
    return _nearest(reading, [d for d in drafts if d.group in VIOLENT], index)


def _nearest(reading: Reading, drafts: list[Draft], index: int) -> Draft | None:
    """Return the draft whose trigger is nearest to a token in the tree."""
    return min(drafts, key=lambda d: distance(reading.tree, d.trigger.index, index), default=None)


def _compatible(left: Draft, right: Draft) -> bool:
    """Tell whether two drafts name no different initiators; "IS" is one of "three IS bombers"."""
    if not left.initiator or not right.initiator:
        return True
    return _shares(left.initiator, right.initiator) or any(
        _lies_in(one, other) or _lies_in(other, one) for one in left.initiator for other in right.initiator
    )


def _lies_in(inner: Mention, outer: Mention) -> bool:
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _same_act(reading: Reading, left: Draft, right: Draft) -> bool:
    """Tell whether two triggers of a sentence speak of one act: types that fit, no slot at odds."""
    if not _compatible(left, right):
        return False
    if left.type is right.type is EventType.AGREEMENT:
        return _is_tied(reading, left, right)
    if not {left.group, right.group} <= VIOLENT or not _is_one_stance(reading, left, right):
        return False
    weak = _is_weak(left) or _is_weak(right) or _is_carried(reading, left, right)
    if left.type is not right.type and not weak:
        return False
    if _lie_apart(left, right):
        return weak
    return not _tell_other_counts(left, right) and (weak or _is_tied(reading, left, right))


def _is_carried(reading: Reading, left: Draft, right: Draft) -> bool:
    """Tell whether one trigger only says where the other, its subject, struck: "the raids hit a town"."""
    for verb, noun in ((left.trigger, right.trigger), (right.trigger, left.trigger)):
        unsaid = verb.entry.loose and not verb.by_means and reading.tree[verb.index].upos == "VERB"
        if unsaid and noun.index in (*subjects(reading.tree, verb.index), *objects(reading.tree, verb.index)):
            return True
    return False


def _is_one_stance(reading: Reading, left: Draft, right: Draft) -> bool:
    return stance_of(reading, left.trigger.index) is stance_of(reading, right.trigger.index)


def _lie_apart(left: Draft, right: Draft) -> bool:
    """Tell whether two drafts name places, and none in common."""
    one, other = {p.head for p in left.places}, {p.head for p in right.places}
    return bool(one and other) and one.isdisjoint(other)


def _tell_other_counts(left: Draft, right: Draft) -> bool:
    return _has_figure(left.killed) and _has_figure(right.killed) and left.killed != right.killed


def _is_weak(draft: Draft) -> bool:
    """Tell whether a trigger names neither means nor manner, so that a stronger word beside it decides."""
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
    """Tell whether the words that name the event, not those that count victims, take up an earlier one."""
    naming = [d.is_anaphoric for d in (left, right) if not d.is_toll]
    return all(naming) if naming else False


def _longer(left: tuple[Toll, ...], right: tuple[Toll, ...]) -> tuple[Toll, ...]:
    if not _has_figure(left) and right:
        return right
    return left


def _has_figure(tolls: tuple[Toll, ...]) -> bool:
    return any(is_counted(t) for t in tolls)
