"""Who vouches for what: the attributions of a sentence, how far each reaches, and who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.extract.english.clauses import subjects
from hearsay.extract.english.nouns import is_actor, is_people
from hearsay.extract.english.reading import (
    Reading,
    is_name,
    mention_at,
    person_within,
    phrase_indices,
    source_mention,
)
from hearsay.extract.english.tree import CLAUSAL, case_of, conjuncts, dependents, subtree
from hearsay.types.claim import Mention
from hearsay.types.sentence import ROOT

PERSONAL = frozenset({"he", "she", "they", "it"})
CLAUSES = frozenset({"ccomp", "parataxis", "csubj"})
QUOTING = frozenset({"cite", "quote"})
CLOSING = 8  # words from a closing "said" to the end of its sentence
SPREADING = frozenset({"spread", "circulate", "float", "start", "peddle"})
RUMOURS = frozenset({"rumor", "rumour", "claim", "allegation", "story", "speculation"})
SPEECH = frozenset({"say", "tell", "add", "announce"})
TOLD = frozenset({"tell", "inform"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One "X said": who, and which words it vouches for."""

    cue: int  # the verb or preposition that attributes
    voices: tuple[Mention, ...]  # outermost first: an agency, then who spoke to it
    reach: frozenset[int]  # indices of the tokens that it covers
    distances: bool  # the publisher holds it at a distance: "claims"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speakers:
    """Who was last heard in a document, so that "he", "the source" and open quotes find their voice."""

    person: Mention | None = None
    source: Mention | None = None
    last: tuple[Mention, ...] = ()
    distanced: bool = False  # what they said last was held at a distance

    def after(self, attributions: list[Attribution], reading: Reading) -> Speakers:
        """Return the speakers as they stand after a sentence."""
        heard = self
        for attribution in attributions:
            voice = attribution.voices[-1]
            person = voice if _is_person(voice, reading) else heard.person
            source = heard.source if _is_person(voice, reading) else voice
            heard = Speakers(
                person=person, source=source, last=attribution.voices, distanced=attribution.distances
            )
        return heard


def attributions_in(reading: Reading, speakers: Speakers) -> list[Attribution]:
    """Return the attributions of a sentence, in reading order."""
    found = [
        *_by_verbs(reading, speakers),
        *_by_prepositions(reading, speakers),
        *_by_rumours(reading, speakers),
    ]
    return sorted(found, key=lambda a: a.cue)


def voices_over(attributions: list[Attribution], index: int) -> tuple[tuple[Mention, ...], bool]:
    """Return the voices that vouch for a token, outermost first, and whether any is held at a distance."""
    covering = sorted((a for a in attributions if index in a.reach), key=lambda a: -len(a.reach))
    voices: list[Mention] = []
    for attribution in covering:
        voices.extend(v for v in attribution.voices if v.text not in [known.text for known in voices])
    return tuple(voices), any(a.distances for a in covering)


def _by_verbs(reading: Reading, speakers: Speakers) -> Iterator[Attribution]:
    tree, voicing = reading.tree, reading.lexicon.voicing
    for index in range(len(tree)):
        lemma = reading.lemma(index)
        if tree[index].upos != "VERB" or lemma not in voicing.report or tree[index].relation == "amod":
            continue
        content = [i for i in tree.below[index] if tree[i].relation in CLAUSES]
        alone = not content and tree[index].relation != "parataxis"
        if alone and lemma in voicing.needs_clause and lemma not in QUOTING:
            continue
        heads = _pronoun_before(reading, index) or [
            i for i in subjects(tree, index) if _can_speak(reading, i) or _is_said_to_speak(reading, index, i)
        ]
        if not heads or _is_misplaced(reading, index, heads):
            heads = _just_before(reading, index) or heads
        if not heads:
            continue
        voices = _chain(reading, index, heads, speakers)
        if voices:
            yield Attribution(
                cue=index,
                voices=voices,
                reach=_reach(reading, index, heads),
                distances=lemma in voicing.distancing and bool(content),
            )


def _pronoun_before(reading: Reading, verb: int) -> list[int]:
    """Return the pronoun right before a closing verb: "… was a child he added"."""
    personal = (
        verb > 1 and reading.tree[verb - 1].text.lower() in PERSONAL and reading.tree[verb - 1].upos == "PRON"
    )
    return [verb - 1] if personal and len(reading.tree) - verb <= CLOSING else []


def _is_misplaced(reading: Reading, verb: int, heads: list[int]) -> bool:
    """Tell whether a closing verb's subject is its content's: "the army shelled Ariha, a monitor said"."""
    before = [i for i in reading.tree.below[verb] if i < verb and reading.tree[i].relation in CLAUSES]
    return bool(before) and max(heads) < min(before)


def _just_before(reading: Reading, verb: int) -> list[int]:
    """Return the speaker named right before a verb that closes its sentence: "… died a monitor said".

    Where commas are lost the tree often gives such a speaker to another verb.
    """
    tree, at = reading.tree, verb - 1
    if len(tree) - verb > CLOSING or reading.lemma(verb) in reading.lexicon.voicing.needs_clause:
        return []
    while at > 0 and tree[at].upos in ("AUX", "ADV"):
        at -= 1
    if at < CLOSING or tree[at].upos not in ("NOUN", "PROPN", "PRON"):
        return []
    while tree[at].head < at and tree[at].head >= 0 and _continues_name(reading, at):
        at = tree[at].head
    return [at] if _can_speak(reading, at) else []


def _is_said_to_speak(reading: Reading, verb: int, head: int) -> bool:
    """Tell whether a verb of speech alone makes a speaker of an unknown noun: "a shopkeeper told"."""
    spoken = reading.lemma(verb) in SPEECH and reading.tree[head].upos == "NOUN"
    return spoken and not reading.is_a(head, "times", "places", "weapons", "materiel")


def _continues_name(reading: Reading, index: int) -> bool:
    """Tell whether a noun only ends the name that its governor begins: "Observatory for Human Rights"."""
    tree = reading.tree
    return tree[index].relation in ("flat", "compound") or (
        tree[index].relation == "nmod" and case_of(tree, index) in ("for", "of", "on")
    )


def _can_speak(reading: Reading, head: int) -> bool:
    token = reading.tree[head]
    if token.text.lower() in PERSONAL:
        return True
    if token.upos not in ("NOUN", "PROPN", "ADJ"):
        return False
    return (
        reading.is_a(head, "spokesmen")
        or is_actor(reading, head)
        or is_people(reading, head)
        or is_name(reading, head)
    )


def _chain(reading: Reading, verb: int, heads: list[int], speakers: Speakers) -> tuple[Mention, ...]:
    """Return the voices of a reporting verb: an agency told stands before the speaker, one quoted behind."""
    tree = reading.tree
    speaker = _joint([_resolved(reading, i, speakers) for i in heads])
    if speaker is None:
        return ()
    chain = [speaker]
    for index in dependents(tree, verb, "obj", "iobj", "obl"):
        mention = mention_at(reading, index)
        hears = reading.lemma(verb) in TOLD or case_of(tree, index) == "to"
        if hears and _is_relay(reading, mention):
            chain.insert(0, mention)
    chain.extend(_quoted(reading, verb, speakers))
    return tuple(chain)


def _quoted(reading: Reading, verb: int, speakers: Speakers) -> Iterator[Mention]:
    """Yield whom a reporting verb quotes: "quoted X as saying", "reported citing X"."""
    tree = reading.tree
    quoting = [verb] if reading.lemma(verb) in QUOTING else []
    quoting.extend(i for i in dependents(tree, verb, "advcl", "acl") if reading.lemma(i) in QUOTING)
    for each in quoting:
        for index in dependents(tree, each, "obj"):
            mention = _resolved(reading, index, speakers)
            if mention is not None and _can_speak(reading, index):
                yield mention
    for index in dependents(tree, verb, "obl", "nmod"):
        if case_of(tree, index) in ("citing", "quoting"):
            mention = _resolved(reading, index, speakers)
            if mention is not None:
                yield mention


def _is_relay(reading: Reading, mention: Mention) -> bool:
    text = mention.text.lower().removeprefix("the ")
    words = text.split()
    relays = reading.lexicon.voicing.relays
    return text in relays or any(
        " ".join(words[i:j]) in relays for i in range(len(words)) for j in range(i + 1, len(words) + 1)
    )


def _joint(mentions: list[Mention | None]) -> Mention | None:
    """Return joint claimants as one voice, joined with "and"."""
    known = [m for m in mentions if m is not None]
    if len(known) <= 1:
        return known[0] if known else None
    return Mention(text=" and ".join(m.text for m in known), start=known[0].start, end=known[-1].end)


def _resolved(reading: Reading, head: int, speakers: Speakers) -> Mention | None:
    """Return a speaker's mention; a pronoun or "the source" stands for the speaker last heard."""
    tree = reading.tree
    word = tree[head].text.lower()
    if word in ("he", "she", "him", "her"):
        return speakers.person or speakers.source
    if word in ("it", "they", "them"):
        return speakers.source or speakers.person
    named = [i for i in dependents(tree, head, "appos", "flat") if is_name(reading, i)]
    if named and tree[head].upos == "NOUN":
        return mention_at(reading, named[0])
    person = person_within(reading, head)
    if person is not None:
        return person
    spokesman = reading.is_a(head, "spokesmen") and not is_name(reading, head)
    mention = source_mention(reading, head) if spokesman else mention_at(reading, head)
    definite = any(
        tree[i].text.lower() in ("the", "this", "same") for i in dependents(tree, head, "det", "amod")
    )
    bare = not any(tree[i].upos == "PROPN" for i in subtree(tree, head, frozenset(CLAUSAL | {"conj"})))
    if reading.lemma(head) in reading.lexicon.voicing.resumed and definite and bare:
        return speakers.source or speakers.person or mention
    return mention


def _reach(reading: Reading, verb: int, heads: list[int]) -> frozenset[int]:
    """Return the tokens that a reporting verb vouches for: all it governs, its own subject aside."""
    tree = reading.tree
    top = verb
    if any(head < verb and tree[head].head != verb for head in heads) and verb - min(heads) < CLOSING:
        start = min(verb, *(phrase_indices(reading, head)[0] for head in heads))
        if start >= CLOSING // 2:
            return frozenset(range(start))
    postposed = tree[verb].relation in ("parataxis", "ccomp") and tree[verb].head != ROOT
    has_content = any(tree[i].relation in CLAUSES and i != verb for i in tree.below[verb])
    if postposed and not has_content:
        top = tree[verb].head
    if tree[verb].relation == "advcl" and not has_content:
        top = tree[verb].head
    covered = set(subtree(tree, top))
    for head in heads:
        covered -= set(subtree(tree, head))
    for other in sorted(covered):
        if other != verb and _speaks_beside(reading, other):
            covered -= set(subtree(tree, other))
    covered.discard(verb)
    return frozenset(covered)


def _speaks_beside(reading: Reading, index: int) -> bool:
    """Tell whether a verb has a speaker of its own beside another's: "…, while activists said that …"."""
    tree = reading.tree
    if tree[index].upos != "VERB" or tree[index].relation not in ("advcl", "conj"):
        return False
    told = any(tree[i].relation in CLAUSES for i in tree.below[index])
    return (
        told
        and reading.lemma(index) in reading.lexicon.voicing.report
        and bool(_own_speakers(reading, index))
    )


def _own_speakers(reading: Reading, verb: int) -> list[int]:
    return [i for i in dependents(reading.tree, verb, "nsubj") if _can_speak(reading, i)]


def _by_prepositions(reading: Reading, speakers: Speakers) -> Iterator[Attribution]:
    tree = reading.tree
    for index in range(len(tree)):
        if case_of(tree, index) not in reading.lexicon.voicing.according or tree[index].head == ROOT:
            continue
        voice = _joint([_resolved(reading, i, speakers) for i in conjuncts(tree, index)])
        if voice is None or not (_can_speak(reading, index) or tree[index].upos == "PRON"):
            continue
        top = tree[index].head
        closes = _closes(reading, index)
        while tree[top].head != ROOT and (closes or tree[top].upos not in ("VERB", "AUX")):
            top = tree[top].head
        covered = set(subtree(tree, top)) - set(subtree(tree, index))
        resumed = tree[index].upos == "PRON" and speakers.distanced
        yield Attribution(cue=index, voices=(voice,), reach=frozenset(covered), distances=resumed)


def _closes(reading: Reading, index: int) -> bool:
    """Tell whether a phrase ends its sentence, so that it speaks of all of it, whatever it hangs from."""
    last = subtree(reading.tree, index)[-1]
    return all(reading.tree[i].upos == "PUNCT" for i in range(last + 1, len(reading.tree)))


def _by_rumours(reading: Reading, speakers: Speakers) -> Iterator[Attribution]:
    """Yield "sources are spreading rumours about …": said, and held at a distance."""
    tree = reading.tree
    for index in range(len(tree)):
        if tree[index].upos != "VERB" or reading.lemma(index) not in SPREADING:
            continue
        rumours = [i for i in dependents(tree, index, "obj") if reading.lemma(i) in RUMOURS]
        heads = [i for i in subjects(tree, index) if _can_speak(reading, i)]
        voice = _joint([_resolved(reading, i, speakers) for i in heads])
        if rumours and voice is not None:
            yield Attribution(cue=index, voices=(voice,), reach=_reach(reading, index, heads), distances=True)


def _is_person(voice: Mention, reading: Reading) -> bool:
    for name in reading.tree.sentence.names:
        first, last = reading.tree[name.first], reading.tree[name.last]
        if (
            voice.start is not None
            and voice.end is not None
            and first.start < voice.end
            and last.end > voice.start
        ):
            return name.kind == "person"
    return False
