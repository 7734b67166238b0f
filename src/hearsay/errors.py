"""Everything that hearsay raises on purpose: each message says what was wrong, expected, and to be done."""

from __future__ import annotations

from pathlib import Path


class HearsayError(Exception):
    """What hearsay raises on purpose; the message is meant for the user."""


class UnreadablePage(HearsayError):
    """A page whose bytes cannot be read as what they are said to be."""

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(where, problem, remedy)  # as args, so it survives pickling to another worker
        self.where, self.problem, self.remedy = where, problem, remedy

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}. {self.remedy}"


class NothingToRead(HearsayError):
    """A path that names nothing that hearsay can read."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem)
        self.path, self.problem = path, problem

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}. Give a .txt, .html or .jsonl file, or a folder that holds some."


class ForeignCaseFile(HearsayError):
    """A file that is not a case file of this version of hearsay."""

    def __init__(self, path: Path, found: str, expected: str) -> None:
        super().__init__(path, found, expected)
        self.path, self.found, self.expected = path, found, expected

    def __str__(self) -> str:
        return (
            f"{self.path} is {self.found}, not {self.expected}. "
            "It was left untouched; give another --case FILE, or build a new one."
        )


class UnknownEvent(HearsayError):
    """An event id, or the beginning of one, that the case file does not hold once."""

    def __init__(self, asked: str, found: int) -> None:
        super().__init__(asked, found)
        self.asked, self.found = asked, found

    def __str__(self) -> str:
        if self.found:
            return (
                f"{self.asked} begins {self.found} event ids. "
                "Give more of the id; `hearsay events FILE` lists them."
            )
        return f"No event has the id {self.asked}. `hearsay events FILE` lists the ids."


class BadKnowledge(HearsayError):
    """An entry of a pack that cannot be used."""

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(where, problem, remedy)
        self.where, self.problem, self.remedy = where, problem, remedy

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}. {self.remedy}"


class BadSettings(HearsayError):
    """A setting whose value cannot be used."""

    def __init__(self, name: str, value: str, expected: str) -> None:
        super().__init__(name, value, expected)
        self.name, self.value, self.expected = name, value, expected

    def __str__(self) -> str:
        return (
            f"{self.name} is {self.value!r}; expected {self.expected}. "
            "Correct it in the settings file or the environment."
        )
