"""Where it happened: the places that a clause names for an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hearsay.extract.nouns import WHERE, is_place
from hearsay.extract.reading import Reading, is_name, phrase_indices, place_mention
from hearsay.extract.tree import CLAUSAL, ancestors, case_of, conjuncts, dependents, subtree
from hearsay.extract.triggers import Trigger
from hearsay.types.claim import Mention

LONGEST_NAME = 6  # tokens of a place's name, hyphens counted

NOT_WHERE = frozenset({"from", "of", "with", "by", "about", "for", "than", "as", "according to", "like", "after", "since"})


def places_of(reading: Reading, trigger: Trigger) -> list[int]:
    """Return the heads of the places named for a trigger, those of one act in reading order.

    Looked for on the trigger itself, then on the verb that carries it, then on the verbs above it in the
    same clause; a place of a reporting verb or of another event's clause is not taken.
    """
    for top in _spine(reading, trigger.index):
        found = _hanging(reading, top)
        if found:
            return found
    return []


def _spine(reading: Reading, index: int) -> list[int]:
    """Return a word and its governors up to the head of its clause."""
    tree, found = reading.tree, [index]
    for above in ancestors(tree, index):
        if tree[found[-1]].relation in ("ccomp", "parataxis", "acl", "csubj"):
            break
        if reading.lemma(above) in reading.lexicon.voicing.report and tree[above].upos == "VERB":
            break
        found.append(above)
    return found


def _hanging(reading: Reading, top: int) -> list[int]:
    """Return the places that hang from a word by a preposition of place, the most specific first."""
    tree = reading.tree
    found = []
    for index in dependents(tree, top, "obl", "nmod", "advmod"):
        case = case_of(tree, index)
        if not case or case in NOT_WHERE or not set(case.split()) & WHERE:
            continue
        found.extend(i for i in conjuncts(tree, index) if is_place(reading, i))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of an event: its head noun and its words."""

    head: int
    mention: Mention
    is_named: bool


def spots_at(reading: Reading, heads: Iterable[int]) -> tuple[Spot, ...]:
    """Return the places at the heads, each once; names run together for want of commas are told apart."""
    found: dict[tuple[int | None, int | None], Spot] = {}
    for head in heads:
        mentions = _listed(reading, head) or [place_mention(reading, head)]
        for mention in mentions:
            spot = Spot(head=head, mention=mention, is_named=has_name(reading, head))
            found.setdefault((mention.start, mention.end), spot)
    return tuple(found.values())


def _listed(reading: Reading, head: int) -> list[Mention]:
    """Return the names of a list that lost its commas: "the towns of Arbin Jisreen and Douma"."""
    first, last = phrase_indices(reading, head)
    run = [i for i in range(first, last + 1) if reading.tree[i].upos == "PROPN" or reading.tree[i].text == "-"]
    if len(run) < 2 or run[-1] - run[0] + 1 != len(run):
        return []
    names = list(_known_names(reading, run[0], run[-1]))
    covered = sum(b - a + 1 for a, b in names)
    return [reading.span(a, b) for a, b in names] if len(names) > 1 and covered == len(run) else []


def _known_names(reading: Reading, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the longest known names from left to right."""
    at = first
    while at <= last:
        for end in range(min(last, at + LONGEST_NAME - 1), at - 1, -1):
            if reading.names.is_place(reading.span(at, end).text):
                yield at, end
                at = end
                break
        at += 1


def has_name(reading: Reading, head: int) -> bool:
    """Tell whether a place bears a name or stands inside one that does."""
    return any(is_name(reading, i) for i in subtree(reading.tree, head, frozenset(CLAUSAL | {"conj"})))


def context_of(reading: Reading, chosen: Spot | None) -> list[int]:
    """Return the sentence's other named places, which tell which Benin is meant."""
    tree = reading.tree
    inside = set(subtree(tree, chosen.head, CLAUSAL)) if chosen is not None else set()
    return [
        i
        for i in range(len(tree))
        if tree[i].upos == "PROPN"
        and i not in inside
        and tree[i].relation not in ("flat", "compound")
        and is_place(reading, i)
    ]
