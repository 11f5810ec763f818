"""`graphsvc load`, `unload`, `template` and `sample`."""

from pathlib import Path
from typing import Annotated

import typer

from graphsvc.cli import tables
from graphsvc.cli.console import bars, fail, out, reading, say, settings, stoppable
from graphsvc.errors import BadRequest, GraphError
from graphsvc.graph import can_import, importer
from graphsvc.texts import Language, Text
from ingest import load as loader
from ingest import samples
from ingest import unload as unloading
from ingest.bulk_load import bulk_load, is_first
from ingest.readers import open_case
from ingest.rejected import RejectedTo
from ingest.template import write_template

_ASK = Text(
    "Dengan --rejected FOLDER, baris yang ditolak ditulis ke folder itu dengan alasannya, untuk diperbaiki dan dimuat lagi.",
    "With --rejected FOLDER the rejected rows are written to that folder with the reason, to be mended and loaded again.",
)
_MEND = Text(
    "Baris yang ditolak ada di {folder}, dengan nama orang; perbaiki, lalu muat lagi isinya dengan --dataset {dataset}.",
    "The rejected rows are in {folder}, names included; mend them, then load what is there with --dataset {dataset}.",
)


def load(
    paths: Annotated[list[Path], typer.Argument(help="Case folders, workbooks or call records.", metavar="PATH…")],
    dataset: Annotated[
        str | None, typer.Option(help="Name of the dataset; by default the folder's or workbook's name.")
    ] = None,
    mapping: Annotated[
        Path | None,
        typer.Option(help="Folder of SQL files named for the tables, run over an export (docs/mappings.md)."),
    ] = None,
    files: Annotated[
        Path | None, typer.Option(help="Folder of the files that sources name: each is hashed and compared.")
    ] = None,
    rejected: Annotated[
        Path | None,
        typer.Option(help="Folder for the rows that are rejected, to be mended and loaded again. They hold names."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Report what would happen; write nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print each report as one line of JSON.")] = False,
) -> None:
    """Load case folders or workbooks; exit 0 all loaded, 1 some rows rejected, 2 nothing loaded."""
    given = settings()
    wanted = rejected and RejectedTo(rejected, given.language)
    worst = 0
    with reading(given) as reader, stoppable() as stop:
        if not dry_run:
            loader.prepare(reader.store)
        for path in paths:
            try:
                with bars() as progress:
                    task = progress.add_task(path.name, total=None)

                    def show(table: str, rows: int, _bytes: int, task: int = task) -> None:
                        if stop.is_set():
                            raise loader.Cancelled
                        progress.update(task, description=f"{path.name} {table}", completed=rows)  # noqa: B023  # pyright: ignore[reportArgumentType] (used in this round only)

                    case = open_case(path, mapping)
                    if not dry_run and can_import(given) and is_first(reader.store, case):
                        report = bulk_load(
                            reader.store,
                            case,
                            given.home / "import" / "first",
                            importer(given, reader.store),
                            dataset=dataset,
                            files=files,
                            rejected=wanted,
                            progress=show,
                        )
                    else:
                        report = loader.load_case(
                            reader.store,
                            case,
                            dataset=dataset,
                            files=files,
                            rejected=wanted,
                            dry_run=dry_run,
                            progress=show,
                        )
            except GraphError as error:
                fail(error.message)
                worst = 2
                continue
            answer = report.answer(given.language)
            if json:
                out.print(answer.model_dump_json(), soft_wrap=True, markup=False)
            else:
                tables.print_report(out, answer, given.language)
                if report.rejections and not wanted:
                    say(_ASK)
                elif report.rejections and wanted and wanted.folder.is_dir():
                    say(_MEND.fill(dataset=report.dataset, folder=wanted.folder))
            worst = max(worst, report.exit_code)
            if report.cancelled:
                break
    raise typer.Exit(worst)


def unload(what: Annotated[str, typer.Argument(help="A dataset, or the id of its newest load.")]) -> None:
    """Take a dataset back out, or its newest load back; what others state stays."""
    with reading(settings()) as reader:
        loader.prepare(reader.store)
        taken = unloading.unload(reader.store, what)
        say(Text(f"{what}: {taken} pernyataan diambil keluar.", f"{what}: {taken} statements taken out."))


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
