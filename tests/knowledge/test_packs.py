import pickle
from pathlib import Path

import pytest
from tests.knowledge.builders import a_pack_folder

from hearsay.errors import BadKnowledge
from hearsay.knowledge import packs
from hearsay.types.actor import ActorKind


def test_the_syria_pack_knows_at_least_a_hundred_and_fifty_actors_of_all_camps() -> None:
    own = [actor for actor in packs(("syria",)).actors if actor.id.startswith("sy:")]

    assert len(own) >= 150
    assert {"government", "opposition", "hts", "isis", "sdf", "al-qaeda", "western"} <= {
        actor.side for actor in own
    }


def test_every_tie_of_the_shipped_packs_leads_to_a_known_actor() -> None:
    pack = packs(("syria",))

    assert [
        (actor.id, tie.to) for actor in pack.actors for tie in actor.ties if tie.to not in pack.actor_at
    ] == []


def test_no_tie_of_the_shipped_packs_ends_before_it_begins() -> None:
    ties = [tie for actor in packs(("syria",)).actors for tie in actor.ties if tie.since and tie.until]

    assert ties
    assert all(tie.since <= tie.until for tie in ties if tie.since and tie.until)


def test_no_name_belongs_to_two_armed_groups() -> None:
    pack = packs(("syria",))
    groups = {
        at
        for at, actor in enumerate(pack.actors)
        if actor.kind in (ActorKind.REBEL_GROUP, ActorKind.COALITION)
    }

    shared = {name: at for name, at in pack.actor_index.exact.items() if len(groups & set(at)) > 1}

    assert shared == {}


def test_renamings_form_a_chain_from_nusra_to_tahrir_al_sham() -> None:
    pack = packs(("syria",))
    actor, chain = pack.actor("sy:hts"), ["sy:hts"]

    while former := [tie.to for tie in actor.ties if tie.relation == "formerly"]:
        actor = pack.actor(former[0])
        chain.append(actor.id)

    assert chain == ["sy:hts", "sy:jfs", "sy:nusra"]


def test_every_place_lies_on_the_globe_and_syrian_ones_near_syria() -> None:
    places = packs(("syria",)).places

    assert all(-90 <= place.latitude <= 90 and -180 <= place.longitude <= 180 for place in places)
    assert all(
        32 < place.latitude < 38 and 35 < place.longitude < 43
        for place in places
        if place.id.startswith(("C", "SY"))
    )


def test_a_pack_survives_pickling() -> None:
    pack = packs(("syria",))

    again = pickle.loads(pickle.dumps(pack))  # noqa: S301 - our own bytes

    assert again.actors == pack.actors
    assert again.place_index.near("saraqeb") == pack.place_index.near("saraqeb")


def test_packs_are_read_once() -> None:
    assert packs(["syria"]) is packs(("syria",))


def test_a_pack_of_ones_own_is_read_from_its_folder(tmp_path: Path) -> None:
    folder = a_pack_folder(
        tmp_path / "own", actors='[[actor]]\nid = "x:a"\nname = "Azure Brigade"\nkind = "rebel group"\n'
    )

    assert packs((str(folder),)).actor("x:a").name == "Azure Brigade"


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ('[[actor]]\nid = "x:a"\nname = "A"\nkind = "brigade"\n', "kind 'brigade' is unknown"),
        ('[[actor]]\nid = "x:a"\nkind = "person"\n', "has no name"),
        (
            2 * '[[actor]]\nid = "x:a"\nname = "A"\nkind = "person"\n',
            "stands twice",
        ),
        ("[[actor]\n", "is not TOML"),
    ],
)
def test_a_broken_entry_says_where_it_stands_and_what_to_do(entry: str, says: str, tmp_path: Path) -> None:
    folder = a_pack_folder(tmp_path / "broken", actors=entry)

    with pytest.raises(BadKnowledge, match=says):
        packs((str(folder),))


def test_an_unknown_pack_names_those_that_ship() -> None:
    with pytest.raises(BadKnowledge, match="syria, world"):
        packs(("atlantis",))
