"""What holds true between two: state claims from compounds, participles, verbs and appositions."""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.extract.english.reading import Reading
from hearsay.extract.states.aliases import aliases
from hearsay.extract.states.compounds import by_compound
from hearsay.extract.states.found import StateFound
from hearsay.extract.states.offices import by_noun
from hearsay.extract.states.verbs import by_participle, by_verb, under_control


def states_in(reading: Reading) -> Iterator[StateFound]:
    """Yield what a sentence says holds true between two, in the order of the words that say it."""
    for index in range(len(reading.tree)):
        for shape in (by_compound, by_participle, by_verb, by_noun, under_control):
            yield from shape(reading, index)
    yield from aliases(reading)


__all__ = ["StateFound", "states_in"]
