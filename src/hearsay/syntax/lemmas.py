"""Find dictionary forms: a table of what is irregular, and spelling rules for the rest."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

UNCHANGED: Final = frozenset({"NUM", "PUNCT", "SYM", "X"})
STRAIGHT: Final = str.maketrans("\u2019\u2018`", "'''")
VOWELS: Final = frozenset("aeiou")
SHORTEST_STEM: Final = 2
LONG_ENOUGH: Final = 3  # letters a name must exceed to lose an "s"
# Stems that take back an "e" once "-ed" or "-ing" is gone: "bes-ieg-ed", "rescu-ing", "forc-ed".
E_ENDINGS: Final = ("c", "g", "s", "u", "v", "z", "od", "ud", "quir")
DOUBLED: Final = frozenset("bdgklmnprtvz")


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmaTable:
    """Irregular forms by part of speech, and the verbs known, which tell "raid-ed" from "fade-d"."""

    irregular: Mapping[str, Mapping[str, str]]
    verbs: frozenset[str]


def load_table(path: Path) -> LemmaTable:
    """Read the table that travels beside the weights."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    return LemmaTable(irregular=stored["irregular"], verbs=frozenset(stored["verbs"]))


def lemma_of(word: str, upos: str, feats: str, table: LemmaTable) -> str:
    """Return a word's dictionary form."""
    lower = word.lower().translate(STRAIGHT)
    known = table.irregular.get(upos, {}).get(lower)
    if known is not None:
        return known.lower() if upos == "ADJ" and word.islower() else known  # "national", but "National Army"
    rule = RULES.get(upos)
    if rule is not None:
        return rule(word, feats, table)
    return word if upos in UNCHANGED else lower


def unpossessed(lemma: str) -> str:
    """Return a possessor's form without the "s" whose apostrophe is lost: "Syria" of "Syrias"."""
    if len(lemma) > LONG_ENOUGH and lemma.endswith("s") and not lemma.endswith(("ss", "us", "is")):
        return lemma[:-1]
    return lemma


def singular(word: str) -> str:
    """Return a plural noun's singular."""
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1].removesuffix("'")
    return word


def base_verb(word: str, verbs: frozenset[str]) -> str:
    """Return a verb's base form."""
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM and VOWELS.union("y").intersection(stem):
            return _with_its_e(stem, verbs)
    if word.endswith("ies") and len(word) > len("lies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > SHORTEST_STEM:
        return word[:-1]
    return word


def _with_its_e(stem: str, verbs: frozenset[str]) -> str:
    undoubled = stem[:-1] if stem[-1] == stem[-2] and stem[-1] in DOUBLED else ""
    for candidate in (stem, stem + "e", undoubled):
        if candidate in verbs:
            return candidate
    if undoubled and stem[-1] != "l":  # "repell-ed" is in the table of verbs; "shell-ed" is more common
        return undoubled
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem.endswith(("ss", "ff", "zz")) or not _takes_e(stem):
        return stem
    return stem + "e"


def _takes_e(stem: str) -> bool:
    """Guess by spelling: "captur", "evacuat", "besieg" take an "e"; "shell", "attack", "open" do not."""
    if stem.endswith(E_ENDINGS):
        return not stem.endswith("ng")
    syllables = len(re.findall("[aeiouy]+", stem))
    if stem.endswith("at"):
        return syllables > 1 and stem[-3] not in VOWELS
    if stem.endswith(("ir", "ur")):
        return stem[-3] not in VOWELS
    if stem.endswith("l"):
        return stem[-2] in "bcdfgkptz"
    return syllables == 1 and stem[-2] in VOWELS and stem[-3:-2] not in VOWELS and stem[-1] not in "wxyh"


def _positive(word: str, feats: str) -> str:
    for degree, ending in (("Degree=Cmp", "er"), ("Degree=Sup", "est")):
        if degree in feats and word.endswith(ending) and len(word) > len(ending) + SHORTEST_STEM:
            stem = word.removesuffix(ending)
            if stem[-1] == stem[-2] and stem[-1] in DOUBLED:
                return stem[:-1]
            if stem.endswith("i"):
                return stem[:-1] + "y"
            return stem + "e" if stem.endswith(("c", "g", "s", "v")) else stem
    return word


def _singular_name(word: str) -> str:
    """Return a plural name's singular, its capitals kept."""
    lower = word.lower()
    found = singular(lower)
    return word[: len(found)] if lower.startswith(found) else word


RULES: Final[Mapping[str, Callable[[str, str, LemmaTable], str]]] = {
    "PROPN": lambda word, feats, _: _singular_name(word) if "Number=Plur" in feats else word,
    "NOUN": lambda word, feats, _: singular(word.lower()) if "Number=Plur" in feats else word.lower(),
    "VERB": lambda word, _, table: base_verb(word.lower(), table.verbs),
    "AUX": lambda word, _, table: base_verb(word.lower(), table.verbs),
    "ADJ": lambda word, feats, _: _positive(word.lower(), feats),
    "ADV": lambda word, feats, _: _positive(word.lower(), feats),
}
