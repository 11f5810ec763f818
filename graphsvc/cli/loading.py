"""`graphsvc load` and `unload`."""

import shutil
from functools import partial
from pathlib import Path
from threading import Event
from typing import Annotated

import typer
from rich.progress import Progress as Bars

from graphsvc.cli import tables
from graphsvc.cli.console import bars, fail, out, reading, say, settings, stoppable
from graphsvc.errors import GraphError
from graphsvc.graph import can_import, importer
from graphsvc.texts import Language, Text
from ingest import load as loader
from ingest import unload as unloading
from ingest.bulk_load import bulk_load, is_first
from ingest.readers import open_case
from ingest.rejected import RejectedTo
from ingest.report import Report

_ASK = Text(
    "Dengan --rejected FOLDER, baris yang ditolak ditulis ke folder itu dengan alasannya, untuk diperbaiki dan dimuat lagi.",
    "With --rejected FOLDER the rejected rows are written to that folder with the reason, to be mended and loaded again.",
)
_MEND = Text(
    "Baris yang ditolak ada di {folder}, dengan nama orang; perbaiki, lalu muat lagi isinya dengan --dataset {dataset}.",
    "The rejected rows are in {folder}, names included; mend them, then load what is there with --dataset {dataset}.",
)


def load(
    paths: Annotated[
        list[Path], typer.Argument(help="Case folders, workbooks, call records or phone extractions.", metavar="PATH…")
    ],
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
    """Load case folders, workbooks or records; exit 0 all loaded, 1 some rows rejected, 2 nothing loaded."""
    given = settings()
    wanted = rejected and RejectedTo(rejected, given.language)
    worst = 0
    files_of_import = given.home / "import" / "first"
    with reading(given) as reader, stoppable() as stop:
        if not dry_run:
            loader.prepare(reader.store)
            if can_import(given):  # So nobody else imports: what is there is of one that was killed.
                shutil.rmtree(files_of_import, ignore_errors=True)
        for path in paths:
            try:
                with bars() as progress:
                    case = open_case(path, mapping)
                    load_it = partial(loader.load_case, dry_run=dry_run)
                    if not dry_run and can_import(given) and is_first(reader.store, case):
                        fill = importer(given, reader.store)
                        load_it = partial(bulk_load, folder=files_of_import, import_files=fill)
                    show = _shown(progress, path.name, stop)
                    report = load_it(reader.store, case, dataset=dataset, files=files, rejected=wanted, progress=show)
            except GraphError as error:
                fail(error.message)
                worst = 2
                continue
            _print(report, given.language, wanted, json=json)
            worst = max(worst, report.exit_code)
            if report.cancelled:
                break
    raise typer.Exit(worst)


def _shown(progress: Bars, name: str, stop: Event) -> loader.Progress:
    task = progress.add_task(name, total=None)

    def show(table: str, rows: int, _bytes: int) -> None:
        if stop.is_set():
            raise loader.Cancelled
        progress.update(task, description=f"{name} {table}", completed=rows)

    return show


def _print(report: Report, language: Language, wanted: RejectedTo | None, *, json: bool) -> None:
    answer = report.answer(language)
    if json:
        out.print(answer.model_dump_json(), soft_wrap=True, markup=False)
        return
    tables.print_report(out, answer, language)
    if report.rejections and not wanted:
        say(_ASK)
    elif report.rejections and wanted and wanted.folder.is_dir():
        say(_MEND.fill(dataset=report.dataset, folder=wanted.folder))


def unload(what: Annotated[str, typer.Argument(help="A dataset, or the id of a load.")]) -> None:
    """Take a dataset back out, or one load that no later one builds on; what others state stays."""
    with reading(settings()) as reader:
        loader.prepare(reader.store)
        taken = unloading.unload(reader.store, what)
        say(Text(f"{what}: {taken} pernyataan diambil keluar.", f"{what}: {taken} statements taken out."))
