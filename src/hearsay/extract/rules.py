"""Read a document's claims with the event lexicon, over dependency trees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hearsay.extract import discourse
from hearsay.extract.agreements import phase_of
from hearsay.extract.denials import denial_in
from hearsay.extract.discourse import Told
from hearsay.extract.drafts import Draft, drafts_in
from hearsay.extract.english.clauses import carrier_of, subjects
from hearsay.extract.english.lexicon import lexicon
from hearsay.extract.english.reading import Reading, mention_at, named_within
from hearsay.extract.english.repairs import repaired
from hearsay.extract.english.tree import dependents
from hearsay.extract.finishing import finished
from hearsay.extract.positions import CLAIM, claimants_of
from hearsay.extract.states import StateFound, states_in
from hearsay.extract.tools import Tools
from hearsay.extract.triggers import Trigger, as_usual, triggers_in
from hearsay.extract.voices import Attribution, Speakers, attributions_in, voices_over
from hearsay.extract.when import VAGUE, time_for, times_in
from hearsay.extract.where import Spot, context_of, named_places, place_beside, resolved
from hearsay.extract.wording import certainty_of, is_called_imaginary, stance_of
from hearsay.types.claim import Claim, EventClaim, Mention, StateClaim
from hearsay.types.codes import GROUP_OF, BlockKind, Certainty, EventType, Stance, TypeGroup
from hearsay.types.document import Document

LONGEST_DESK = len("correspondent")  # what may follow an outlet's name: "SANA correspondent"
NEAR = 3  # sentences before one whose places it may go on to speak of
EARLY = 2  # sentences of a report in which "has hit" is news, not background
UNNAMED_PUBLISHER = "unknown publisher"


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with all that was found in it."""

    number: int
    reading: Reading
    triggers: list[Trigger]
    attributions: list[Attribution]
    base: tuple[Mention, ...]  # the publisher, and the agency whose text it prints


def claims_in(document: Document, tools: Tools) -> list[Claim]:
    """Return the claims of a document's body, events before states, each in reading order."""
    if not document.is_readable:
        return []
    words, names = lexicon(), tools.names
    blocks = [(b.start, document.text[b.start : b.end]) for b in document.blocks_of(BlockKind.BODY)]
    trees = [repaired(s) for sentences in tools.reader.read(blocks) for s in sentences]
    readings = [Reading(tree, document.text, words, names) for tree in trees]
    told: list[Told] = []
    states: list[StateClaim] = []
    places = [named_places(reading) for reading in readings]
    for sentence in _sentences(document, readings):
        here = list(_told(sentence, document, places))
        bare = all(GROUP_OF[t.claim.type] is TypeGroup.VERBAL for t in here)  # "rejected the accusation"
        told.extend((list(_denied(sentence, told)) if bare else []) or here)
        states.extend(_states(sentence, document))
    events = [finished(each) for each in discourse.put_together(told, names.identity)]
    return [*events, *discourse.distinct(states)]


def _usual_means(triggers: Iterable[Trigger]) -> EventType | None:
    """Return the remote type that a document's explicit words speak of most, None where there is none."""
    counts = Counter(
        trigger.type
        for trigger in triggers
        if GROUP_OF[trigger.type] is TypeGroup.REMOTE and (trigger.by_means or not trigger.entry.loose)
    )
    return max(counts, key=lambda kind: (counts[kind], kind), default=None)


def _sentences(document: Document, readings: Iterable[Reading]) -> Iterator[_Sentence]:
    """Yield the sentences with their triggers and attributions, remembering who was last heard."""
    base = _base_voices(document)
    read = [(reading, triggers_in(reading)) for reading in readings]
    usual = _usual_means(trigger for _, triggers in read for trigger in triggers)
    speakers = Speakers()
    for number, (reading, triggers) in enumerate(read):
        attributions = attributions_in(reading, speakers)
        yield _Sentence(
            number,
            reading,
            [as_usual(trigger, usual) for trigger in triggers],
            attributions or _open_quote(reading, speakers),
            base,
        )
        speakers = speakers.after(attributions, reading)


def _base_voices(document: Document) -> tuple[Mention, ...]:
    publisher = Mention(text=document.publisher or UNNAMED_PUBLISHER)
    if document.first_publisher and document.first_publisher != document.publisher:
        return publisher, Mention(text=document.first_publisher)
    return (publisher,)


def _open_quote(reading: Reading, speakers: Speakers) -> list[Attribution]:
    """Return the last speaker's attribution for a sentence that quotes without naming a speaker."""
    opens = reading.quote.text[:1] in "\"“'«"
    if not opens or not speakers.last:
        return []
    everything = frozenset(range(len(reading.tree)))
    return [Attribution(cue=-1, voices=speakers.last, reach=everything, distances=False)]


def _told(sentence: _Sentence, document: Document, places: list[list[Spot]]) -> Iterator[Told]:
    """Yield what a sentence tells; `places` are those that each sentence of the document names."""
    known = [spot for named in places[: sentence.number] for spot in named]
    reading = sentence.reading
    times = times_in(reading)
    speech = frozenset(a.cue for a in sentence.attributions)
    drafts = _without_bare_speech(drafts_in(reading, sentence.triggers), sentence.attributions)
    for found in drafts:
        draft = replace(found, places=tuple(resolved(spot, known) for spot in found.places))
        voices, distanced = voices_over(sentence.attributions, draft.trigger.index)
        others = tuple(v for v in voices if not _is_own_outlet(v, sentence.base))
        claim = _claim(sentence, document, draft, (*sentence.base, *others), distanced=distanced)
        when = time_for(reading, draft.trigger.index, times, speech)
        claim = replace(claim, time=when, is_past=_is_background(sentence, draft, when, claim.certainty))
        for each in (
            c
            for told in _with_teller(reading, draft, claim)
            for own in _with_claimant(reading, draft, told)
            for c in _by_place(reading, draft, own)
        ):
            yield Told(
                claim=each,
                sentence=sentence.number,
                is_anaphoric=draft.is_anaphoric,
                is_toll=draft.is_toll,
                holders=draft.holders,
                hits_civilians=draft.hits_civilians,
                is_loose=draft.trigger.entry.means,
                named_place=any(s.is_named for s in draft.places if s.mention == each.place),
                beside=_beside(sentence, draft, places),
            )


def _with_teller(reading: Reading, draft: Draft, claim: EventClaim) -> Iterator[EventClaim]:
    """Yield a claim; before a denial of what somebody is said to have done, his own claim that he did it.

    "The group repelled an imaginary attack" is the group's claim, held at a distance, and the publisher's
    denial.
    """
    index = draft.trigger.index
    verb = index if reading.tree[index].upos == "VERB" else carrier_of(reading.tree, index)
    if claim.stance is Stance.DENIES and verb is not None and is_called_imaginary(reading, index):
        for head in subjects(reading.tree, verb)[:1]:
            teller = mention_at(reading, named_within(reading, head))
            voices = (*claim.voices, teller)
            yield replace(claim, voices=voices, stance=Stance.AFFIRMS, certainty=Certainty.ALLEGED)
    yield claim


def _denied(sentence: _Sentence, told: list[Told]) -> Iterator[Told]:
    """Yield the denial, by a sentence that tells nothing else, of the event last told."""
    denial = denial_in(sentence.reading)
    root = next((t for t in reversed(told) if not t.is_toll and t.claim.stance is Stance.AFFIRMS), None)
    if denial is None or root is None or GROUP_OF[root.claim.type] is TypeGroup.VERBAL:
        return
    claim = replace(
        root.claim,
        evidence=(sentence.reading.quote,),
        voices=(*sentence.base, denial.speaker),
        stance=Stance.DENIES,
        certainty=Certainty.ASSERTED,
        trigger=sentence.reading.span(denial.cue, denial.cue),
        rule="denial",
        killed=(),
        injured=(),
        captured=(),
        materiel=(),
    )
    yield replace(root, claim=claim, sentence=sentence.number, is_anaphoric=True)


def _beside(sentence: _Sentence, draft: Draft, places: list[list[Spot]]) -> Mention | None:
    """Return a place named beside an event: in its sentence, right before it, or right behind a headline."""
    if draft.group is TypeGroup.VERBAL or draft.type is EventType.GROUP_CHANGE:
        return None
    at = sentence.number
    before = [spot for named in places[max(0, at - NEAR) : at] for spot in named][-1:]
    behind = places[at + 1][:1] if at < EARLY and at + 1 < len(places) else []
    spot = place_beside(sentence.reading, draft.trigger) or next(iter([*before, *behind]), None)
    return spot.mention if spot is not None else None


def _with_claimant(reading: Reading, draft: Draft, claim: EventClaim) -> Iterator[EventClaim]:
    """Yield a claim, and after it the word of whoever is said to claim the deed; that word has no toll.

    "The attack was claimed by the group" is the group's word alone.
    """
    index = draft.trigger.index
    claimants = claimants_of(reading, index)
    above = carrier_of(reading.tree, index)
    only = above is not None and reading.lemma(above) == CLAIM and claimants
    if not only:
        yield claim
    for head in claimants[:1]:
        who = mention_at(reading, named_within(reading, head))
        yield replace(
            claim,
            voices=(*claim.voices, who),
            initiator=(who,),
            killed=(),
            injured=(),
            captured=(),
            materiel=(),
        )


def _is_own_outlet(voice: Mention, base: tuple[Mention, ...]) -> bool:
    """Tell whether a voice is the outlet itself: "a source told SANA" printed by SANA."""
    letters = "".join(c for c in voice.text.lower() if c.isalpha())
    own = ("".join(c for c in m.text.lower() if c.isalpha()) for m in base)
    return any(o and letters.startswith(o) and len(letters) <= len(o) + LONGEST_DESK for o in own)


def _without_bare_speech(drafts: list[Draft], attributions: list[Attribution]) -> list[Draft]:
    """Leave out verbal acts whose content has a type of its own: that content is the claim."""
    kept = []
    for draft in drafts:
        if draft.group is TypeGroup.VERBAL:
            reach = next((a.reach for a in attributions if a.cue == draft.trigger.index), frozenset())
            if any(d.group is not TypeGroup.VERBAL and d.trigger.index in reach for d in drafts):
                continue
        kept.append(draft)
    return kept


def _claim(
    sentence: _Sentence,
    document: Document,
    draft: Draft,
    voices: tuple[Mention, ...],
    *,
    distanced: bool,
) -> EventClaim:
    reading = sentence.reading
    index = draft.trigger.index
    return EventClaim(
        document=document.id,
        evidence=(reading.quote,),
        voices=voices,
        stance=stance_of(reading, index),
        certainty=certainty_of(reading, index, distanced=distanced),
        trigger=reading.span(draft.trigger.first, draft.trigger.last),
        rule=draft.trigger.entry.name,
        type=draft.type,
        phase=phase_of(reading, draft.trigger),
        change=draft.trigger.entry.change,
        initiator=draft.initiator,
        target=draft.target,
        alternative=draft.alternative,
        killed=draft.killed,
        injured=draft.injured,
        captured=draft.captured,
        materiel=draft.materiel,
    )


def _is_background(sentence: _Sentence, draft: Draft, when: Mention | None, certainty: Certainty) -> bool:
    """Tell whether an event is told as background, so that the day of the report does not date it."""
    if when is not None:
        return when.text.lower() in VAGUE
    if draft.type is EventType.AGREEMENT and draft.trigger.entry.part == "noun":
        return sentence.number >= EARLY
    return sentence.number >= EARLY and (
        _is_perfect(sentence.reading, draft.trigger.index) or not certainty.is_actual
    )


def _is_perfect(reading: Reading, index: int) -> bool:
    """Tell whether a verb is in the perfect: "has clashed", "had killed"."""
    auxiliaries = {reading.lemma(i) for i in dependents(reading.tree, index, "aux")}
    return "have" in auxiliaries and "modal" not in auxiliaries


def _by_place(reading: Reading, draft: Draft, claim: EventClaim) -> Iterator[EventClaim]:
    """Yield one claim for each place, or one for all where one toll is told for all."""
    if draft.group is TypeGroup.VERBAL:  # what is said is said nowhere; the places are of what it is about
        yield claim
        return
    context = [reading.span(i, i) for i in context_of(reading, draft.places[0] if draft.places else None)]
    if not draft.places:
        yield replace(claim, place_context=tuple(context))
        return
    places = draft.places if not (draft.killed or draft.injured) else draft.places[:1]
    for spot in places:
        yield replace(claim, place=spot.mention, place_context=tuple(context))


def _states(sentence: _Sentence, document: Document) -> Iterator[StateClaim]:
    reading = sentence.reading
    for found in states_in(reading):
        yield _state(sentence, document, found)


def _state(sentence: _Sentence, document: Document, found: StateFound) -> StateClaim:
    reading = sentence.reading
    voices, distanced = voices_over(sentence.attributions if found.rule.startswith("verb") else [], found.cue)
    return StateClaim(
        document=document.id,
        evidence=(reading.quote,),
        voices=(*sentence.base, *voices),
        stance=stance_of(reading, found.cue),
        certainty=certainty_of(reading, found.cue, distanced=distanced),
        trigger=reading.span(found.cue, found.cue),
        rule=found.rule,
        relation=found.relation,
        subject=found.subject,
        object=found.object,
        share=found.share,
        formerly=found.formerly,
    )
