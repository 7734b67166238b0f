"""Small words for reasons."""

from __future__ import annotations

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them: "A, B and C"."""
    if len(names) < 2:  # noqa: PLR2004
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def they(names: Sequence[str], one: str, many: str) -> str:
    """Return who does what, the verb agreeing: "A affirms", "A and B affirm"."""
    plural = len(names) > 1 or (bool(names) and ends_in_plural(names[0]))
    return f"{listed(names)} {many if plural else one}"


def ends_in_plural(name: str) -> bool:
    """Tell whether a name reads as several: "local sources", "pro-militant sources quoted by North Daily"."""
    last = name.partition(" quoted by ")[0].split()[-1:]
    return bool(last) and last[0][:1].islower() and last[0].endswith("s")
