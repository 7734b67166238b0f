"""Files and folders to pages: bytes as received, and what stands beside them."""

from hearsay.collect.files import pages_in

__all__ = ["pages_in"]
