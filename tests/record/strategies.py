"""Any noun that a case file must give back as it went in."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from hearsay.types.claim import EventClaim, Mention, Quote, StateClaim
from hearsay.types.document import DocumentId
from hearsay.types.linked import ClaimId, LinkedActor, LinkedEventClaim, LinkedStateClaim

# Finite floats only: JSON has no others, and no confidence or degree is any.
# Offsets and figures are of texts and people, so they fit a database's integers.
st.register_type_strategy(int, st.integers(0, 2**53))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


def claims(document: DocumentId) -> st.SearchStrategy[LinkedEventClaim | LinkedStateClaim]:
    """Draw any claim of a document, every slot at random."""
    voices = st.lists(st.builds(LinkedActor), min_size=1, max_size=3).map(tuple)
    shared: dict[str, Any] = {
        "document": st.just(document),
        "evidence": st.lists(st.builds(Quote), min_size=1, max_size=2).map(tuple),
        "voices": st.lists(st.builds(Mention), min_size=1, max_size=3).map(tuple),
    }
    identity = st.integers(0, 2**64 - 1).map(lambda number: ClaimId(f"c{number:016x}"))
    return st.one_of(
        st.builds(LinkedEventClaim, id=identity, claim=st.builds(EventClaim, **shared), voices=voices),
        st.builds(LinkedStateClaim, id=identity, claim=st.builds(StateClaim, **shared), voices=voices),
    )
