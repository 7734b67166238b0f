"""The command line: `hearsay build`, then questions to the case file."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from hearsay import record, route
from hearsay.errors import HearsayError, UnknownEvent
from hearsay.serve.build import build
from hearsay.serve.document_text import actor_lines, document_lines, statement_lines
from hearsay.serve.event_text import candidates, event_lines, explanation
from hearsay.serve.export import EXPORTS, Format
from hearsay.serve.matching import Question, matching, speaking_of
from hearsay.serve.progress import shown
from hearsay.serve.screen import counted, wrapped
from hearsay.serve.state_text import agreement_lines, state_lines
from hearsay.serve.summary_text import summary_lines
from hearsay.serve.writing import write_whole
from hearsay.settings import settings_from
from hearsay.types.codes import EventType, Grade
from hearsay.types.page import Given
from hearsay.version import __version__

FAILED: Final = 1
SET_ASIDE: Final = 3
STOPPED: Final = 130  # as shells have it for Ctrl-C

STATUSES: Final = (
    "Exit status: 0 all was read; 1 nothing could be done, with one line that says why; "
    "2 the command was not understood; 3 done, but some inputs could not be read and were set aside."
)

app = typer.Typer(
    name="hearsay",
    help="Read partisan war reporting: who says what happened, who disputes it, what the evidence supports.",
    epilog=STATUSES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

CaseFile = Annotated[Path, typer.Argument(metavar="FILE", help="The case file.")]
Day = Annotated[datetime, typer.Argument(metavar="DAY", formats=["%Y-%m-%d"], help="A day, as 2020-06-26.")]
AsJson = Annotated[
    bool, typer.Option("--json", help="Write one JSON object a line, with everything that is known.")
]


def main() -> None:
    """Run the command line and leave with its status; what hearsay raises on purpose becomes one line."""
    try:
        app(prog_name="hearsay")
    except HearsayError as error:
        remark(str(error))
        sys.exit(FAILED)
    except BrokenPipeError:  # the reader has seen enough, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def say(lines: Iterable[str]) -> None:
    """Write lines to the standard output."""
    for line in lines:
        sys.stdout.write(line + "\n")
    sys.stdout.flush()


def remark(line: str) -> None:
    """Write a line to the error stream."""
    sys.stderr.write(f"hearsay: {line}\n")


def version(wanted: bool) -> None:  # noqa: FBT001  (typer calls it so)
    """Write the version and leave."""
    if wanted:
        say([f"hearsay {__version__}"])
        raise typer.Exit


@app.callback()
def options(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Read partisan war reporting: who says what happened, who disputes it, what the evidence supports."""


@app.command("build", short_help="Read reports into a case file.", epilog=STATUSES)
def build_command(  # noqa: PLR0913  (one parameter an option)
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Reports (.txt, .html, .jsonl), or folders of them.")
    ],
    *,
    case: Annotated[Path, typer.Option(metavar="FILE", help="The case file; made where there is none.")],
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who published the reports, where they do not say.")
    ] = None,
    published: Annotated[
        datetime | None,
        typer.Option(metavar="DAY", formats=["%Y-%m-%d"], help="When, where they do not say: 2020-06-25."),
    ] = None,
    settings: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A TOML file of settings: packs, workers, batch.")
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes that read; any number gives the same."),
    ] = None,
) -> None:
    """Read reports into a case file. Safe to repeat: a page that the file holds is passed over.

    A folder's manifest.csv (file, publisher, published, url) is read. A page that cannot be read is set
    aside with its reason, and the rest goes on. After a kill, the same command reads on from there.
    """
    given = Given(publisher=publisher, published=published.date() if published else None)
    environment = dict(os.environ) | ({"HEARSAY_WORKERS": str(workers)} if workers else {})
    try:
        with shown(lambda: route.count(paths, given)) as notice:
            summary = build(paths, case, given, settings_from(settings, environment), notice=notice)
    except KeyboardInterrupt:
        remark("stopped. What was read is kept; the same command goes on from there.")
        raise typer.Exit(STOPPED) from None
    say(summary_lines(summary, case))
    if summary.set_aside:
        raise typer.Exit(SET_ASIDE)


@app.command("events", short_help="List what happened, and how well it is attested.")
def events_command(  # noqa: PLR0913  (one parameter an option)
    file: CaseFile,
    *,
    where: Annotated[str | None, typer.Option(metavar="PLACE", help="Part of a place's name: idlib.")] = None,
    since: Annotated[
        datetime | None, typer.Option(metavar="DAY", formats=["%Y-%m-%d"], help="First day.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(metavar="DAY", formats=["%Y-%m-%d"], help="Last day.")
    ] = None,
    grade: Annotated[
        Grade | None,
        typer.Option(help="How it is attested: that it occurred, who did it, or its toll."),
    ] = None,
    type_: Annotated[EventType | None, typer.Option("--type", help="What happened.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the events: when, what, where, who, and how well it is attested.

    Figures are the best one, with the lowest and the highest in brackets.
    """
    question = Question(
        where=where,
        since=since.date() if since else None,
        until=until.date() if until else None,
        grade=grade.value if grade else None,
        type=type_.value if type_ else None,
    )
    with record.open_to_read(file) as store:
        warn_if_unsettled(store)
        found = tuple(matching(store, question))
    if as_json:
        say(record.encoded(event) for event in found)
        return
    say(line for event in found for line in event_lines(event))
    say([counted(len(found), "event")])


@app.command("explain", short_help="Show one event, claim by claim.")
def explain_command(
    file: CaseFile,
    event: Annotated[
        list[str],
        typer.Argument(
            metavar="EVENT",
            help="An event's id or the beginning of one, or words to search for: a place, a side.",
        ),
    ],
    *,
    grade: Annotated[
        Grade | None,
        typer.Option(help="Of the events that the words fit, only those whose occurrence has this grade."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show one event with its claims side by side: who says it, how surely, in which words.

    Words that fit several events list them.
    """
    asked = " ".join(event)
    with record.open_to_read(file) as store:
        warn_if_unsettled(store)
        try:
            whole = store.event(asked)
        except UnknownEvent:
            found = tuple(e for e in speaking_of(store, asked) if grade in (None, e.occurrence.grade))
            if not found:
                raise
            if len(found) > 1:
                say([f"{counted(len(found), 'event')} fit “{asked}”. Give the id of one:", ""])
                say(candidates(found))
                return
            whole = store.event(found[0].id)
        if as_json:
            say([record.encoded(whole)])
            return
        documents = {claim.claim.document: store.document(claim.claim.document) for claim in whole.claims}
    say(explanation(whole, documents))


@app.command("claims", short_help="List the claims in their own words.")
def claims_command(
    file: CaseFile,
    *,
    document: Annotated[
        str | None,
        typer.Option(
            metavar="SOURCE", help="Only of this document, by file name or record id, or its beginning."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the claims, each with its voices, exact words, and what was taken from them."""
    with record.open_to_read(file) as store:
        documents = {each.id: each for each in store.documents() if each.source.startswith(document or "")}
        if document and not documents:
            raise NoSuchDocument(document)
        found = [claim for claim in store.claims() if claim.claim.document in documents]
    if as_json:
        say(record.encoded(claim) for claim in found)
        return
    say(line for claim in found for line in statement_lines(claim, documents[claim.claim.document]))
    say([counted(len(found), "claim")])


@app.command("asof", short_help="Show who stood with whom, and held what, on a day.")
def asof_command(file: CaseFile, day: Day, *, as_json: AsJson = False) -> None:
    """Show the state of the conflict on a day: coalitions, backers, control, bases, agreements.

    Each comes with the words that it rests on. A state counts from the first day of which it is said, until
    something says that it ended.
    """
    with record.open_to_read(file) as store:
        warn_if_unsettled(store)
        claims = {claim.id: claim for claim in store.claims()}
        documents = {each.id: each for each in store.documents()}
        held = route.states_on(store.states(), day.date())
    if as_json:
        say(record.encoded(state) for state in held)
        return
    say(state_lines(held, claims, documents))
    say(agreement_lines(route.agreements_on(claims.values(), day.date()), documents))
    say([f"{counted(len(held), 'state')} on {day.date()}, as far as the reports say."])


@app.command("documents", short_help="List the documents, and what was set aside.")
def documents_command(file: CaseFile, *, as_json: AsJson = False) -> None:
    """List the documents: publisher, day, language, and how each of these is known."""
    with record.open_to_read(file) as store:
        documents = {each.id: each for each in store.documents()}
        claims = Counter(claim.claim.document for claim in store.claims())
        origins = store.origins()
        aside = tuple(store.pages_set_aside())
    if as_json:
        say(record.encoded(document) for document in documents.values())
        return
    for document in documents.values():
        origin = documents.get(origins.get(document.id, document.id)) if document.id in origins else None
        say(document_lines(document, claims[document.id], origin))
    say([counted(len(documents), "document")])
    say(wrapped(f"set aside: {page.reason}", hang=2) for page in aside)


@app.command("actors", short_help="List who is named, how often, in which spellings.")
def actors_command(file: CaseFile) -> None:
    """List the actors, how often and in which part each is named, and the spellings met."""
    with record.open_to_read(file) as store:
        say(actor_lines(store.claims()))


@app.command("export", short_help="Write the case file for other programs.")
def export_command(
    file: CaseFile,
    form: Annotated[Format, typer.Argument(metavar="FORMAT", help="claims: one JSON object a line.")],
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="OUT", help="Where to write; the screen otherwise."),
    ] = None,
) -> None:
    """Write the case file in a format that other programs read. A file is written whole or not at all."""
    with record.open_to_read(file) as store:
        lines = EXPORTS[form](store)
        if output is None:
            say(lines)
            return
        count = write_whole(output, lines)
    remark(f"{counted(count, 'line')} written to {output}")


def warn_if_unsettled(store: record.Store) -> None:
    """Say on the error stream that a build was cut short, so that events lag behind the claims."""
    if not store.is_settled():
        remark("the last build did not end. Run it again; until then events may lack claims.")


class NoSuchDocument(HearsayError):
    """A document that the case file does not hold."""

    def __init__(self, asked: str) -> None:
        super().__init__(asked)
        self.asked = asked

    def __str__(self) -> str:
        return f"No document is called {self.asked}. `hearsay documents FILE` lists them."
