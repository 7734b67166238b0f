"""From mentions to actors, places and days: `linked` links the claims of one document."""

from hearsay.link.claims import linked

__all__ = ["linked"]
