"""Run titles and dates into the text that follows, as collectors do that lose a page's lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from treebanks import ROOT, Tree, Word

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

STOPS: Final = frozenset({".", "!", "?"})
LONGEST_TITLE: Final = 24  # words; a longer sentence keeps its stop
LONG_WORD: Final = 4  # letters; shorter words stay small in titles
SHARE_TITLED: Final = 0.2  # of the sentences in a spoiled window that lose their stop
SHARE_CAPITALS: Final = 0.5  # of those that are also written With Capitals
SHARE_DATED: Final = 0.15  # of the spoiled windows that open with a date
SHARE_DAY_FIRST: Final = 0.6
SHARE_WEEKDAY: Final = 0.5

DAYS: Final = (
    "Mon",
    "Tue",
    "Wed",
    "Thu",
    "Fri",
    "Sat",
    "Sun",
    "Monday",
    "Wednesday",
    "Friday",
    "Saturday",
    "Sunday",
)
MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    *("January", "February", "March", "April", "June", "July", "August", "September", "October", "November"),
)


def run_on(trees: Sequence[Tree], chance: random.Random) -> list[Tree]:
    """Return a window whose titles lack their stop, and which may open with a date."""
    titled = [_title(tree, chance) if chance.random() < SHARE_TITLED else tree for tree in trees]
    if titled and chance.random() < SHARE_DATED:
        titled[0] = replace(titled[0], opens_paragraph=False)
        titled.insert(0, _date(chance))
    return titled


def _title(tree: Tree, chance: random.Random) -> Tree:
    words = tree.words
    if len(words) > LONGEST_TITLE:
        return tree
    last = len(words) - 1
    if last > 0 and words[last].form in STOPS and all(word.head != last for word in words):
        words = words[:last]
    if chance.random() < SHARE_CAPITALS:
        words = tuple(replace(word, form=_capital(word.form)) for word in words)
    return replace(tree, words=words)


def _capital(form: str) -> str:
    return form[:1].upper() + form[1:] if len(form) >= LONG_WORD else form


def _date(chance: random.Random) -> Tree:
    """Return a date as a sentence of its own: the day governs, as in the treebanks."""
    day, year = str(chance.randint(1, 31)), str(chance.randint(2010, 2020))
    month = chance.choice(MONTHS)
    forms = [day, month, year] if chance.random() < SHARE_DAY_FIRST else [month, day, year]
    if chance.random() < SHARE_WEEKDAY:
        forms.insert(0, chance.choice(DAYS))
    root = forms.index(day)
    return Tree(
        words=tuple(_word(form, place, root) for place, form in enumerate(forms)),
        opens_document=False,
        opens_paragraph=True,
    )


def _word(form: str, place: int, root: int) -> Word:
    number = form.isdigit()
    relation = "compound" if form in MONTHS and place < root else "nmod:unmarked"
    return Word(
        form=form,
        lemma=form,
        upos="NUM" if number else "PROPN",
        xpos="CD" if number else "NNP",
        feats="NumForm=Digit|NumType=Card" if number else "Number=Sing",
        head=ROOT if place == root else root,
        deprel="root" if place == root else relation,
        spaced=True,
    )
