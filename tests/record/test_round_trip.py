"""What goes into a case file comes out as it went in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import a_claim, a_document, a_linked_state, a_page, a_state, an_event
from tests.record.strategies import claims

from hearsay.errors import UnknownEvent
from hearsay.record import CaseFile, create_or_open, open_to_read
from hearsay.types.linked import LinkedEventClaim, LinkedStateClaim
from hearsay.types.page import SetAside
from hearsay.types.state import StateId

PAGE, DOCUMENT = a_page(), a_document()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseFile]:
    with create_or_open(tmp_path / "case.db") as opened:
        opened.begin(version="test", settings="{}")
        yield opened


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(claims(DOCUMENT.id), max_size=5, unique_by=lambda claim: claim.id))
def test_a_claim_comes_back_as_it_went_in(found: list[LinkedEventClaim | LinkedStateClaim]) -> None:
    with TemporaryDirectory() as folder, create_or_open(Path(folder) / "case.db") as store:
        store.add([(PAGE, DOCUMENT, found)])

        assert {claim.id: claim for claim in store.claims()} == {claim.id: claim for claim in found}


def test_a_document_comes_back_with_its_blocks(store: CaseFile) -> None:
    document = a_document("Zażółć\r\n\tgęślą\x00 jaźń", title="T", url="https://example.org/a", language="pl")
    store.add([(a_page(), document, ())])

    assert list(store.documents()) == [document]
    assert store.document(document.id) == document


def test_the_same_page_again_adds_nothing(store: CaseFile) -> None:
    claim = a_claim(document=DOCUMENT)

    assert store.add([(PAGE, DOCUMENT, [claim])]) == 1
    assert store.add([(PAGE, DOCUMENT, [claim])]) == 0
    assert (store.counts().documents, store.counts().claims) == (1, 1)


def test_a_page_is_known_by_its_address_and_content(store: CaseFile) -> None:
    store.add([(PAGE, DOCUMENT, ())])

    assert store.is_known(PAGE.address, DOCUMENT.content_hash)
    assert not store.is_known(PAGE.address, "0" * 64)
    assert not store.is_known("elsewhere.txt", DOCUMENT.content_hash)


def test_claims_can_be_asked_of_one_document(store: CaseFile) -> None:
    other = a_document("Another report.", source="two.txt")
    mine, theirs = a_claim(document=DOCUMENT), a_claim(document=other)
    store.add([(PAGE, DOCUMENT, [mine]), (a_page(address="two.txt"), other, [theirs])])

    assert list(store.claims(DOCUMENT.id)) == [mine]


def test_events_and_states_come_back_and_are_replaced_whole(store: CaseFile) -> None:
    claim, said = a_claim(document=DOCUMENT), a_linked_state(document=DOCUMENT)
    event, state = an_event(claim), a_state(id=StateId("s1"), claims=(said.id,))
    store.add([(PAGE, DOCUMENT, [claim, said])])
    store.settle([event], [state], {})
    store.settle([event], [state], {})

    assert list(store.events()) == [event]
    assert list(store.states()) == [state]
    assert store.event(event.id).claims == (claim,)


def test_an_event_is_found_by_the_beginning_of_its_id(store: CaseFile) -> None:
    claim = a_claim(document=DOCUMENT)
    store.add([(PAGE, DOCUMENT, [claim])])
    store.settle([an_event(claim)], [], {})

    assert store.event("e" + claim.id[1:6]).event == an_event(claim)
    with pytest.raises(UnknownEvent):
        store.event("e_")


def test_an_id_once_given_leads_to_the_event_that_holds_its_earliest_claim(store: CaseFile) -> None:
    early, late = a_claim(document=DOCUMENT), a_claim(document=DOCUMENT, at=90)
    store.add([(PAGE, DOCUMENT, [early, late])])
    store.settle([an_event(early), an_event(late)], [], {})
    store.settle([an_event(early, late)], [], {})

    assert store.event("e" + late.id[1:]).event == an_event(early, late)


def test_an_id_that_leads_nowhere_for_a_while_is_kept_and_leads_on_again(store: CaseFile) -> None:
    early, late = a_claim(document=DOCUMENT), a_claim(document=DOCUMENT, at=90)
    store.add([(PAGE, DOCUMENT, [early, late])])
    store.settle([an_event(late)], [], {})
    store.settle([an_event(early)], [], {})
    with pytest.raises(UnknownEvent):
        store.event("e" + late.id[1:])

    store.settle([an_event(early, late)], [], {})

    assert store.event("e" + late.id[1:]).event.id == "e" + early.id[1:]


def test_a_page_set_aside_is_noted_until_it_can_be_read(store: CaseFile) -> None:
    line = SetAside(address=PAGE.address, reason="reports/one.txt: it is empty. Save it again.")
    store.set_aside([line, line])
    assert list(store.pages_set_aside()) == [line]

    store.add([(PAGE, DOCUMENT, ())])

    assert list(store.pages_set_aside()) == []


def test_a_build_that_was_cut_short_is_known_until_one_ends(store: CaseFile) -> None:
    assert not store.is_settled()

    store.settle([], [], {})

    assert store.is_settled()


def test_a_case_file_at_rest_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with create_or_open(path) as store:
        store.add([(PAGE, DOCUMENT, [a_claim(document=DOCUMENT)])])
    with open_to_read(path) as reading:
        assert reading.counts().claims == 1

    assert [each.name for each in tmp_path.iterdir()] == ["case.db"]
