from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.link.dates import days_of, days_of_report
from hearsay.types.codes import DatePrecision

THURSDAY = date(2020, 6, 25)
WORDS = ("on", "last", "June", "24", "31", "2016", "may", "late", "since", "two", "days", "ago", "Friday")


@pytest.mark.parametrize(
    ("phrase", "first", "last", "precision"),
    [
        ("late on June 24", (2020, 6, 24), (2020, 6, 24), 1),
        ("on July 5 2016", (2016, 7, 5), (2016, 7, 5), 1),
        ("Saturday April 15", (2020, 4, 15), (2020, 4, 15), 1),
        ("12 pm on Wednesday, July 19, 2017", (2017, 7, 19), (2017, 7, 19), 1),
        ("June 14 and June 15", (2020, 6, 14), (2020, 6, 15), 2),
        ("14 and 15 June", (2020, 6, 14), (2020, 6, 15), 2),
        ("December 30", (2019, 12, 30), (2019, 12, 30), 1),
        ("early June 2020", (2020, 6, 1), (2020, 6, 10), 4),
        ("in December", (2019, 12, 1), (2019, 12, 31), 4),
        ("in June", (2020, 6, 1), (2020, 6, 25), 4),
        ("since 2011", (2011, 1, 1), (2020, 6, 25), 5),
        ("late last year", (2019, 10, 1), (2019, 12, 31), 5),
        ("on Tuesday morning", (2020, 6, 23), (2020, 6, 23), 1),
        ("on Thursday", (2020, 6, 25), (2020, 6, 25), 1),
        ("last Thursday", (2020, 6, 18), (2020, 6, 18), 1),
        ("since Tuesday", (2020, 6, 23), (2020, 6, 25), 2),
        ("Earlier this week", (2020, 6, 22), (2020, 6, 24), 2),
        ("last week", (2020, 6, 15), (2020, 6, 21), 3),
        ("Last weekend", (2020, 6, 20), (2020, 6, 21), 2),
        ("yesterday", (2020, 6, 24), (2020, 6, 24), 1),
        ("overnight", (2020, 6, 24), (2020, 6, 25), 2),
        ("two days ago", (2020, 6, 23), (2020, 6, 23), 1),
        ("over the past three days", (2020, 6, 22), (2020, 6, 25), 2),
        ("for the second day", (2020, 6, 24), (2020, 6, 25), 2),
        ("since the signing of the March 5 agreement", (2020, 3, 5), (2020, 6, 25), 5),
        ("2020-06-12", (2020, 6, 12), (2020, 6, 12), 1),
    ],
)
def test_a_phrase_means_the_days_that_a_journalist_means(
    phrase: str, first: tuple[int, int, int], last: tuple[int, int, int], precision: int
) -> None:
    days = days_of(phrase, THURSDAY)

    assert days is not None
    assert (days.first, days.last, int(days.precision)) == (date(*first), date(*last), precision)


@pytest.mark.parametrize("phrase", ["recently", "earlier", "once", ""])
def test_a_phrase_without_an_anchor_gives_no_days(phrase: str) -> None:
    assert days_of(phrase, THURSDAY) is None


@pytest.mark.parametrize("phrase", ["on Tuesday", "yesterday", "last week", "June 24"])
def test_a_relative_phrase_gives_no_days_where_publication_is_unknown(phrase: str) -> None:
    assert days_of(phrase, None) is None


def test_a_whole_date_needs_no_publication() -> None:
    days = days_of("July 19, 2017", None)

    assert days is not None
    assert days.first == date(2017, 7, 19)


def test_undated_news_happened_the_day_before_or_on_the_day() -> None:
    days = days_of_report(THURSDAY)

    assert days is not None
    assert (days.first, days.last, days.precision) == (date(2020, 6, 24), THURSDAY, DatePrecision.DAYS)


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=8,
    ),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
)
def test_days_never_end_before_they_begin(words: list[str], published: date) -> None:
    days = days_of(" ".join(words), published)

    assert days is None or days.first <= days.last
