"""`graphsvc template` and `sample`: files to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from graphsvc.cli.console import out, settings
from graphsvc.errors import BadRequest
from graphsvc.texts import Language, Text
from ingest import samples
from ingest.template import write_template


def template(
    workbook: Annotated[Path, typer.Option("--out", help="Where the workbook is written: a new .xlsx file.")],
    language: Annotated[Language | None, typer.Option(help="Its language; by default the language set.")] = None,
) -> None:
    """Write an empty workbook to fill in: a sheet a table, lists to choose from, an example."""
    if workbook.suffix.casefold() != ".xlsx" or not workbook.parent.is_dir():
        raise BadRequest(
            Text("--out: nama berkas .xlsx dalam folder yang ada.", "--out: the name of an .xlsx file in a folder.")
        )
    if workbook.exists():  # It may have been filled in by now.
        raise BadRequest(
            Text(f"{workbook.name} sudah ada; pilih nama lain.", f"{workbook.name} exists; choose another name.")
        )
    write_template(workbook, language or settings().language)
    out.print(str(workbook), markup=False)


def sample(
    folder: Annotated[Path, typer.Option("--out", help="Where the case folders are written.")],
    people: Annotated[
        int, typer.Option(min=1, max=samples.MOST_PEOPLE, help="How many people; the story has 150.")
    ] = 150,
    seed: Annotated[int, typer.Option(help="The same seed gives the same files.")] = 1,
) -> None:
    """Write invented case folders: the story of the demo, and as many more people as you ask for."""
    for path in samples.write(folder, people=people, seed=seed):
        out.print(str(path), markup=False)
