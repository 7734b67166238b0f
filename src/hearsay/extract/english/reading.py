"""A sentence under reading: its tree, its words, and what the packs know of its names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from hearsay.extract.english.lexicon import Lexicon
from hearsay.extract.english.tree import Tree, case_of, dependents, subtree
from hearsay.types.claim import Mention, Quote
from hearsay.types.codes import Relation

# What may stand inside a mention: its articles, adjectives, parts of names, and "of" phrases.
INSIDE = frozenset({"det", "amod", "compound", "nummod", "flat", "nmod", "goeswith", "fixed", "advmod"})
MODIFIERS = frozenset({"amod", "compound"})
LONGEST_NAME = 6  # tokens of a name, hyphens counted
LOYAL = "loyal"  # "forces loyal to X" are named by whom they serve
ARTICLES = frozenset({"al", "el", "as", "ash", "ar", "an", "at", "ad", "az"})
HYPHENS = frozenset({"-", "–", "‐"})
BINDING = frozenset({"of", "from", "for"})  # prepositions whose phrase belongs to the noun before it
LEADING = frozenset(
    {"near", "around", "outside", "between", "along", "off", "south", "north", "east", "west"}
)


class Names(Protocol):
    """What the packs say of a name, without deciding which one it is."""

    def is_actor(self, text: str) -> bool:
        """Tell whether some actor, nationality or office bears the name."""
        ...

    def is_place(self, text: str) -> bool:
        """Tell whether some place bears the name."""
        ...

    def is_known_place(self, text: str) -> bool:
        """Tell whether some place bears just this name, spelling variants apart."""
        ...

    def is_group(self, text: str) -> bool:
        """Tell whether a group, not a person, bears the name."""
        ...

    def is_observer(self, text: str) -> bool:
        """Tell whether a medium or a monitor bears the name."""
        ...

    def is_country(self, text: str) -> bool:
        """Tell whether some country bears just this name."""
        ...

    def identity(self, text: str) -> str:
        """Return a key that the spellings of one actor share: "ISIL" and "Daesh"."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence of a document under reading."""

    tree: Tree
    text: str  # the document's text as received
    lexicon: Lexicon
    names: Names

    @property
    def quote(self) -> Quote:
        """Return the sentence as evidence."""
        sentence = self.tree.sentence
        return Quote(start=sentence.start, end=sentence.end, text=self.text[sentence.start : sentence.end])

    def lemma(self, index: int) -> str:
        """Return the lemma of a token in lower case."""
        return self.tree[index].lemma.lower()

    def span(self, first: int, last: int) -> Mention:
        """Return the words from one token to another as a mention."""
        start, end = self.tree[first].start, self.tree[last].end
        return Mention(text=self.text[start:end], start=start, end=end)

    def is_a(self, index: int, *kinds: str) -> bool:
        """Tell whether a token's lemma is of one of the lexicon's classes of nouns."""
        lemma = self.lemma(index)
        forms = {lemma, lemma.removesuffix("s")}  # "Thursdays attack" has lost its apostrophe
        return any(not forms.isdisjoint(self.lexicon.nouns[kind]) for kind in kinds)


def phrase_indices(reading: Reading, head: int, binding: frozenset[str] = BINDING) -> tuple[int, int]:
    """Return the first and the last token of the noun phrase around a head, clauses and lists left out.

    `binding` are the prepositions whose phrase belongs to the noun before it.
    """
    tree = reading.tree
    members, waiting = {head}, [head]
    while waiting:
        top = waiting.pop()
        for index in tree.below[top]:
            if _is_inside(tree, top, index, head) and _belongs(tree, index, binding):
                members.add(index)
                waiting.append(index)
                members.update(dependents(tree, index, "case"))
    return _stretched(tree, head, members)


def _is_inside(tree: Tree, top: int, index: int, head: int) -> bool:
    """Tell whether a dependent is part of a head's mention, as the name in "the group ISIL" is."""
    if tree[index].relation == "appos":
        return tree[index].upos == "PROPN" and tree[top].upos == "NOUN" and index > top
    if tree[index].relation in ("conj", "cc"):
        return _joins_modifiers(tree, index, head)
    return tree[index].relation in INSIDE


def _joins_modifiers(tree: Tree, index: int, head: int) -> bool:
    """Tell whether a token is of the coordinated modifiers of a noun: "regime and Russian forces"."""
    top = index
    while tree[top].relation in ("conj", "cc"):
        top = tree[top].head
    return tree[top].relation in MODIFIERS and tree[top].head == head and index < head


def _stretched(tree: Tree, head: int, members: set[int]) -> tuple[int, int]:
    """Return the run of members around a head; words joined by a hyphen are one."""
    first = last = head
    while first > 0 and (first - 1 in members or _is_glued(tree, first - 1)):
        first -= 1
    while last + 1 < len(tree) and (last + 1 in members or _is_glued(tree, last)):
        last += 1
    while first < head and tree[first].upos == "CCONJ":
        first += 1
    return first, last


def _is_glued(tree: Tree, index: int) -> bool:
    """Tell whether a hyphen joins a token to the next without a space."""
    left, right = tree[index], tree[index + 1]
    return left.end == right.start and (left.text in HYPHENS or right.text in HYPHENS)


def _belongs(tree: Tree, index: int, binding: frozenset[str]) -> bool:
    if tree[index].relation != "nmod" or tree[index].deprel in ("nmod:poss", "nmod:desc"):
        return True
    case = case_of(tree, index)
    return not case or case.split()[0] in binding


def mention_at(reading: Reading, head: int) -> Mention:
    """Return the noun phrase around a head as a mention, from its first modifier to its last."""
    first, last = phrase_indices(reading, head)
    following = last if reading.tree[last].text.lower() == LOYAL else last + 1
    if following + 2 < len(reading.tree) and reading.tree[following].text.lower() == LOYAL:
        last = max(last, *subtree(reading.tree, following))
    first, last = _without_gloss(reading, first, head, last)
    suffix = reading.lexicon.states.suffix.get(reading.tree[last].text.lower())
    if suffix is Relation.CONTROLS and head + 2 <= last and reading.tree[head + 1].text in HYPHENS:
        last = head  # "rebel" of "rebel-held"
    return reading.span(first, last)


def _without_gloss(reading: Reading, first: int, head: int, last: int) -> tuple[int, int]:
    """Return the name alone where a gloss follows it without a comma: "the SDF a US-backed group"."""
    for index in range(first + 1, head):
        token = reading.tree[index]
        if (
            token.upos == "DET"
            and token.text.lower() in ("a", "an")
            and reading.tree[index - 1].upos == "PROPN"
        ):
            return first, index - 1
    return first, last


def person_within(reading: Reading, head: int) -> Mention | None:
    """Return the person whom a title and name stand for ("the director Rami Said"), else None."""
    first, last = phrase_indices(reading, head)
    for name in reading.tree.sentence.names:
        if name.kind == "person" and first <= name.first and name.last <= last and name.last > name.first:
            return reading.span(name.first, name.last)
    return None


def source_mention(reading: Reading, head: int) -> Mention:
    """Return a source with what tells it from others: "a source at the police command"."""
    first, last = phrase_indices(reading, head, BINDING | {"at", "in", "inside"})
    return reading.span(first, last)


def place_mention(reading: Reading, head: int) -> Mention:
    """Return a place with the words that say how near: "near the village of Benin"."""
    tree = reading.tree
    first, last = phrase_indices(reading, head, BINDING | {"in", "at", "near"})
    first = _after_compound(reading, first, head)
    while first < head and reading.is_a(first, "times"):
        first += 1  # "on Sunday Hamadaniyah district", where a comma is lost
    while first < head and tree[first].upos == "ADP" and tree[first].text.lower() not in LEADING:
        first += 1  # "in" that hangs from the first word of a name
    cases = dependents(tree, head, "case")
    if cases and tree[cases[0]].text.lower() in LEADING:
        first = min(first, cases[0])
    if cases and "between" in tree[cases[0]].text.lower():
        last = max(last, subtree(tree, head)[-1])
    if first > 1 and tree[first - 1].text.lower() == "of" and tree[first - 2].text.lower() in LEADING:
        first -= 2
    return reading.span(first, last)


def _after_compound(reading: Reading, first: int, head: int) -> int:
    """Return where a place begins behind what is said of it: "city" in "the rebel-held city of Idlib"."""
    for index in range(head - 1, first + 1, -1):
        word = reading.tree[index].text.lower()
        if word in reading.lexicon.states.suffix and reading.tree[index - 1].text in HYPHENS:
            return index + 1
    return first


def is_name(reading: Reading, head: int) -> bool:
    """Tell whether a token heads a proper name."""
    token = reading.tree[head]
    return token.upos == "PROPN" or any(n.first <= head <= n.last for n in reading.tree.sentence.names)


def model_kind(reading: Reading, head: int) -> str:
    """Return what the language model takes a name for: person, organisation, place, other, or ""."""
    for name in reading.tree.sentence.names:
        if name.first <= head <= name.last:
            return name.kind
    return ""


def named_in_a_row(reading: Reading, head: int, is_known: Callable[[str], bool]) -> list[Mention]:
    """Return the names of a list that lost its commas ("the towns of Arbin Jisreen and Douma"), else none."""
    first, last = phrase_indices(reading, head)
    run = [
        i
        for i in range(first, last + 1)
        if reading.tree[i].upos == "PROPN" or reading.tree[i].text in HYPHENS
    ]
    if len(run) <= 1 or run[-1] - run[0] + 1 != len(run):
        return []
    if any(reading.tree[i].deprel == "nmod:poss" for i in run):
        return []  # "Syrias Aleppo" is one place
    names = list(_known_names(reading, run[0], run[-1], is_known))
    covered = sum(end - start + 1 for start, end in names)
    if any(reading.tree[start].text.lower() in ARTICLES for start, _ in names[1:]):
        return []  # "Urum al-Jawz" is one name, known or not
    return (
        [reading.span(start, end) for start, end in names] if len(names) > 1 and covered == len(run) else []
    )


def _known_names(
    reading: Reading, first: int, last: int, is_known: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """Yield the longest known names from left to right."""
    at = first
    while at <= last:
        for end in range(min(last, at + LONGEST_NAME - 1), at - 1, -1):
            if is_known(reading.span(at, end).text):
                yield at, end
                at = end
                break
        at += 1


def coordinated(reading: Reading, head: int) -> list[Mention]:
    """Return the owners of what two share ("regime and Russian forces"), nothing where there is one."""
    first, last = phrase_indices(reading, head)
    joints = [i for i in range(first, head) if reading.tree[i].text.lower() in ("and", "or")]
    if len(joints) != 1 or last != head:
        return []
    before, after = range(first, joints[0]), range(joints[0] + 1, head)
    left = [i for i in before if reading.names.is_actor(reading.tree[i].text) or reading.is_a(i, "forces")]
    right = [i for i in after if reading.names.is_actor(reading.tree[i].text) or reading.is_a(i, "forces")]
    if not left or not right:
        return []
    return [reading.span(left[0], left[-1]), reading.span(right[0], head)]


def named_within(reading: Reading, head: int) -> int:
    """Return the name in apposition to a description ("the coalition, the National Front"), else the head."""
    if is_name(reading, head):
        return head
    apposed = dependents(reading.tree, head, "appos")
    named = [i for i in apposed if is_name(reading, i)]
    bearing = [
        i for i in apposed if any(is_name(reading, j) for j in dependents(reading.tree, i, "compound"))
    ]
    return (named or bearing or [head])[0]
