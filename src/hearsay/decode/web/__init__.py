"""Saved HTML pages: visible text in reading order, cut into blocks, with what the page says of itself."""

from hearsay.decode.web.webpage import WebPage, web_page

__all__ = ["WebPage", "web_page"]
