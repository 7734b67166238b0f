"""Keep nouns in a case file and give them back as they went in."""

from hearsay.record.codec import encoded
from hearsay.record.sqlite import CaseFile, create_or_open, open_to_read
from hearsay.record.store import CaseCounts, Read, Run, Store, Words

__all__ = [
    "CaseCounts",
    "CaseFile",
    "Read",
    "Run",
    "Store",
    "Words",
    "create_or_open",
    "encoded",
    "open_to_read",
]
