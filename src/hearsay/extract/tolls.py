"""The dead and the wounded: who, how many, wherever a sentence counts them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.extract.english.counting import PLURAL, Quantity, is_vague, number_at, quantity_of
from hearsay.extract.english.nouns import is_actor, is_people
from hearsay.extract.english.reading import Reading, mention_at, phrase_indices
from hearsay.extract.english.tree import case_of, conjuncts, dependents, subtree
from hearsay.types.claim import Mention, Toll

KILLED = frozenset({"dead", "lifeless"})
INJURED = frozenset({"wounded", "injured", "hurt"})
COUNTING_NOUNS = frozenset({"life", "body", "corpse", "member", "victim", "remains"})
OTHERS = frozenset({"other", "another", "more", "rest"})
LEAVING = frozenset({"leave", "see"})
NEXT = 6  # characters between two phrases that one "and" or comma joins
ENOUGH = 2  # numbers before one noun that make it the end of a list
UNSAID = Mention(text="")  # victims whom the words count without a name; the sentence tells who they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualties:
    """Victims counted at a word: the word, the kind of harm, and the toll."""

    cue: int
    kind: str  # killed, injured, captured
    toll: Toll


def _victims_at(reading: Reading, heads: list[int], kind: str, cue: int) -> list[Casualties]:
    """Return the tolls of noun phrases that stand as victims; one count for two groups is one toll."""
    found: list[Casualties] = []
    for head in heads:
        if _is_part(reading, head):
            continue
        shares = _shares(reading, head)
        if shares:
            found.extend(Casualties(cue=cue, kind=kind, toll=toll) for toll in shares)
            continue
        quantity = _quantity(reading, head)
        if quantity is None and not is_people(reading, head) and not is_actor(reading, head):
            continue
        if quantity is None and is_people(reading, head) and "Number=Sing" in reading.tree[head].feats:
            quantity = Quantity(low=1, high=1, words="")  # "his young daughter"
        toll = _toll_of(reading, head, quantity or Quantity(low=1, high=1, words=""))
        if toll is None:
            continue
        if found and is_people(reading, head) and _is_sum(reading, found[-1].toll, toll):
            found[-1] = Casualties(cue=cue, kind=kind, toll=_sum(found[-1].toll, toll))
        elif found and quantity in (None, PLURAL) and is_counted(found[-1].toll):
            found[-1] = Casualties(cue=cue, kind=kind, toll=_shared(found[-1].toll, toll))
        else:
            found.append(Casualties(cue=cue, kind=kind, toll=toll))
    return found


def _is_sum(reading: Reading, one: Toll, other: Toll) -> bool:
    """Tell whether two exact counts of people who do not fight stand side by side: "a man and a woman"."""
    exact = one.low == one.high is not None and other.low == other.high is not None
    start, end = one.actor.start, one.actor.end
    if not exact or start is None or end is None or other.actor.start is None:
        return False
    heads = [t.index for t in reading.tree.sentence.tokens if start <= t.start and t.end <= end]
    return any(is_people(reading, i) for i in heads) and other.actor.start - end <= NEXT


def _sum(one: Toll, other: Toll) -> Toll:
    """Return two counts as one, over both phrases."""
    joined = Mention(
        text=f"{one.actor.text} and {other.actor.text}", start=one.actor.start, end=other.actor.end
    )
    total = (one.low or 0) + (other.low or 0)
    return Toll(actor=joined, low=total, high=total, words=f"{one.words} {other.words}".strip())


def _shares(reading: Reading, head: int) -> list[Toll]:
    """Return the tolls that one noun ends, each with its own number: "2 Russian and 3 Syrian soldiers"."""
    tree = reading.tree
    first, _ = phrase_indices(reading, head)
    starts = [
        i
        for i in range(first, head)
        if tree[i].upos == "NUM" and (i == first or tree[i - 1].upos in ("CCONJ", "PUNCT", "ADV", "ADP"))
    ]
    if len(starts) < ENOUGH or not (is_people(reading, head) or is_actor(reading, head)):
        return []
    tolls = []
    for start, following in zip(starts, [*starts[1:], head + 1], strict=True):
        words = [i for i in range(start + 1, following) if tree[i].upos not in ("CCONJ", "PUNCT")]
        number = number_at(reading, start)
        if not words or number is None or tree[words[0]].upos not in ("ADJ", "PROPN", "NOUN"):
            return []
        tolls.append(_as_toll(number, reading.span(words[0], words[-1])))
    return tolls


def _is_part(reading: Reading, head: int) -> bool:
    """Tell whether victims are only some of those counted elsewhere: "four children were among the dead"."""
    above = reading.tree[head].head
    among = [i for i in (head, above) if i >= 0]
    return any(
        case_of(reading.tree, j) == "among" for i in among for j in dependents(reading.tree, i, "obl", "nmod")
    )


def _quantity(reading: Reading, head: int) -> Quantity | None:
    """Return how many victims a phrase speaks of, counting what "lives of", "bodies of" are of."""
    quantity = quantity_of(reading, head)
    if quantity in (None, PLURAL) and reading.lemma(head) in COUNTING_NOUNS:
        of = [i for i in dependents(reading.tree, head, "nmod") if case_of(reading.tree, i) == "of"]
        return next((q for i in of if (q := quantity_of(reading, i)) is not None), quantity)
    return quantity


def is_counted(toll: Toll) -> bool:
    """Tell whether a toll gives a figure or a bound."""
    return toll.low is not None or toll.high is not None


def _shared(one: Toll, other: Toll) -> Toll:
    """Return one toll for two groups of victims, their names joined with "and"."""
    if not one.actor.text or not other.actor.text or one.actor.start is None:
        return one
    joined = Mention(
        text=f"{one.actor.text} and {other.actor.text}", start=one.actor.start, end=other.actor.end
    )
    return Toll(actor=joined, low=one.low, high=one.high, words=one.words)


def _toll_of(reading: Reading, head: int, quantity: Quantity) -> Toll | None:
    """Return the toll of a phrase; bare numbers and "others" leave their actor to the sentence ("")."""
    actor = _victim_of(reading, head)
    return None if actor is None else _as_toll(quantity, actor)


def _as_toll(quantity: Quantity, actor: Mention) -> Toll:
    return Toll(actor=actor, low=quantity.low, high=quantity.high, words=quantity.words)


def _victim_of(reading: Reading, head: int) -> Mention | None:
    """Return who the victims are: the noun, or the noun that a number or "dozens" counts."""
    tree = reading.tree
    for index in dependents(tree, head, "nmod", "obl"):
        counted = case_of(tree, index) in ("of", "among")
        counts = not is_people(reading, head) or reading.lemma(head) in COUNTING_NOUNS
        if counted and counts and (is_people(reading, index) or is_actor(reading, index)):
            return mention_at(reading, index)
    if tree[head].upos in ("NUM", "PRON") or reading.lemma(head) in OTHERS or is_vague(reading, head):
        return UNSAID
    if is_people(reading, head) or is_actor(reading, head):
        return mention_at(reading, head)
    return None


def counted_in(reading: Reading) -> Iterator[Casualties]:
    """Yield the tolls that no verb of killing governs: "nine dead", "a toll of eight", "12 wounded"."""
    tree = reading.tree
    for index in range(len(tree)):
        lemma, word = reading.lemma(index), tree[index].text.lower()
        if word in KILLED or word in INJURED:
            yield from _adjective(reading, index, "killed" if word in KILLED else "injured")
        elif lemma == "toll" and "injur" not in word:
            yield from _toll(reading, index)


def _adjective(reading: Reading, index: int, kind: str) -> Iterator[Casualties]:
    """Yield "left four people dead", "12 dead", "22 wounded", where the word is not a verb's participle."""
    tree = reading.tree
    if tree[index].upos == "VERB" and tree[index].relation not in ("xcomp", "conj", "amod", "dep", "obj"):
        return
    heads = dependents(tree, index, "nsubj", "obj")
    above = tree[index].head
    if not heads and above >= 0 and reading.lemma(above) in LEAVING:
        heads = [i for i in dependents(tree, above, "obj") if i != index]
    if not heads and tree[index].relation == "amod":
        heads = [above]
    for head in heads:
        quantity = quantity_of(reading, head)
        if quantity is None:
            continue
        toll = _toll_of(reading, head, quantity)
        if toll is not None:
            yield Casualties(cue=index, kind=kind, toll=toll)
            return
    quantity = _own_number(reading, index)
    if quantity is not None:
        toll = _as_toll(quantity, UNSAID)
        yield Casualties(cue=index, kind=kind, toll=toll)


def _own_number(reading: Reading, index: int) -> Quantity | None:
    right_before = index - 1
    while right_before > 0 and reading.lemma(right_before) in OTHERS:
        right_before -= 1  # "dozens more wounded"
    for i in (*dependents(reading.tree, index, "nummod", "nsubj", "advmod"), right_before):
        if 0 <= i < len(reading.tree) and (reading.tree[i].upos == "NUM" or is_vague(reading, i)):
            return number_at(reading, i)
    return None


def _toll(reading: Reading, index: int) -> Iterator[Casualties]:
    """Yield "the death toll has reached at least 126", "a toll of eight"."""
    tree = reading.tree
    top = (
        tree[index].head
        if tree[index].relation in ("nsubj", "obj", "nsubj:pass") and tree[index].head >= 0
        else index
    )
    for i in subtree(tree, top, frozenset({"advcl", "conj", "ccomp", "parataxis", "acl"})):
        if tree[i].upos != "NUM" or i < index:
            continue
        quantity = number_at(reading, i)
        if quantity is not None and quantity.low != 1 and not _is_date(reading, i):
            head = tree[i].head if tree[i].relation == "nummod" else i
            actor = _victim_of(reading, head) or UNSAID
            toll = _as_toll(quantity, actor)
            yield Casualties(cue=index, kind="killed", toll=toll)
            return


def _is_date(reading: Reading, index: int) -> bool:
    return any(reading.is_a(i, "times") for i in (index - 1, index + 1) if 0 <= i < len(reading.tree))


def harmed(reading: Reading, verb: int, heads: list[int], kind: str) -> list[Casualties]:
    """Return the tolls of a verb of killing; where a number alone is the victim, its own count."""
    own = _own_number(reading, verb) if reading.tree[verb].relation == "conj" else None
    if own is not None and verb not in heads:
        return [Casualties(cue=verb, kind=kind, toll=_as_toll(own, UNSAID))]
    found = _victims_at(reading, heads, kind, verb)
    if found or not heads:
        return found
    tolls = []
    for head in heads:
        for each in conjuncts(reading.tree, head):
            quantity = quantity_of(reading, each)
            if quantity is not None and quantity is not PLURAL:
                toll = _as_toll(quantity, UNSAID)
                tolls.append(Casualties(cue=verb, kind=kind, toll=toll))
    return tolls
