"""What holds true between two: state claims from compounds, participles, verbs and appositions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.extract.english.nouns import is_actor, is_people, is_place, owners
from hearsay.extract.english.reading import HYPHENS, Reading, is_name, mention_at, model_kind, phrase_indices
from hearsay.extract.english.tree import (
    ancestors,
    case_of,
    conjuncts,
    dependents,
    is_passive,
    nominals,
    subtree,
)
from hearsay.extract.roles import objects, subjects
from hearsay.types.claim import Mention
from hearsay.types.codes import Relation

SECOND = frozenset(
    {"deputy", "vice", "former", "assistant", "regional", "press", "media"}
)  # offices below the top
REACH = 3  # words between an office and the group before it: "Italian Foreign Minister"
LONGEST_NAME = 6  # tokens of a name before a hyphen


@dataclass(frozen=True, slots=True, kw_only=True)
class StateFound:
    """Two mentions, the relation between them, and the word that says so."""

    relation: Relation
    subject: Mention
    object: Mention
    cue: int
    rule: str
    formerly: bool = False
    share: str | None = None


def states_in(reading: Reading) -> Iterator[StateFound]:
    """Yield what a sentence says holds true between two, in the order of the words that say it."""
    for index in range(len(reading.tree)):
        yield from _compound(reading, index)
        yield from _participle(reading, index)
        yield from _verb(reading, index)
        yield from _noun(reading, index)
        yield from _under_control(reading, index)
    yield from _aliases(reading)


def _compound(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "rebel-held town", "Turkish-backed fighters", "Britain-based monitor", "pro-government militia"."""
    tree, words = reading.tree, reading.lexicon.states
    left, right = _halves(reading, index)
    if left is None or right is None:
        return
    head = _modified(reading, index)
    if head is None or head <= right:
        return
    suffix = words.suffix.get(tree[right].text.lower())
    if suffix is not None:
        first = _name_start(reading, left)
        yield from _suffixed(reading, suffix, reading.span(first, left), head, right)
        return
    prefix = words.prefix.get(tree[left].text.lower())
    if prefix is not None and is_actor(reading, head):
        bare = _after(reading, right, head)
        named = is_name(reading, head) and ":" in reading.names.identity(bare.text)
        yield StateFound(
            relation=Relation.ALLIED_WITH if named else prefix,
            subject=bare if named else mention_at(reading, head),
            object=reading.span(right, right),
            cue=right,
            rule="prefix: pro-",
        )


def _halves(reading: Reading, index: int) -> tuple[int | None, int | None]:
    """Return the tokens before and after a hyphen inside a compound."""
    tree = reading.tree
    if tree[index].text not in HYPHENS or index == 0 or index + 1 >= len(tree):
        return None, None
    if tree[index - 1].end != tree[index].start or tree[index].end != tree[index + 1].start:
        return None, None
    return index - 1, index + 1


def _modified(reading: Reading, index: int) -> int | None:
    """Return the noun that a compound adjective stands before: the head of the noun phrase that follows."""
    tree = reading.tree
    for above in ancestors(tree, index + 1):
        if tree[above].upos in ("NOUN", "PROPN") and above > index + 1:
            return above
    following = index + 2
    while following < len(tree) and tree[following].upos in ("ADJ", "DET", "NUM", "ADV"):
        following += 1
    if following < len(tree) and tree[following].upos in ("NOUN", "PROPN"):
        above = following
        while tree[above].relation in ("compound", "amod", "nmod") and tree[above].head > above:
            above = tree[above].head
        return above
    return None


def _name_start(reading: Reading, last: int) -> int:
    """Return the first token of the name that ends before a hyphen: "al-Qaeda-linked", "New York-based"."""
    best = last
    for first in range(last - 1, max(-1, last - LONGEST_NAME), -1):
        text = reading.span(first, last).text
        if reading.tree[first].upos not in ("DET", "ADP", "VERB") and (
            reading.names.is_actor(text) or reading.names.is_place(text)
        ):
            best = first
    for name in reading.tree.sentence.names:
        if name.first < best <= name.last:
            best = name.first
    return best


def _after(reading: Reading, cue: int, head: int) -> Mention:
    """Return a noun phrase without the compound that stands before it: "town" of "rebel-held town"."""
    first, last = phrase_indices(reading, head)
    return (
        reading.span(min(max(first, cue + 1), head), last)
        if first <= cue < head
        else reading.span(first, last)
    )


def _suffixed(
    reading: Reading, relation: Relation, left: Mention, head: int, cue: int
) -> Iterator[StateFound]:
    rule = f"suffix: -{reading.tree[cue].text.lower()}"
    named = mention_at(reading, head)
    if relation is Relation.CONTROLS:
        for each in conjuncts(reading.tree, head):
            if is_place(reading, each):
                yield StateFound(
                    relation=relation, subject=left, object=_after(reading, cue, each), cue=cue, rule=rule
                )
    elif relation is Relation.LEADS:
        if is_actor(reading, head):
            yield StateFound(relation=relation, subject=left, object=named, cue=cue, rule=rule)
    elif is_actor(reading, head) or is_people(reading, head) or reading.is_a(head, "spokesmen"):
        bare = _after(reading, cue, head)
        known = ":" in reading.names.identity(bare.text) and any(c.isupper() for c in bare.text)
        yield StateFound(relation=relation, subject=bare if known else named, object=left, cue=cue, rule=rule)


def _participle(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "a town held by rebels", "fighters loyal to X", "groups affiliated to X"."""
    tree = reading.tree
    relation = reading.lexicon.states.participle.get(reading.lemma(index))
    if relation is None or tree[index].upos not in ("VERB", "ADJ") or not is_passive(tree, index):
        return
    others = nominals(tree, index, frozenset({"by", "to", "with"}))
    held = objects(tree, index)
    rule = f"participle: {reading.lemma(index)}"
    for one in held:
        for other in others:
            if not is_actor(reading, other):
                continue
            left, right = mention_at(reading, one), mention_at(reading, other)
            if relation is Relation.CONTROLS and is_place(reading, one):
                yield StateFound(
                    relation=relation,
                    subject=right,
                    object=left,
                    cue=index,
                    rule=rule,
                    share=_share(reading, one),
                )
            elif relation is Relation.LEADS and is_actor(reading, one):
                yield StateFound(relation=relation, subject=right, object=left, cue=index, rule=rule)
            elif (
                relation in (Relation.BACKED_BY, Relation.AFFILIATED_WITH)
                and is_actor(reading, one)
                and not is_place(reading, one)
            ):
                yield StateFound(relation=relation, subject=left, object=right, cue=index, rule=rule)


def _share(reading: Reading, head: int) -> str | None:
    first, _ = phrase_indices(reading, head)
    for i in range(max(0, first - 1), head + 1):
        if reading.tree[i].text.lower() in reading.lexicon.states.share:
            return reading.tree[i].text.lower()
    return None


def _verb(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "X controls Y", "X backs Y"."""
    tree, words = reading.tree, reading.lexicon.states
    relation = words.verb.get(reading.lemma(index))
    if relation is None or tree[index].upos != "VERB" or is_passive(tree, index):
        return
    rule = f"verb: {reading.lemma(index)}"
    for one in subjects(tree, index):
        for other in objects(tree, index):
            if not is_actor(reading, one) or is_place(reading, one) or tree[one].upos == "PRON":
                continue
            left, right = mention_at(reading, one), mention_at(reading, other)
            if relation is Relation.CONTROLS:
                place = _held_place(reading, other)
                if place is not None:
                    yield StateFound(
                        relation=relation,
                        subject=left,
                        object=mention_at(reading, place),
                        cue=index,
                        rule=rule,
                        share=_share(reading, other),
                    )
            elif is_actor(reading, other) and not is_place(reading, other):
                pair = (right, left) if reading.lemma(index) in words.inverse else (left, right)
                yield StateFound(relation=relation, subject=pair[0], object=pair[1], cue=index, rule=rule)


def _held_place(reading: Reading, head: int) -> int | None:
    """Return the place that is held: "most of Idlib", "large parts of the countryside"."""
    if is_place(reading, head):
        return head
    for index in dependents(reading.tree, head, "nmod"):
        if case_of(reading.tree, index) == "of" and is_place(reading, index):
            return index
    return None


def _noun(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield what a noun of office, alliance or seat says: "President Bashar al-Assad", "its ally Russia"."""
    relation = reading.lexicon.states.noun.get(reading.lemma(index))
    if relation is None or reading.tree[index].upos not in ("NOUN", "PROPN"):
        return
    if relation in (Relation.LEADS, Relation.BELONGS_TO):
        yield from _office(reading, index, relation)
    elif relation is Relation.BASED_IN:
        yield from _seat(reading, index)
    else:
        yield from _partner(reading, index, relation)


def _office(reading: Reading, index: int, relation: Relation) -> Iterator[StateFound]:
    holder = _beside(reading, index)
    if holder is None:
        if reading.lemma(index) == "member":
            yield from _partner(reading, index, Relation.MEMBER_OF)
        return
    below_the_top = any(reading.lemma(i) in SECOND for i in reading.tree.below[index])
    for group in _group_of(reading, index):
        yield StateFound(
            relation=Relation.BELONGS_TO if below_the_top else relation,
            subject=holder,
            object=group,
            cue=index,
            rule=f"noun: {reading.lemma(index)}",
        )


def _beside(reading: Reading, index: int) -> Mention | None:
    """Return the person who holds an office: before it, after it, or in apposition."""
    tree = reading.tree
    for name in tree.sentence.names:
        if name.kind != "person":
            continue
        head = next(
            (i for i in range(name.first, name.last + 1) if not name.first <= tree[i].head <= name.last),
            name.last,
        )
        near = head in tree.below[index] or tree[head].head == index or tree[index].head == head
        touching = name.last + 1 == index or index + 1 == name.first
        if near or touching or _after_its_group(reading, index, name.first):
            return reading.span(name.first, name.last)
    return None


def _after_its_group(reading: Reading, index: int, first: int) -> bool:
    """Tell whether only the office's "of" phrase stands between the office and the name."""
    if first <= index:
        return False
    inside = set(subtree(reading.tree, index))
    return all(i in inside for i in range(index, first)) and first - index <= 12


def _group_of(reading: Reading, index: int) -> Iterator[Mention]:
    """Yield what an office is of: its "of" phrase, its modifiers ("Syrian President"), its possessor."""
    tree = reading.tree
    found = [
        i
        for i in nominals(tree, index, frozenset({"of", "for", "at", "in", "from"}))
        if is_actor(reading, i) or reading.names.is_place(mention_at(reading, i).text)
    ]
    found.extend(
        i
        for i in dependents(tree, index, "compound", "nmod:poss", "amod")
        if i < index
        and (is_name(reading, i) or reading.names.is_actor(tree[i].text))
        and model_kind(reading, i) != "person"
    )
    back = index - 1
    while not found and back >= max(0, index - REACH) and tree[back].upos in ("ADJ", "PROPN", "NOUN"):
        found = [back] if reading.names.is_actor(tree[back].text) else []
        back -= 1
    for each in found[:1]:
        yield mention_at(reading, each)


def _seat(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "their stronghold of Raqqa", "Raqqa, a stronghold of the group"."""
    tree = reading.tree
    holders = owners(reading, index)
    of = nominals(tree, index, frozenset({"of", "in", "near"}))
    places = [i for i in of if is_place(reading, i)]
    if not places:
        places = [i for i in dependents(tree, index, "appos") if is_place(reading, i)]
        if tree[index].relation == "appos" and is_place(reading, tree[index].head):
            places.append(tree[index].head)
        places.extend(i for i in dependents(tree, index, "nsubj") if is_place(reading, i))
    for holder in holders:
        for place in places:
            if holder != place:
                yield StateFound(
                    relation=Relation.BASED_IN,
                    subject=mention_at(reading, holder),
                    object=mention_at(reading, place),
                    cue=index,
                    rule=f"noun: {reading.lemma(index)}",
                )


def _partner(reading: Reading, index: int, relation: Relation) -> Iterator[StateFound]:
    """Yield "X, an ally of Y", "Y's ally X", "X is Y's backer", "members of Y"."""
    others = _whose(reading, index)
    for one in _who(reading, index):
        for other in others:
            if one == other:
                continue
            left, right = mention_at(reading, one), mention_at(reading, other)
            pair = (right, left) if relation is Relation.BACKED_BY else (left, right)
            yield StateFound(
                relation=relation,
                subject=pair[0],
                object=pair[1],
                cue=index,
                rule=f"noun: {reading.lemma(index)}",
            )


def _whose(reading: Reading, index: int) -> list[int]:
    """Return those of whom one is an ally or backer; "its" is the actor named last before it."""
    tree = reading.tree
    found = []
    for i in (
        *nominals(tree, index, frozenset({"of", "to"})),
        *dependents(tree, index, "nmod:poss", "compound", "amod"),
    ):
        if tree[i].upos != "PRON" and is_actor(reading, i):
            found.append(i)
        elif tree[i].deprel == "nmod:poss" and tree[i].upos == "PRON":
            before = [
                j
                for j in range(i)
                if is_actor(reading, j) and tree[j].relation not in ("amod", "compound", "flat")
            ]
            found.extend(before[-1:])
    return found


def _who(reading: Reading, index: int) -> list[int]:
    """Return those who are allies or backers: in apposition, as subject, or named right behind the word."""
    tree = reading.tree
    found = [i for i in dependents(tree, index, "appos", "nsubj", "flat") if is_actor(reading, i)]
    if (
        tree[index].relation in ("appos", "compound", "nmod")
        and tree[index].head >= 0
        and not case_of(tree, index)
    ):
        found.append(tree[index].head)
    found = [each for i in found for each in conjuncts(tree, i) if is_actor(reading, each)]
    if (
        not found
        and index + 1 < len(tree)
        and tree[index + 1].upos == "PROPN"
        and is_actor(reading, index + 1)
    ):
        found = conjuncts(tree, index + 1)
    return found


def _under_control(reading: Reading, index: int) -> Iterator[StateFound]:
    """Yield "X is under the control of Y", "X remains in rebel hands"."""
    tree = reading.tree
    if reading.lemma(index) not in ("control", "hand", "authority") or case_of(tree, index) not in (
        "under",
        "in",
    ):
        return
    holders = [
        i
        for i in (
            *nominals(tree, index, frozenset({"of"})),
            *dependents(tree, index, "amod", "compound", "nmod:poss"),
        )
        if is_actor(reading, i)
    ]
    head = tree[index].head
    held = [
        i
        for i in (*dependents(tree, index, "nsubj"), *(subjects(tree, head) if head >= 0 else []), head)
        if i >= 0 and is_place(reading, i)
    ]
    for holder in holders:
        for place in held[:1]:
            yield StateFound(
                relation=Relation.CONTROLS,
                subject=mention_at(reading, holder),
                object=mention_at(reading, place),
                cue=index,
                rule="noun: control",
            )


def _aliases(reading: Reading) -> Iterator[StateFound]:
    """Yield "X, formerly known as Y" and "X, better known as Y"."""
    tree, words = reading.tree, reading.lexicon.states
    sentence = reading.text[tree.sentence.start : tree.sentence.end].lower()
    for phrase, formerly in (
        *((p, True) for p in words.formerly if p.endswith("as")),
        *((p, False) for p in words.also if p.endswith("as")),
    ):
        at = sentence.find(phrase)
        if at < 0:
            continue
        start = tree.sentence.start + at
        before = [t.index for t in tree.sentence.tokens if t.end <= start and t.upos == "PROPN"]
        after = [
            t.index for t in tree.sentence.tokens if t.start >= start + len(phrase) and t.upos == "PROPN"
        ]
        if before and after and start - tree[before[-1]].end < 30:
            yield StateFound(
                relation=Relation.ALIAS_OF,
                subject=_whole_name(reading, before[-1]),
                object=_whole_name(reading, after[0]),
                cue=after[0],
                rule=f"alias: {phrase}",
                formerly=formerly,
            )
            return


def _whole_name(reading: Reading, index: int) -> Mention:
    for name in reading.tree.sentence.names:
        if name.first <= index <= name.last:
            return reading.span(name.first, name.last)
    return mention_at(reading, index)
