"""`graphsvc export`: the graph out again, as tables that load or as a file for other tools."""

from collections.abc import Iterator
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from graphsvc.answers.exports import SEALED, Export, of_one_dataset
from graphsvc.answers.exports_graph import as_graphml, as_json
from graphsvc.answers.exports_tables import write_tables
from graphsvc.api.parameters import FilterAsked
from graphsvc.cli.answers import CaseOption, DatasetOption
from graphsvc.cli.console import reading, say, settings
from graphsvc.errors import BadRequest
from graphsvc.spreadsheets import CsvFolder, Workbook, open_private, whole
from graphsvc.texts import Text


class Format(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    GRAPHML = "graphml"


_WRITTEN = Text("{name} sudah tertulis.", "{name} is written.")
_AGAIN = Text("Muat kembali dengan --dataset {dataset}.", "Load it again with --dataset {dataset}.")
_OPEN = Text(
    "Nama korban, saksi dan anak terbuka di dalamnya; UU 21/2007 Ps 24.",
    "The names of victims, witnesses and children are open in it; UU 21/2007 Ps 24.",
)


def export(
    out: Annotated[
        Path, typer.Argument(help="Folder (csv) or file to write; it must not be there yet.", metavar="OUT")
    ],
    form: Annotated[
        Format, typer.Option("--format", help="csv and xlsx: tables that load again; json, graphml: nodes and links.")
    ] = Format.CSV,
    dataset: DatasetOption = None,
    case: CaseOption = None,
    since: Annotated[str | None, typer.Option(help="Only what may hold at or after this date.")] = None,
    until: Annotated[str | None, typer.Option(help="Only what may hold at or before this date.")] = None,
    status: Annotated[list[str] | None, typer.Option(help="Repeatable; all, excluded too, if not given.")] = None,
    min_grade: Annotated[int | None, typer.Option(help="Information grade at least this good; 1 is best.")] = None,
) -> None:
    """Write what was loaded out again, filtered like a network. Protected people stay sealed unless GRAPHSVC_UNSEALED."""
    try:
        asked = FilterAsked.model_validate(
            {
                "dataset": dataset,
                "case": case or [],
                "since": since,
                "until": until,
                "status": status or [],
                "min_grade": min_grade,
            }
        )
    except ValidationError as error:
        wrong = ", ".join(f"--{str(one['loc'][0]).replace('_', '-')}" for one in error.errors())
        raise BadRequest(Text(f"Nilai {wrong} tidak dapat dipakai.", f"{wrong} cannot have that value.")) from error
    given = settings()
    with reading(given) as reader, whole(out) as part:
        if form in {Format.CSV, Format.XLSX}:
            taken = Export(reader, of_one_dataset(reader, asked.filters))
            with closing(CsvFolder(part) if form is Format.CSV else Workbook(part)) as tables:
                write_tables(taken, tables)
        else:
            taken = Export(reader, asked.filters)
            _write(part, as_json(taken) if form is Format.JSON else as_graphml(taken))
        taken.end()
    say(_WRITTEN.fill(name=out.name))
    say(SEALED if taken.sealed else _OPEN)
    if form in {Format.CSV, Format.XLSX} and not taken.sealed:
        say(_AGAIN.fill(dataset=taken.filters.dataset))


def _write(file: Path, lines: Iterator[str]) -> None:
    with open_private(file) as stream:
        stream.writelines(f"{line}\n".encode() for line in lines)
