from dataclasses import replace
from datetime import date
from itertools import permutations

from tests.link.builders import DAY, a_document, a_state, an_event

from hearsay.knowledge import packs
from hearsay.link import linked
from hearsay.types.claim import Claim, Mention
from hearsay.types.codes import Certainty, EventType, Relation
from hearsay.types.linked import LinkedEventClaim, LinkedStateClaim

PACK = packs(("syria",))
TEXT = "On June 24 Ahrar al-Sham stormed Sarmada in Syria. Later its fighters hit Salqin and two civilians."


def events_of(*claims: Claim, text: str = TEXT) -> list[LinkedEventClaim]:
    return [each for each in linked(claims, a_document(text), PACK) if isinstance(each, LinkedEventClaim)]


def test_an_event_has_its_actors_place_and_days_beside_the_mentions() -> None:
    document = a_document(TEXT)
    claim = an_event(
        document, initiator="Ahrar al-Sham", place="Sarmada", time="June 24", killed="two civilians"
    )

    (event,) = events_of(claim)

    assert event.initiator[0].id == "sy:ahrar"
    assert event.place is not None
    assert event.place.name == "Sarmada"
    assert event.days is not None
    assert event.days.first == date(2020, 6, 24)
    assert event.killed[0].actor.name == "civilians"
    assert event.claim is claim
    assert event.source == "report.txt"


def test_the_publisher_stands_first_under_its_short_name() -> None:
    (event,) = events_of(an_event(a_document(TEXT)))

    assert [voice.name for voice in event.voices] == ["north daily"]


def test_an_undated_event_goes_on_with_the_days_of_the_last_dated_one_of_its_type() -> None:
    document = a_document(TEXT)
    dated = an_event(document, time="June 24")
    same_type = an_event(document, at=51)
    other_type = an_event(document, type=EventType.SHELLING, at=51)

    first, second, third = (event.days for event in events_of(other_type, same_type, dated))

    assert first is not None
    assert second is not None
    assert third is not None
    assert (second.first, second.method) == (date(2020, 6, 24), "carried")
    assert (first.last, first.method) == (DAY, "report")
    assert third.method == "phrase"


def test_what_is_only_planned_and_what_is_background_has_no_day_of_its_own() -> None:
    document = a_document(TEXT)

    planned, background = events_of(
        an_event(document, certainty=Certainty.PROSPECTIVE),
        an_event(document, is_past=True, type=EventType.EXPLOSION),
    )

    assert planned.days is None
    assert background.days is None


def test_a_state_about_a_place_has_it_as_object() -> None:
    document = a_document("Ahrar al-Sham controls Sarmada in Syria.")

    (state,) = linked([a_state(document, "Ahrar al-Sham", Relation.CONTROLS, "Sarmada")], document, PACK)

    assert isinstance(state, LinkedStateClaim)
    assert state.object_place is not None
    assert state.object.name == "Sarmada"
    assert state.as_of == DAY


def test_the_same_claim_has_the_same_id_and_another_has_another() -> None:
    document = a_document(TEXT)
    one, again = an_event(document, initiator="Ahrar al-Sham"), an_event(document, initiator="Ahrar al-Sham")
    other = an_event(document, initiator="Ahrar al-Sham", place="Salqin")

    ids = [event.id for event in events_of(one, again, other)]

    assert ids[0] == ids[1] != ids[2]
    assert all(len(claim_id) == 17 and claim_id.startswith("c") for claim_id in ids)


def test_the_order_in_which_claims_come_changes_nothing() -> None:
    document = a_document(TEXT)
    claims = (
        an_event(document, time="June 24", initiator="Ahrar al-Sham"),
        an_event(document, at=51, place="Salqin", initiator="its fighters"),
        an_event(document, type=EventType.SHELLING, at=51),
    )

    seen = {
        tuple(sorted((event.id, str(event.days), str(event.place)) for event in events_of(*order)))
        for order in permutations(claims)
    }

    assert len(seen) == 1


def test_a_mention_that_the_codebook_supplies_needs_no_offset() -> None:
    document = a_document(TEXT)
    claim = an_event(document)
    claim = replace(claim, initiator=(Mention(text="unidentified"),))

    assert events_of(claim)[0].initiator[0].name == "unidentified"
