"""The language of a text, told offline and always the same."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from hearsay.decode.wording import wording

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SHOWN: Final = 1500  # characters that are looked at
SHORTEST: Final = 20  # letters, below which any guess is chance
WORD: Final = re.compile(r"[^\W\d_]+")
ENGLISH_SHARE: Final = 0.08  # of 747 reports 746 lie above 0.10; of 42 German and French pages all below 0.05
FEWEST_WORDS: Final = 12  # of plain letters, below which the model errs too often on English headlines


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of a text's language; "und" where it is too short to tell.

    English is told by its commonest words, surely and in microseconds; what is not, a trained model names.
    """
    part = text[:SHOWN]
    words = WORD.findall(part.lower())
    english = wording().english
    if sum(map(len, words)) < SHORTEST:
        return "und"
    if sum(word in english for word in words) >= ENGLISH_SHARE * len(words):
        return "en"
    if len(words) < FEWEST_WORDS and part.isascii():
        return "und"
    code, _ = _identifier().classify(part)
    return str(code)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  (0.6 s: only where needed)

    return LanguageIdentifier.from_model_file(MODEL_FILE)
