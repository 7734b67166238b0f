"""Documents in, claims out: who says that what happened, as the text has it."""

from hearsay.extract.reading import Names
from hearsay.extract.rules import Reader, claims_in

__all__ = ["Names", "Reader", "claims_in"]
