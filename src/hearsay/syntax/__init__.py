"""The language model in its room: English text in, sentences with trees and names out."""

from hearsay.syntax.reader import Reader, load

__all__ = ["Reader", "load"]
