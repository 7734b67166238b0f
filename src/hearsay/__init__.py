"""Read partisan war reporting: who says what happened, who disputes it, what the evidence supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.version import __version__

if TYPE_CHECKING:
    from hearsay.serve.python import build, open  # noqa: A004  (hearsay.open is what DESIGN.md promises)

__all__ = ["__version__", "build", "open"]


def __getattr__(name: str) -> object:
    """Load the Python interface when it is first asked for: importing hearsay alone does nothing."""
    if name in ("build", "open"):
        from hearsay.serve import python  # noqa: PLC0415  (the point of this function)

        return getattr(python, name)
    raise AttributeError(f"module 'hearsay' has no attribute {name!r}")
