"""Derive the lemma table from the training trees: what spelling rules get wrong, and known verbs."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hearsay.syntax.lemmas import LemmaTable, lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from treebanks import Tree

RULED: Final = frozenset({"NOUN", "VERB", "AUX", "ADJ", "ADV", "PROPN"})
CLOSED: Final = frozenset({"ADP", "CCONJ", "DET", "INTJ", "PART", "PRON", "SCONJ"})
SURE: Final = 0.6  # a form's lemma must be this share of its readings
VERBS_OF_WAR: Final = Path(__file__).with_name(
    "verbs_of_war.txt"
)  # rare in the treebanks, common in our texts
IRREGULAR_VERBS: Final = Path(__file__).with_name("irregular_verbs.txt")


def write_lemma_table(trees: Iterable[Tree], path: Path) -> None:
    """Write lemmas.json, sorted, so that two runs give the same bytes."""
    readings: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    verbs: Counter[str] = Counter()
    for tree in trees:
        for word in tree.words:
            if word.upos in RULED | CLOSED and "Typo=Yes" not in word.feats:
                form = word.form.lower().replace("\u2019", "'")
                readings[word.upos, form, word.feats][word.lemma] += 1
            if word.upos == "VERB" and word.lemma.isalpha():
                verbs[word.lemma] += 1
    known = {verb for verb in verbs if verb.isascii() and verb.islower()}
    known |= set(VERBS_OF_WAR.read_text(encoding="utf-8").split())
    irregular = _irregular(readings, frozenset(known))
    forms = dict(line.split() for line in IRREGULAR_VERBS.read_text(encoding="utf-8").splitlines())
    irregular["VERB"] |= forms  # a treebank once says "flead"
    table = {"irregular": irregular, "verbs": sorted(known)}
    path.write_text(json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def _irregular(
    readings: dict[tuple[str, str, str], Counter[str]], verbs: frozenset[str]
) -> dict[str, dict[str, str]]:
    rules = LemmaTable(irregular={}, verbs=verbs)
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    wrong: set[tuple[str, str]] = set()
    for (upos, form, feats), lemmas in readings.items():
        lemma, _ = lemmas.most_common(1)[0]
        votes[upos, form].update(lemmas)
        found = lemma_of(form, upos, feats, rules)
        if found != lemma and (upos != "PROPN" or found != lemma.lower()):
            wrong.add((upos, form))
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for upos, form in sorted(wrong):
        lemma, count = votes[upos, form].most_common(1)[0]
        if count >= SURE * votes[upos, form].total():
            table[upos][form] = lemma
    return dict(table)
