from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Final

import pytest
from tests.decode.builders import NEWS, SHARED, a_page, a_record, decoded, needs_corpus

from hearsay.types.actor import Publisher
from hearsay.types.codes import Origin
from hearsay.types.page import Given

ARTICLE = "\n\n".join(NEWS)
TITLE = "Blue Brigade Takes Upper Mill"


def test_what_the_user_says_beats_the_manifest_and_that_beats_the_record() -> None:
    text = json.dumps({"text": ARTICLE, "publisher": "Dale News", "published": "2020-01-03"})
    given, manifest = (
        Given(publisher="given", published=date(2020, 1, 1)),
        Given(publisher="HillPost", published=date(2020, 1, 2)),
    )

    by_user = decoded(a_page(text, form="record", given=given, manifest=manifest))
    by_manifest = decoded(a_page(text, form="record", manifest=manifest))
    by_record = decoded(a_page(text, form="record"))

    assert (by_user.publisher, by_user.publisher_origin, by_user.published) == (
        "given",
        Origin.GIVEN,
        date(2020, 1, 1),
    )
    assert (by_manifest.publisher, by_manifest.published_origin) == ("hillpost", Origin.MANIFEST)
    assert (by_record.publisher, by_record.publisher_origin, by_record.published) == (
        "dalenews",
        Origin.RECORD,
        date(2020, 1, 3),
    )


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Date of publication 11 August 2016", date(2016, 8, 11)),
        ("Published July 5 2016", date(2016, 7, 5)),
        ("Last updated at Aug 142016", date(2016, 8, 14)),
        ("Wed 01 Oct 2014 at 1459", date(2014, 10, 1)),
        ("04-05-2016", date(2016, 5, 4)),
        ("2016-05-04T10:00:00Z", date(2016, 5, 4)),
        ("28/05/2016", date(2016, 5, 28)),
        ("BEIRUT, Aug 3 (Xinhua) --", date(2016, 8, 3)),
        ("BEIRUT, August 3, 2014 (Reuters) -", date(2014, 8, 3)),
    ],
)
def test_a_dateline_wins_over_the_record_s_field(head: str, day: date) -> None:
    document = decoded(a_record(f"{head} {NEWS[0]}", published="2016-07-20"))

    assert (document.published, document.published_origin) == (day, Origin.TEXT)


@pytest.mark.parametrize(
    "text",
    [
        NEWS[0],  # a weekday alone
        f"05/06/2016 {NEWS[0]}",  # the fifth of June to some, the sixth of May to others
        f"{NEWS[0]} The truce of June 3, 2014 had failed.",
        "August 21 2013 was the day on which the mill fell to the brigade.",
    ],
)
def test_a_day_that_is_no_dateline_moves_nothing(text: str) -> None:
    document = decoded(a_record(text, published="2016-07-20"))

    assert (document.published, document.published_origin) == (date(2016, 7, 20), Origin.RECORD)


def test_a_day_that_is_none_is_left_open() -> None:
    assert decoded(a_record(f"31 February 2016 {NEWS[0]}")).published is None


def test_a_byline_and_a_dated_line_tell_the_first_publisher_from_the_publisher() -> None:
    head = "By [Hill Post](#)\n\nDale News, June 16, 2020\n\n[Hill Post](#) 15 June 2020"
    foot = "The original source of this article is [Hill Post](#)\n\n[Comment on Dale News](#)"

    document = decoded(a_page(f"{TITLE}\n\n{head}\n\n{ARTICLE}\n\n{foot}\n"))

    assert (document.publisher, document.first_publisher) == ("dalenews", "hillpost")
    assert (document.published, document.publisher_origin) == (date(2020, 6, 16), Origin.TEXT)


def test_a_path_in_machine_debris_names_the_outlet() -> None:
    dump = 'string(60) "[{"id":"1","pic":"/2017/07/hillpost_63635.jpg","title":"Dale News closes"}]"'

    assert decoded(a_page(f"{TITLE}\n\n{ARTICLE}\n\n{dump}")).publisher == "hillpost"


def test_an_outlet_that_the_article_only_quotes_is_not_its_publisher() -> None:
    document = decoded(
        a_page(f"{TITLE}\n\n{ARTICLE}\n\nHill Post reported that the mill had burnt down on Sunday.\n")
    )

    assert (document.publisher, document.publisher_origin) == (None, Origin.UNKNOWN)


def test_an_agency_that_is_credited_with_the_text_is_its_first_publisher() -> None:
    document = decoded(a_record(f"AFP Friday 29 Jul 2016 {NEWS[0]}", publisher="hillpost"))

    assert (document.publisher, document.first_publisher) == ("hillpost", "afp")


def test_an_agency_s_own_report_was_not_first_published_elsewhere() -> None:
    assert decoded(a_record(f"{NEWS[0]} --AFP", publisher="AFP")).first_publisher is None


def test_an_address_tells_outlet_and_day_where_nothing_else_does() -> None:
    url = "https://www.hillpost.example/2020/06/25/mill"

    document = decoded(a_page(ARTICLE, manifest=Given(url=url)))

    assert (document.publisher, document.publisher_origin) == ("hillpost", Origin.ADDRESS)
    assert (document.published, document.published_origin) == (date(2020, 6, 25), Origin.ADDRESS)


SEEN: Final = (
    Publisher(id="alalam", name="Al-Alam"),
    Publisher(id="globalresearch", name="Global Research", domains=("globalresearch.ca",)),
    Publisher(id="southfront", name="South Front", domains=("southfront.org",)),
)


@needs_corpus
@pytest.mark.parametrize(
    ("seed", "publisher", "first", "day"),
    [
        ("001", "southfront", None, None),
        ("003", "alalam", None, date(2017, 7, 16)),
        ("004", "globalresearch", "southfront", date(2020, 6, 16)),
    ],
)
def test_the_seeds_tell_who_published_them(
    seed: str, publisher: str, first: str | None, day: date | None
) -> None:
    (path,) = (SHARED / "seeds").glob(f"{seed}_*.txt")

    document = decoded(a_page(path.read_bytes()), SEEN)

    assert (document.publisher, document.first_publisher, document.published) == (publisher, first, day)


@needs_corpus
def test_datelines_of_the_coded_reports_agree_with_the_days_of_their_events() -> None:
    right = judged = 0
    for line in (SHARED / "reports" / "coded.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        gold = json.loads((SHARED / "gold" / f"{record['id']}.json").read_text("utf-8"))
        document = decoded(a_page(line, form="record"))
        ends = [
            date.fromisoformat(event["date"][1] or event["date"][0])
            for event in gold["events"]
            if event["date"]
            and event["date"][0]
            and event["date_prec"] <= 2
            and event["certainty"] != "prospective"
        ]
        if ends and document.published and str(document.published) != record["published"]:
            judged += 1
            right += timedelta(0) <= document.published - max(ends) <= timedelta(days=4)

    assert judged >= 20
    assert right == judged
