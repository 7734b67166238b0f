"""How the model sees a word: its wordpieces, and the shape of its letters, to which they are blind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tokenizers import Tokenizer

if TYPE_CHECKING:
    from pathlib import Path

UNKNOWN: Final = "[UNK]"

PIECES_PER_WORD: Final = (
    8  # more would let one hostile word fill a window; only the first piece carries the word
)
LETTERS_PER_WORD: Final = 80  # read no further: 99.99 % of the treebanks' words are shorter
REMEMBERED_WORDS: Final = 100_000  # about 30 MB; then start anew, so that hostile text cannot fill the memory

# One spelling for marks that keyboards and publishers write in several ways.
PLAIN_MARKS: Final = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "`": "'",
        "\u00b4": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
    }
)
QUOTES_IN_ASCII: Final = {"``": '"', "''": '"', "\u2019\u2019": '"', "\u2018\u2018": '"'}

SHAPES: Final = (
    "lower",
    "title",
    "upper",
    "initial",  # one capital, with or without its stop: "J."
    "mixed",
    "number",
    "letters and digits",
    "mark",
    "other",  # scripts without case
)
SHAPE_COUNT: Final = 2 * len(SHAPES)  # each glued to the word before it, or after a space


class Pieces:
    """The wordpiece vocabulary, and the pieces of words met so far."""

    def __init__(self, path: Path) -> None:
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}
        self.first, self.last = tokenizer.encode("").ids  # what opens and closes every window
        self._unknown = (tokenizer.token_to_id(UNKNOWN) or 0,)

    def of(self, word: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces: at least one, at most eight."""
        known = self._known.get(word)
        if known is not None:
            return known
        plain = plain_form(word)
        found = tuple(self._tokenizer.encode(plain, add_special_tokens=False).ids[:PIECES_PER_WORD])
        pieces = found or self._unknown
        if len(self._known) >= REMEMBERED_WORDS:
            self._known.clear()
        self._known[word] = pieces
        return pieces


def plain_form(word: str) -> str:
    """Return a word as the encoder is shown it: short enough, its marks in one spelling."""
    if word in QUOTES_IN_ASCII:
        return QUOTES_IN_ASCII[word]
    readable = (
        word[:LETTERS_PER_WORD].encode("utf-8", "replace").decode("utf-8")
    )  # halves of broken characters
    return readable.translate(PLAIN_MARKS)


def shape_number(word: str, *, spaced: bool) -> int:
    """Return the number of a word's shape; `spaced` says that a gap stands before it."""
    return SHAPES.index(shape_of(word[:LETTERS_PER_WORD])) + (len(SHAPES) if spaced else 0)


def shape_of(word: str) -> str:
    """Name the shape of a word's letters."""
    letters = [character for character in word if character.isalpha()]
    if any(character.isdigit() for character in word):
        return "letters and digits" if letters else "number"
    if not letters:
        return "mark"
    if not any(character.isupper() for character in letters):
        return "lower" if any(character.islower() for character in letters) else "other"
    if not any(character.islower() for character in letters):
        return "initial" if len(letters) == 1 else "upper"
    rest = letters[1:]
    return "title" if letters[0].isupper() and not any(character.isupper() for character in rest) else "mixed"
