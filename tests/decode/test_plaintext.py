from __future__ import annotations

import pytest
from tests.decode.builders import NEWS, SHARED, a_page, body, decoded, needs_corpus, said

from hearsay.types.codes import BlockKind

TITLE = "Blue Brigade Takes Upper Mill After Two Days Of Fighting"
ARTICLE = "\n\n".join(NEWS)
DUMP = f"{TITLE}\n\n{ARTICLE}"


def test_a_dump_is_a_title_and_a_body_of_paragraphs() -> None:
    document = decoded(a_page(f"{DUMP}\n"))

    assert document.title == TITLE
    assert said(document, BlockKind.BODY) == list(NEWS)


def test_a_title_that_stands_twice_is_the_title_both_times() -> None:
    document = decoded(a_page(f"{TITLE}\n\nLoading the player...\n\n{TITLE}\n\n{ARTICLE}\n"))

    assert said(document, BlockKind.TITLE) == [TITLE, TITLE]
    assert said(document, BlockKind.DEBRIS) == ["Loading the player..."]


def test_what_follows_a_comment_section_s_marker_is_never_article_again() -> None:
    sober = "The army said on Monday that two soldiers were killed in the village of Lower Mill."
    section = f"Notify of\nNewest Most Voted\nA reader\n\n{sober}\n\n{NEWS[0]}"
    document = decoded(a_page(f"{DUMP}\n\n{section}"))

    assert said(document, BlockKind.BODY) == list(NEWS)
    assert sober in said(document, BlockKind.COMMENT)[0]


def test_comments_in_bullets_with_replies_below_them_are_no_list_of_the_article() -> None:
    thread = "  • Ivo\n\n    Why was nobody warned\n\n    • Ada\n\n      The mill is 20 km from the border."
    document = decoded(a_page(f"{DUMP}\n\n\n{thread}\n"))

    assert "Ivo" not in body(document)
    assert "border" not in body(document)


def test_talk_without_any_marker_is_no_article() -> None:
    talk = "I bet you guys never saw it :)\n\nWe should thank them, lol!!\n\nAda Miller\n\nYou are right."
    document = decoded(a_page(f"{DUMP}\n\n{talk}\n"))

    assert body(document) == "\n".join(NEWS)
    assert said(document, BlockKind.COMMENT) == [talk]


def test_a_speaker_who_talks_inside_quotation_marks_stays_in_the_article() -> None:
    quote = "“I think you guys will never see it again, and we hate it!” said the miller, who fled on Monday."
    document = decoded(a_page(f"{DUMP}\n\n{quote}\n\n{NEWS[0]}\n"))

    assert quote in body(document)


def test_a_link_to_the_comments_above_the_article_does_not_swallow_it() -> None:
    document = decoded(a_page(f"{TITLE}\n2 Comments\nLeave a comment\n\n{ARTICLE}\n"))

    assert said(document, BlockKind.BODY) == list(NEWS)


def test_a_list_of_terms_stays_in_the_article() -> None:
    terms = "They named two terms:\n\n  • Both sides shall leave the mill.\n  • All captives shall go free."
    document = decoded(a_page(f"{TITLE}\n\n{NEWS[0]}\n\n{terms}\n\n{NEWS[1]}\n"))

    assert "Both sides shall leave" in body(document)


def test_donation_bars_and_addresses_are_donations() -> None:
    bar = (
        "0 $\n2,500 $\n\nSupport HillPost\n\nPayPal: a@hill.example, BTC: 1BoatSLRHtKNngkdXEeobR76b53LETtpyT"
    )
    document = decoded(a_page(f"{bar}\n\n{TITLE}\n\n{ARTICLE}\n"))

    assert body(document) == "\n".join(NEWS)
    assert len(said(document, BlockKind.DONATION)) == 1


def test_machine_output_is_debris_to_its_last_bracket() -> None:
    dump = 'string(90) "[{"id":"19","title":"Army kills ten at the ford, it said"} ,\n{"id":"20"} ]"'
    document = decoded(a_page(f"{DUMP}\n\n{dump}\n"))

    assert said(document, BlockKind.DEBRIS) == [dump]


def test_a_sentence_torn_by_the_page_s_layout_is_one_block() -> None:
    torn = (
        "Last weekend the army, the coast guard, the police and the Upper\n\nMill Militia launched an attack."
    )
    document = decoded(a_page(f"{TITLE}\n\n{NEWS[0]}\n\n{torn}\n\n{NEWS[1]}\n"))

    assert torn in said(document, BlockKind.BODY)


def test_a_paragraph_broken_at_a_fixed_width_is_one_block() -> None:
    wrapped = (
        "Fighters of the Blue Brigade stormed the village of Upper Mill on\n"
        "Monday, according to local sources, and at least four soldiers of\n"
        "the coast guard were killed there, the army said in a statement on\n"
        "Tuesday.\n\n"
        "The brigade announced that it had captured two vehicles near the\n"
        "bridge and destroyed a third, and that its own losses were light.\n"
    )
    document = decoded(a_page(wrapped))

    assert [len(part.splitlines()) for part in said(document, BlockKind.BODY)] == [4, 2]


def test_related_stories_below_the_article_are_not_of_it() -> None:
    related = (
        "Related Stories\n\nArmy Shells Lower Mill\n\nTruce Fails In The Dale\n\nTwo killed at the ford."
    )
    document = decoded(a_page(f"{DUMP}\n\n{related}\n"))

    assert body(document) == "\n".join(NEWS)


def test_a_dump_in_markdown_shows_its_menus_as_navigation() -> None:
    head = "By [Hill Post](#)\n\nDale News, June 16, 2020\n\nRegion: [Dale](#)\n\nTheme: [War](#), [Mills](#)"
    document = decoded(a_page(f"{TITLE}\n\n{head}\n\n{ARTICLE}\n"))

    assert said(document, BlockKind.META) == ["By [Hill Post](#)\n\nDale News, June 16, 2020"]
    assert len(said(document, BlockKind.NAVIGATION)) == 1


@needs_corpus
@pytest.mark.parametrize(
    ("seed", "first", "last", "comments"),
    [
        ("000", "After two days", "region of Afrin.", ("I bet", "Major explosions", "Thanks man", "LOL")),
        ("001", "ISIS announced", "area is found.", ("The best news", "Welcome to", "So long as")),
        ("002", "Earlier this week", "Ahrar Al-Sham.", ("For whom", "I stay", "Logically", "Let them kill")),
        ("003", "Raging clashes", "Iran and Turkey.", ()),
        ("004", "Early on June 14", "from the region.", ()),
    ],
)
def test_the_seeds_give_their_articles_and_no_comment(
    seed: str, first: str, last: str, comments: tuple[str, ...]
) -> None:
    (path,) = (SHARED / "seeds").glob(f"{seed}_*.txt")

    article = body(decoded(a_page(path.read_bytes())))

    assert article.startswith(first)
    assert article.endswith(last)
    assert not any(words in article for words in comments)
