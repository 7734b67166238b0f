"""How stages run: here, or in processes of this machine."""

from hearsay.workers.local import batches, in_order

__all__ = ["batches", "in_order"]
