"""The version of hearsay, stored beside every result."""

__version__ = "0.1.0"
