"""Batches keep their order, in one process or several."""

from __future__ import annotations

import pytest

from hearsay.workers import batches, in_order


def doubled(tools: str, numbers: tuple[int, ...]) -> list[str]:
    return [f"{tools}{2 * number}" for number in numbers]


def a_tool() -> str:
    return "n"


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_batches(workers: int) -> None:
    found = list(in_order(doubled, a_tool, batches(range(7), 2), workers=workers))

    assert found == [["n0", "n2"], ["n4", "n6"], ["n8", "n10"], ["n12"]]


def test_no_tools_are_opened_where_there_is_nothing_to_do() -> None:
    def opened() -> str:
        raise AssertionError

    assert list(in_order(doubled, opened, [], workers=1)) == []
