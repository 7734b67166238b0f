"""Articles that came without their line breaks: what is glued to head and foot is cut off."""

from hearsay.decode.glued.oneline import blocks_of_line

__all__ = ["blocks_of_line"]
