"""Foldings under which the spellings of one name become equal."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from anyascii import anyascii

WORD: Final = re.compile(r"[^\s,;:()\[\]{}\"“”«»|]+")
# Written by hand or after a lost apostrophe: "alSham", "elBab", "AlNusra".
ATTACHED_ARTICLE: Final = re.compile(r"\b([AaEe]l|[Aa](?:sh|d|s|r|t|n|z))(?=[A-Z][a-z])")
APOSTROPHES: Final = re.compile(r"['’‘`´ʿʾʼʻ′.]")
NOT_WORD: Final = re.compile(r"[^0-9a-z؀-ۿ]+")
ARABIC: Final = re.compile(r"[؀-ۿ]")
ARABIC_MARKS: Final = re.compile(r"[ً-ٰٟـ]")
ARABIC_LETTERS: Final = str.maketrans("أإآٱىةؤئ", "اااايهوي")
ARTICLES: Final = frozenset(
    {"al", "el", "il", "ash", "esh", "ad", "ed", "ar", "er", "an", "en", "at", "et", "az", "ez", "as", "es"}
)
POSSESSIVE: Final = re.compile(r"['’`´]s$|(?<=s)['’`´]$")
ENGLISH: Final = frozenset({"the"})
SMALL: Final = ARTICLES | ENGLISH

DIGRAPHS: Final = (
    ("sch", "$"),
    ("sh", "$"),
    ("ch", "$"),
    ("kh", "x"),
    ("gh", "g"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("dj", "j"),
)
DOUBLED: Final = re.compile(r"(.)\1+")
# The same consonants for Arabic letters; long vowels, ayn, hamza, ha and ta marbuta fall away.
ARABIC_CONSONANTS: Final = str.maketrans(
    dict(zip("بتثجخدذرزسشصضطظغفقكلمنپچگڤ", "bttjxddrss$sdtsgfkklmnb$kf", strict=True))
    | dict.fromkeys("اأإآءئؤىوهحعيةـ")
)
ARABIC_FIRST: Final = {"ا": "a", "ع": "a", "و": "w", "ي": "y", "ه": "h", "ح": "h"}
ARABIC_ARTICLE: Final = re.compile(r"(?:^|(?<= ))ال(?=[؀-ۿ]{2})")
TO_CONSONANTS: Final = str.maketrans(
    {"q": "k", "c": "k", "p": "b", "v": "f", "z": "s", **dict.fromkeys("aeiouwyh")}
)


class Piece(NamedTuple):
    """A folded part of a word, with the offsets of the word that it comes from."""

    text: str
    start: int
    end: int
    is_article: bool


def pieces(text: str) -> list[Piece]:
    """Split text into folded parts; hyphens separate, articles are marked, apostrophes and marks vanish."""
    found: list[Piece] = []
    for match in WORD.finditer(text):
        word = POSSESSIVE.sub("", match.group())
        if not word.islower():
            word = ATTACHED_ARTICLE.sub(r"\1-", word)
        found.extend(Piece(part, match.start(), match.end(), part in SMALL) for part in folded_word(word))
    return found


def folded_word(word: str) -> list[str]:
    """Fold one word to lower-case parts of letters and digits; Arabic script keeps its letters."""
    if not word.isascii():
        if ARABIC.search(word):
            plain = ARABIC_MARKS.sub("", word).translate(ARABIC_LETTERS).removeprefix("ال")
            return [part for part in NOT_WORD.split(plain) if part]
        word = anyascii(APOSTROPHES.sub("", word))
    plain = APOSTROPHES.sub("", word).lower()
    return [plain] if plain.isalnum() else [part for part in NOT_WORD.split(plain) if part]


@lru_cache(maxsize=1 << 15)
def fold(name: str) -> str:
    """Fold a name to a key without case, marks, hyphens and articles; "" where nothing is left."""
    if (
        name.isascii() and name.istitle() and name.replace(" ", "").isalpha()
    ):  # most names, four times as fast
        words = name.lower().split()
        return " ".join(word for word in words if word not in SMALL) or " ".join(words)
    parts = pieces(name)
    return " ".join(part.text for part in parts if not part.is_article) or " ".join(
        part.text for part in parts
    )


def consonants(folded: str) -> str:
    """Reduce a folded name to its consonants, so that transliterations of one Arabic name meet.

    A key alone is no proof: "Kafr Nabl" and "Kafr Nabil" meet, and so do some names that differ.
    """
    key = DOUBLED.sub(r"\1", folded.replace(" ", ""))
    if not key:
        return ""
    if ARABIC.search(key):
        key = ARABIC_ARTICLE.sub("", folded).replace(" ", "")
        return ARABIC_FIRST.get(key[0], "") + key.translate(ARABIC_CONSONANTS)
    for two, one in DIGRAPHS:
        key = key.replace(two, one)
    first = "a" if key[0] in "aeiou" else key[0].translate(TO_CONSONANTS) or key[0]
    return first + key[1:].translate(TO_CONSONANTS)


def latin(folded: str) -> str:
    """Romanise a folded name in Arabic script, letter by letter; other names stay as they are."""
    return folded if folded.isascii() else anyascii(folded).lower()
