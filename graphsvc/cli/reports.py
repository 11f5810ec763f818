"""`graphsvc report`: the centrality report as files, and `graphsvc report verify`: does a file still agree?"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from graphsvc.answers.reader import Reader
from graphsvc.answers.reports import Issued, Report, report
from graphsvc.answers.reports_parts import PARTS
from graphsvc.answers.reports_question import DEFAULT_MEASURES
from graphsvc.api.analyses import ReportAsked
from graphsvc.api.names import MEASURE_NAMES, METHOD_NAMES
from graphsvc.cli.answers import CaseOption, DatasetOption, NetworkOption, one_of
from graphsvc.cli.console import bars, out, reading, say, settings
from graphsvc.errors import BadRequest, GraphError, Unreadable
from graphsvc.spreadsheets import open_private, whole
from graphsvc.texts import Text
from ingest.load import user
from visualisations.reports.files import BY_SUFFIX, Format
from visualisations.reports.said import said
from visualisations.reports.verifying import how_made, verdict

app = typer.Typer(invoke_without_command=True, help="The centrality report, as files that can be checked.")

_OTHER = "Of the other side of the comparison."
_NO_FILE = Text("Sebut berkas yang ditulis dengan --out.", "Name the file to write with --out.")
_SUFFIX = Text(
    "{name}: tulis berkas berakhiran {suffixes} (.zip memuat tabel CSV).",
    "{name}: write a file that ends in {suffixes} (.zip holds the CSV tables).",
)
_WRITTEN = Text("{name} sudah tertulis.", "{name} is written.")
_NOT_READ = Text("{name} tidak dapat dibaca: {reason}.", "{name} cannot be read: {reason}.")
_WRONG = Text("Nilai {wrong} tidak dapat dipakai.", "{wrong} cannot have that value.")
_WORKING = Text("Menyusun laporan", "Putting the report together")


@app.callback()
def write(
    context: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Option("--out", help="File to write: .html, .pdf, .xlsx or .zip (CSV); repeatable.")
    ] = None,
    network: NetworkOption = "associates",
    measures: Annotated[
        list[str] | None,
        typer.Option(
            "--measure",
            parser=one_of(MEASURE_NAMES),
            metavar="MEASURE",
            help=f"Repeatable: {', '.join(DEFAULT_MEASURES)} if not given.",
        ),
    ] = None,
    parts: Annotated[
        list[str] | None,
        typer.Option(
            "--part",
            parser=one_of(tuple(PARTS)),
            metavar="PART",
            help=f"What it holds beside rankings: {', '.join(PARTS)}; repeatable, the usual ones if not given.",
        ),
    ] = None,
    method: Annotated[
        str, typer.Option(parser=one_of(METHOD_NAMES), metavar="|".join(METHOD_NAMES), help="How clusters are found.")
    ] = "leiden",
    dataset: DatasetOption = None,
    case: CaseOption = None,
    since: Annotated[str | None, typer.Option(help="Only what may hold at or after this date.")] = None,
    until: Annotated[str | None, typer.Option(help="Only what may hold at or before this date.")] = None,
    kinds: Annotated[list[str] | None, typer.Option("--kind", help="Link types; repeatable.")] = None,
    status: Annotated[list[str] | None, typer.Option(help="Repeatable; all but excluded if not given.")] = None,
    min_grade: Annotated[int | None, typer.Option(help="Information grade at least this good; 1 is best.")] = None,
    top: Annotated[int, typer.Option(min=1, max=500, help="Rows of each ranking.")] = 10,
    bands: Annotated[bool, typer.Option("--bands", help="Say how sure each rank is, and what it rests on.")] = False,
    stability: Annotated[bool, typer.Option("--stability", help="Say how well each cluster is found again.")] = False,
    all_roles: Annotated[bool, typer.Option("--all-roles", help="List protected people too.")] = False,
    weighted: Annotated[bool, typer.Option("--weighted", help="Use the weights of links.")] = False,
    directed: Annotated[bool, typer.Option("--directed", help="Keep the direction of links.")] = False,
    than_dataset: Annotated[str | None, typer.Option(help=_OTHER)] = None,
    than_case: Annotated[list[str] | None, typer.Option(help=_OTHER)] = None,
    than_since: Annotated[str | None, typer.Option(help=_OTHER)] = None,
    than_until: Annotated[str | None, typer.Option(help=_OTHER)] = None,
    by: Annotated[str | None, typer.Option(help="Who asks, as it is printed; by default this account.")] = None,
    at: Annotated[str | None, typer.Option(help="The moment it is dated, with its zone; by default now.")] = None,
) -> None:
    """Write the centrality report of a network: rankings, clusters, what they rest on, how they were made."""
    if context.invoked_subcommand:
        return
    if not files:
        raise BadRequest(_NO_FILE)
    forms = [(file, _form(file)) for file in files]
    given = {
        "network": network, "measures": measures or [], "parts": parts or [], "method": method, "dataset": dataset, "case": case or [],
        "since": since, "until": until, "kinds": kinds or [], "status": status or [], "min_grade": min_grade, "top": top,
        "bands": bands, "stability": stability, "than_dataset": than_dataset, "than_case": than_case or [],
        "than_since": than_since, "than_until": than_until, "all_roles": all_roles, "weighted": weighted, "directed": directed, "by": user() if by is None else by,
    }  # fmt: skip
    asked = _checked(given, lambda wrong: BadRequest(_WRONG.fill(wrong=wrong)))
    try:
        issued = Issued(at=at or datetime.now(UTC).isoformat(timespec="seconds"), by=asked.by)
    except ValidationError as error:
        raise BadRequest(_WRONG.fill(wrong="--at")) from error
    with reading(settings()) as reader:
        made = _made(reader, asked, issued)
        for file, form in forms:
            with whole(file) as part, open_private(part) as stream:
                stream.write(form.write(made, said(made, reader.language)))
            say(_WRITTEN.fill(name=file.name))


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="A report: .html, .pdf, .xlsx or .zip.", metavar="FILE")],
) -> None:
    """Make a report again from what it says of itself and compare: exit 0 the same, 1 something differs, 2 unreadable."""
    form = _form(file)
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BadRequest(_NOT_READ.fill(name=file.name, reason=reason)) from error
    found = form.read(data)
    asked = _checked(how_made(found).parameters, lambda _wrong: Unreadable())
    with reading(settings()) as reader:
        spoken = reader.speaking(asked.lang or reader.language)
        again = _made(spoken, asked, found.issued)
        hide = partial(reader.store.scrub, scope=reader.scope)
        told = verdict(data, found, form, again, spoken.language, hide=hide)
        for words in told.words:
            out.print(words.to(reader.language), markup=False)
    if not told.same:
        raise typer.Exit(1)


def _form(file: Path) -> Format:
    form = BY_SUFFIX.get(file.suffix.lower())
    if form is None:
        raise BadRequest(_SUFFIX.fill(name=file.name, suffixes=", ".join(BY_SUFFIX)))
    return form


def _checked(given: dict[str, Any], refuse: Callable[[str], GraphError]) -> ReportAsked:
    """The question; what cannot be asked is refused, named by its options."""
    try:
        return ReportAsked.model_validate(given)
    except ValidationError as error:
        wrong = ", ".join(f"--{str(one['loc'][0]).replace('_', '-')}" for one in error.errors() if one["loc"])
        raise refuse(wrong) from error


def _made(reader: Reader, asked: ReportAsked, issued: Issued) -> Report:
    with bars() as progress:
        task = progress.add_task(_WORKING.to(reader.language), total=None)

        def show(done: int, steps: int) -> None:
            progress.update(task, completed=done, total=steps)

        return report(reader, asked.question, issued, show)
