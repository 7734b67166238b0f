"""A case file made of the Benin raid's claims, and a way to run commands."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.builders import a_linked_state, a_page, a_place, some_days
from tests.reconcile.benin import FIRST, JUNE_25, PACK, SECOND, SOUTHFRONT, all_claims

from hearsay.reconcile import events_in, states_in
from hearsay.record import create_or_open
from hearsay.serve.cli import main
from hearsay.types.codes import Relation


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def hearsay(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process."""

    def run(*words: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["hearsay", *map(str, words)])
        status = 0
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
        said = capsys.readouterr()
        return Outcome(status=status, out=said.out, err=said.err)

    return run


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a case file of two reports that contradict each other."""
    path = tmp_path_factory.mktemp("case") / "benin.db"
    states = (
        a_linked_state(document=FIRST, voices=(SOUTHFRONT,), since=some_days(JUNE_25)),
        a_linked_state(
            document=SECOND,
            voices=(SOUTHFRONT,),
            relation=Relation.CONTROLS,
            object="Jisr al-Shughur",
            object_place=a_place("Jisr al-Shughur"),
        ),
    )
    claims = (*all_claims(), *states)
    with create_or_open(path) as store:
        store.begin(version="test", settings="{}")
        for document in (FIRST, SECOND):
            own = [claim for claim in claims if claim.claim.document == document.id]
            store.add([(a_page(document.text, address=document.address), document, own)])
        store.settle(events_in(claims, (FIRST, SECOND), {}, PACK), states_in(claims), {})
    return path
