"""What is known before reading: packs of actors, places, publishers and countries, kept as data.

`packs(("syria",))` gives one frozen Pack, `time_words()` the vocabulary of dates, `fold` the key under which
spellings of a name meet.
"""

from hearsay.knowledge.fold import consonants, fold, pieces
from hearsay.knowledge.index import NameIndex
from hearsay.knowledge.loading import packs
from hearsay.knowledge.pack import ActorWords, Country, Home, Pack
from hearsay.knowledge.words import TimeWords, time_words

__all__ = [
    "ActorWords",
    "Country",
    "Home",
    "NameIndex",
    "Pack",
    "TimeWords",
    "consonants",
    "fold",
    "packs",
    "pieces",
    "time_words",
]
