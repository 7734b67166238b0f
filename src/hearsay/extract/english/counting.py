"""How many: number words and their bounds, by the codebook's table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hearsay.extract.english.lexicon import Counting
from hearsay.extract.english.reading import Reading
from hearsay.extract.english.tree import dependents, subtree

LOOK_BACK = 4  # words before a number that may bound it: "no fewer than 12"
MOST_DIGITS = 9  # longer ones are telephone and case numbers; nobody counts by the billion
HUNDRED = 100  # number words from here up multiply those before them: "two hundred"
DOZEN = "dozen"  # multiplies too: "two dozen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with open or closed bounds; None is open."""

    low: int | None
    high: int | None
    words: str


PLURAL = Quantity(low=None, high=None, words="")


def quantity_of(reading: Reading, head: int) -> Quantity | None:
    """Return how many a noun phrase speaks of; None where it is one unnamed thing without a number."""
    tree = reading.tree
    numbers = dependents(tree, head, "nummod")
    if tree[head].upos == "NUM" or is_vague(reading, head):
        numbers.insert(0, head)
    numbers.extend(i for i in tree.below[head] if is_vague(reading, i))
    for index in numbers:
        found = number_at(reading, index)
        if found is not None:
            return found
    if any(tree[i].text.lower() == "no" for i in dependents(tree, head, "det")):
        return Quantity(low=0, high=0, words="no")
    if any(tree[i].text.lower() in ("a", "an", "another", "one") for i in dependents(tree, head, "det")):
        return Quantity(low=1, high=1, words=tree[head].text)
    if "Number=Plur" in tree[head].feats or reading.lemma(head) == "people":
        return PLURAL
    return None


def is_vague(reading: Reading, index: int) -> bool:
    """Tell whether a word counts without a figure: "dozens", "several"."""
    vague = reading.lexicon.counting.vague
    return reading.lemma(index) in vague or reading.tree[index].text.lower() in vague


def number_at(reading: Reading, index: int) -> Quantity | None:
    """Return the number that a token heads, with the bounds that the words before it set."""
    counting = reading.lexicon.counting
    word = reading.tree[index].text.lower()
    before = _words_before(reading, index)
    if word in counting.vague:
        return Quantity(low=counting.vague[word], high=None, words=word)
    if _ends(before, ("between",)) or _has_choice(reading, index):
        span = _range(reading, index)
        if span is not None:
            return span
    value = _value(reading, index)
    if value is None:
        return None
    if word == DOZEN and _is_halved(reading, index):
        value //= 2
    if value == 1 and word in ("a", "an"):
        return Quantity(low=1, high=1, words=word)
    return _bounded(value, before, word, counting)


def _has_choice(reading: Reading, index: int) -> bool:
    """Tell whether a number is one of two: "two or three"."""
    others = dependents(reading.tree, index, "conj")
    return any(
        reading.tree[i].text.lower() == "or" for j in others for i in dependents(reading.tree, j, "cc")
    )


def _range(reading: Reading, index: int) -> Quantity | None:
    """Return the bounds of "between ten and twelve", "two or three"; None where one is no number."""
    tree = reading.tree
    upper = [i for i in dependents(tree, index, "conj") if tree[i].upos == "NUM"]
    low = _run_value(reading, [index])
    high = _run_value(reading, upper[:1])
    if low is None or high is None:
        return None
    words = " ".join(tree[i].text for i in range(index, upper[0] + 1))
    return Quantity(low=min(low, high), high=max(low, high), words=words)


def _bounded(value: int, before: str, word: str, counting: Counting) -> Quantity:
    words = f"{before} {word}".strip()
    if _ends(before, counting.at_least):
        return Quantity(low=value, high=None, words=words)
    if _ends(before, counting.at_most):
        return Quantity(low=None, high=value, words=words)
    return Quantity(low=value, high=value, words=word)


def _ends(before: str, phrases: tuple[str, ...]) -> bool:
    return any(before == p or before.endswith(" " + p) for p in phrases)


def _words_before(reading: Reading, index: int) -> str:
    start = index
    while start > 0 and (reading.tree[start - 1].upos == "NUM" or _counts_dozens(reading, start - 1)):
        start -= 1
    return " ".join(reading.tree[i].text.lower() for i in range(max(0, start - LOOK_BACK), start))


def _counts_dozens(reading: Reading, index: int) -> bool:
    """Tell whether a word stands before "dozen" as its count: "more than a dozen"."""
    tree = reading.tree
    return tree[index].text.lower() in ("a", "half") and tree[index + 1].text.lower() in ("a", DOZEN)


def _is_halved(reading: Reading, index: int) -> bool:
    """Tell whether "dozen" is only half of one: "half a dozen"."""
    return any(reading.tree[i].text.lower() == "half" for i in range(max(0, index - 2), index))


def _value(reading: Reading, index: int) -> int | None:
    """Return the number that a run of number words makes: "two hundred", "2,500", "forty - two"."""
    inside = (i for i in subtree(reading.tree, index) if i != index and reading.tree[i].upos == "NUM")
    return _run_value(reading, sorted([index, *inside]))


def _run_value(reading: Reading, run: list[int]) -> int | None:
    counting = reading.lexicon.counting
    total, current, seen = 0, 0, False
    for i in run:
        word = reading.tree[i].text.lower()
        digits = re.sub(r"[,.\s]", "", word)
        if digits.isdigit() and len(digits) <= MOST_DIGITS and not re.fullmatch(r"\d+\.\d{1,2}", word):
            current, seen = int(digits), True
        elif word in counting.number:
            factor, seen = counting.number[word], True
            if factor >= HUNDRED or word == DOZEN:
                current = max(current, 1) * factor
            else:
                current += factor
    total += current
    return total if seen else None
