"""Pages to documents: text as received, cut into blocks, with publisher, day and language."""

from hearsay.decode.documents import documents_in

__all__ = ["documents_in"]
