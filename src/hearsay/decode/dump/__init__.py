"""Text dumps of many lines: article, comments, donation bars and debris run together."""

from hearsay.decode.dump.plaintext import blocks_of_dump

__all__ = ["blocks_of_dump"]
