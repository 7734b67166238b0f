from __future__ import annotations

import pytest
from tests.decode.builders import NEWS, a_record, body, decoded, said

from hearsay.types.codes import BlockKind

TITLE = "Blue Brigade takes Upper Mill monitor"
TEXT = " ".join(NEWS)


@pytest.mark.parametrize(
    "head",
    [
        "Date of publication 11 August 2016",
        "Published July 5 2016 SEND httpshill.lyEsxNAM",
        "Last updated at Aug 142016 BEIRUT",
        "Posted on July 20 2016 by Ada Miller",
        "Thu Dec 14 2017",
        "04-04-2016",
        "16.04.2017(updated 1723 16.04.2017) Get short URL 0 87",
        "August 13 2016 2037 UTC+3",
        "AFP Friday 29 Jul 2016",
        "29 July 2016 20:02 AFP",
        "",
    ],
)
def test_stamps_and_credits_at_the_head_are_not_of_the_article(head: str) -> None:
    glued = " ".join(part for part in (head, TITLE, TEXT) if part)

    document = decoded(a_record(glued, title=TITLE))

    assert body(document) == TEXT
    assert said(document, BlockKind.TITLE) == [TITLE]


def test_a_title_is_known_again_without_the_site_s_name_and_with_its_full_stop() -> None:
    document = decoded(a_record(f"{TITLE}. {TEXT}", title=f"{TITLE} - Region - Hill Post Online"))

    assert body(document) == TEXT


@pytest.mark.parametrize(
    "foot",
    [
        "Read Also",
        "Agencies contributed to this report Read Also",
        "(Source: Hill Coalition) Twitter",
        "--Reuters",
        "Reporting by Ada Miller; Editing by Ivo Brook",
        "Last Update: Saturday 7 October 2017 KSA 16:06 - GMT 13:06 3885",
        "A.M/ Brook",
        "Manar al-Brook / Ada Miller",
        "Tags War Mills Community standardsDiscussion Comment via Facebook",
    ],
)
def test_credits_and_buttons_at_the_foot_are_not_of_the_article(foot: str) -> None:
    assert body(decoded(a_record(f"{TEXT} {foot}"))) == TEXT


def test_a_caption_is_cut_out_with_its_sentence() -> None:
    caption = "A man walks by the mill in March 2016. (Reuters)"
    document = decoded(a_record(f"{NEWS[0]} {caption} {NEWS[1]}"))

    assert said(document, BlockKind.CAPTION) == [caption]
    assert said(document, BlockKind.BODY) == [NEWS[0], NEWS[1]]


def test_tags_below_the_lead_end_where_the_next_sentence_opens() -> None:
    document = decoded(a_record(f"{NEWS[0]} Tags Mill Brigade toxic gas {NEWS[1]}"))

    assert said(document, BlockKind.NAVIGATION) == ["Tags Mill Brigade toxic gas"]


def test_a_stamp_below_the_lead_is_cut_out_and_the_lead_stays() -> None:
    document = decoded(
        a_record(f"{TITLE} Rockets killed 40 people AP Thursday 1 Aug 2013 {TEXT}", title=TITLE)
    )

    assert said(document, BlockKind.BODY) == ["Rockets killed 40 people", TEXT]


@pytest.mark.parametrize(
    "text",
    [
        "August 21 2013 was the day on which the mill fell to the brigade.",
        "ISIS attacks on the mill killed 4 people, the army said.",
        "US Secretary of State Ada Miller said on 4 May 2016 that talks had failed.",
        "The brigade was formed on 3 May 2015 by Ada Miller.",
    ],
)
def test_a_sentence_that_only_looks_like_a_head_stays_whole(text: str) -> None:
    assert body(decoded(a_record(text))) == text


def test_a_record_that_is_nothing_but_its_title_says_it() -> None:
    document = decoded(a_record(f"30 October 2016 {TITLE}", title=TITLE))

    assert body(document) == TITLE
