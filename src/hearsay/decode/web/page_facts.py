"""What a page's markup says of itself: title, site, day, address."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from lxml import html

from hearsay.decode.dateline import stamp_in

TITLES: Final = ("og:title", "twitter:title", "dc.title", "title")
SITES: Final = ("og:site_name", "application-name", "dc.publisher", "publisher")
DAYS: Final = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "sailthru.date",
    "article_date_original",
    "parsely-pub-date",
)
ARTICLES: Final = frozenset(
    {"newsarticle", "article", "blogposting", "reportagenewsarticle", "webpage", "liveblogposting"}
)
LINKED_DATA: Final = 400_000  # characters of JSON-LD that are read
DEEPEST: Final = 8  # levels of JSON-LD


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """A page's own account of itself; None where it says nothing."""

    title: str | None
    site: str | None
    published: date | None
    url: str | None


def page_facts(tree: html.HtmlElement) -> PageFacts:
    """Read a page's meta elements, its linked data and its canonical address."""
    meta = _meta(tree)
    linked = [entry for entry in _linked_data(tree) if _types(entry) & ARTICLES]
    publishers = [entry.get("publisher") for entry in linked]
    sites = [one.get("name") for one in publishers if isinstance(one, dict)]
    days = [entry.get("datePublished") for entry in linked]
    return PageFacts(
        title=_first(meta, TITLES) or _text(tree, ".//h1") or _text(tree, ".//title"),
        site=next((site for site in sites if isinstance(site, str)), None) or _first(meta, SITES),
        published=next(
            filter(None, map(_day, [*(meta.get(name) for name in DAYS), *days, _time(tree)])), None
        ),
        url=_canonical(tree) or meta.get("og:url"),
    )


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _text(tree: html.HtmlElement, path: str) -> str | None:
    element = tree.find(path)
    return " ".join(element.text_content().split()) or None if element is not None else None


def _canonical(tree: html.HtmlElement) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((link for link in links if link and link.startswith("http")), None)


def _time(tree: html.HtmlElement) -> str | None:
    """Return the stamp of the page's only dated `time` element; several may be of other stories."""
    stamps = {element.get("datetime") for element in tree.iter("time") if element.get("datetime")}
    return stamps.pop() if len(stamps) == 1 else None


def _day(text: object) -> date | None:
    if not isinstance(text, str):
        return None
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        stamp = stamp_in(text)
        return stamp.day if stamp else None


def _types(entry: Mapping[str, Any]) -> set[str]:
    kinds = entry.get("@type")
    return {str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _linked_data(tree: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text and len(script.text) <= LINKED_DATA:
            try:
                yield from _entries(json.loads(script.text), 0)
            except (ValueError, RecursionError):
                continue  # broken linked data is common, and says nothing


def _entries(found: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(found, dict):
        yield found
        for value in found.values():
            if isinstance(value, dict | list):
                yield from _entries(value, depth + 1)
    elif isinstance(found, list):
        for value in found:
            yield from _entries(value, depth + 1)
