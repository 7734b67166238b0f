from __future__ import annotations

import json
from datetime import date
from html import escape

from tests.decode.builders import NEWS, SHARED, a_page, body, decoded, needs_corpus, said, set_aside

from hearsay.types.codes import BlockKind, Origin

TITLE = "Blue Brigade Takes Upper Mill"
MORE = (
    "The mill had been held by the coast guard since the spring, when the truce of the dale came to its end."
)
PARAGRAPHS = "".join(f"<p>{escape(text)}</p>" for text in (*NEWS, MORE))


def a_web_page(article: str = PARAGRAPHS, *, head: str = "", foot: str = "") -> str:
    """Return the markup of a page as a publishing system makes it."""
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{TITLE} | Hill Post</title>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/war'>War</a></li></ul></nav>"
        f"<article><h1>{TITLE}</h1>{article}</article>{foot}<footer>© 2020 Hill Post</footer></body></html>"
    )


def test_the_article_is_body_and_the_heading_title() -> None:
    document = decoded(a_page(a_web_page(), form="html"))

    assert said(document, BlockKind.BODY) == [*NEWS, MORE]
    assert said(document, BlockKind.TITLE) == [TITLE]
    assert document.title == TITLE + " | Hill Post" or document.title == TITLE


def test_a_comment_section_is_known_by_its_markup() -> None:
    talk = "".join(f"<li class='comment even'><p>{escape(text)}</p></li>" for text in NEWS)
    document = decoded(a_page(a_web_page(foot=f"<div id='comments'><ol>{talk}</ol></div>"), form="html"))

    assert said(document, BlockKind.BODY) == [*NEWS, MORE]
    assert len(said(document, BlockKind.COMMENT)) == 1


def test_a_comment_section_without_markup_is_known_by_its_wording() -> None:
    talk = f"<p>Notify of</p><p>{NEWS[0]} It was reported so.</p>"
    document = decoded(a_page(a_web_page(PARAGRAPHS + talk), form="html"))

    assert "reported so" not in body(document)


def test_a_page_tells_its_outlet_day_and_address_in_its_meta_elements() -> None:
    head = (
        "<meta property='og:site_name' content='Hill Post'>"
        "<meta property='article:published_time' content='2020-06-25T08:00:00+00:00'>"
        "<link rel='canonical' href='https://hillpost.example/mill'>"
    )
    document = decoded(a_page(a_web_page(head=head), form="html"))

    assert (document.publisher, document.publisher_origin) == ("hillpost", Origin.META)
    assert (document.published, document.published_origin) == (date(2020, 6, 25), Origin.META)
    assert document.url == "https://hillpost.example/mill"


def test_a_page_tells_its_outlet_and_day_in_linked_data() -> None:
    facts = {
        "@type": "NewsArticle",
        "datePublished": "2020-06-25",
        "publisher": {"@type": "Organization", "name": "Dale News"},
    }
    head = f"<script type='application/ld+json'>{json.dumps({'@graph': [facts]})}</script>"
    document = decoded(a_page(a_web_page(head=head), form="html"))

    assert (document.publisher, document.published) == ("dalenews", date(2020, 6, 25))


def test_broken_linked_data_costs_nothing() -> None:
    head = "<script type='application/ld+json'>{'@type': NewsArticle</script>"

    assert said(decoded(a_page(a_web_page(head=head), form="html")), BlockKind.BODY) == [*NEWS, MORE]


def test_scripts_and_styles_are_no_text() -> None:
    document = decoded(
        a_page(a_web_page(PARAGRAPHS + "<script>var hidden = 1</script><style>p {}</style>"), form="html")
    )

    assert "hidden" not in document.text


def test_the_encoding_that_a_page_declares_is_obeyed() -> None:
    markup = a_web_page(head="<meta charset='windows-1252'>").replace(
        "brigade announced", "brigade’s men said"
    )

    assert "brigade’s men" in body(decoded(a_page(markup.encode("windows-1252"), form="html")))


def test_a_page_without_an_article_gives_one_line() -> None:
    line = set_aside(a_page("<html><body><nav><a href='/'>Home</a></nav></body></html>", form="html"))

    assert line.reason == "reports/a.txt: no article text found; give the page's own text, or leave it out"


@needs_corpus
def test_saved_pages_keep_their_articles_and_drop_the_rest() -> None:
    kept = wanted = dropped = unwanted = leaked = 0
    for entry in json.loads((SHARED / "pages" / "gold.json").read_text("utf-8")).values():
        page = a_page((SHARED / "pages" / entry["file"]).read_bytes(), form="html", address=entry["file"])
        document = decoded(page)
        article = " ".join(" ".join(said(document, BlockKind.BODY, BlockKind.TITLE)).split())
        kept += sum(" ".join(words.split()) in article for words in entry["with"])
        wanted += len(entry["with"])
        dropped += sum(" ".join(words.split()) not in article for words in entry["without"])
        unwanted += len(entry["without"])
        leaked += sum(" ".join(words.split()) in article for words in entry.get("comments", ()))

    assert kept / wanted >= 0.90  # measured: 0.927
    assert dropped / unwanted >= 0.93  # measured: 0.950 of bodies
    assert leaked <= 3  # one page without any class name, two passages that the article itself quotes
