"""`graphsvc over-time`, `brokerage` and `stages`."""

from typing import Annotated

import typer
from rich.text import Text as Styled

from graphsvc.answers.brokerage import NETWORK_NAMES, ORDERS, Brokers, brokers
from graphsvc.answers.groups import Grouping
from graphsvc.answers.over_time import NAMES, OverTime
from graphsvc.answers.over_time import over_time as through_time
from graphsvc.answers.stages import Stages
from graphsvc.answers.stages import stages as lanes
from graphsvc.cli.answers import (
    CaseOption,
    DatasetOption,
    EventsOption,
    Format,
    FormatOption,
    NetworkOption,
    filters,
    one_of,
)
from graphsvc.cli.console import bars, out, reading, settings
from graphsvc.cli.tables import NOT_GUILT, csv_of, roles_text, table_of
from graphsvc.spreadsheets import guard
from graphsvc.texts import Language, Text

COUNTS = ("across", "liaison", "gatekeeper", "representative", "itinerant", "coordinator", "unknown", "total")


def over_time(
    measure: Annotated[str, typer.Argument(parser=one_of(NAMES), metavar="|".join(NAMES), help="The measure.")],
    network: NetworkOption = "associates",
    window: Annotated[int, typer.Option(min=1, max=120, help="Months that a window is long.")] = 6,
    step: Annotated[int, typer.Option(min=1, max=120, help="Months between the beginnings of two windows.")] = 3,
    dataset: DatasetOption = None,
    case: CaseOption = None,
    top: Annotated[int, typer.Option(min=1, max=100_000, help="Rows to print.")] = 20,
    all_roles: Annotated[bool, typer.Option("--all-roles", help="List protected people too.")] = False,
    events: EventsOption = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Who is central when: the ranks in one window of time after another."""
    given = settings()
    with reading(given) as reader, bars() as progress:
        task = progress.add_task(measure, total=None)
        answer = through_time(
            reader,
            measure,
            network,
            filters(dataset, case),
            window=window,
            step=step,
            top=top,
            all_roles=all_roles,
            events=events,
            progress=lambda done, steps: progress.update(task, completed=done, total=steps),
        )
    if form is Format.TABLE:
        _print_over_time(answer, given.language)
    elif form is Format.CSV:
        rows = (
            [row.id, guard(row.caption), row.top5, row.windows, row.best, row.pattern, *row.ranks]
            for row in answer.rows
        )
        header = ["id", "caption", "top5", "windows", "best", "pattern", *(one.since for one in answer.windows)]
        out.file.write(csv_of(header, rows))
    else:
        out.file.write(answer.model_dump_json(indent=2) + "\n")


def brokerage(
    network: Annotated[
        str, typer.Option(parser=one_of(NETWORK_NAMES), metavar="|".join(NETWORK_NAMES), help="The network to run on.")
    ] = "associates",
    by: Annotated[Grouping, typer.Option(help="What makes a group.")] = "case",
    order: Annotated[
        str, typer.Option(parser=one_of(ORDERS), metavar="|".join(ORDERS), help="The count to order by.")
    ] = "across",
    dataset: DatasetOption = None,
    case: CaseOption = None,
    top: Annotated[int, typer.Option(min=1, max=100_000, help="Rows to print.")] = 20,
    all_roles: Annotated[bool, typer.Option("--all-roles", help="List protected people too.")] = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Who stands between groups: brokers between cases, roles or stages."""
    given = settings()
    with reading(given) as reader:
        answer = brokers(reader, network, filters(dataset, case), by=by, order=order, top=top, all_roles=all_roles)
    if form is Format.TABLE:
        _print_brokers(answer, given.language)
    elif form is Format.CSV:
        rows = (
            [
                row.rank,
                row.id,
                guard(row.caption),
                *(getattr(row, name) for name in COUNTS),
                guard("; ".join(row.groups)),
            ]
            for row in answer.rows
        )
        out.file.write(csv_of(["rank", "id", "caption", *COUNTS, "groups"], rows))
    else:
        out.file.write(answer.model_dump_json(indent=2) + "\n")


def stages(
    dataset: DatasetOption = None,
    case: CaseOption = None,
    all_roles: Annotated[bool, typer.Option("--all-roles", help="Let protected people cover stages too.")] = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Who covers each stage of the script, case by case, and where nobody is on record."""
    given = settings()
    with reading(given) as reader:
        answer = lanes(reader, filters(dataset, case), top=200, people=1000, all_roles=all_roles)
    if form is Format.TABLE:
        _print_stages(answer, given.language)
    elif form is Format.CSV:
        rows = (
            [
                cell.stage,
                guard(answer.matters[cell.matter - 1].caption),
                cell.total,
                one.id,
                guard(one.caption),
                one.count,
            ]
            for cell in answer.cells
            for one in cell.people
        )
        out.file.write(csv_of(["stage", "cases", "people", "id", "caption", "statements"], rows))
    else:
        out.file.write(answer.model_dump_json(indent=2) + "\n")


def _print_over_time(answer: OverTime, language: Language) -> None:
    columns = (
        (Text("simpul", "node"), "left"),
        (Text("pola", "pattern"), "left"),
        (Text("lima besar", "top 5"), "right"),
        (Text("peringkat per jendela", "rank by window"), "left"),
    )
    shown = table_of(answer.caption, *columns, language=language)
    for row in answer.rows:
        places = " ".join("–" if rank is None else str(rank) for rank in row.ranks)
        shown.add_row(Styled(row.caption), row.pattern, f"{row.top5}/{row.windows}", places)
    out.print(shown)
    out.print(Styled(f"{answer.definition} {answer.reads} {NOT_GUILT.to(language)}\n", style="dim"))


def _print_brokers(answer: Brokers, language: Language) -> None:
    counts = [name for name in COUNTS if name != "representative" or answer.network.directed]
    words = {"across": Text("lintas", "across"), "total": Text("semua", "all"), "unknown": Text("?", "?")}
    title = Text("Perantara antara kelompok", "Brokers between groups").to(language)
    shown = table_of(
        title,
        (Text("#", "#"), "right"),
        (Text("orang", "person"), "left"),
        (Text("peran dalam perkara", "role in the case"), "left"),
        *((words.get(name, Text(name, name)), "right") for name in counts),
        language=language,
    )
    for row in answer.rows:
        numbers = (f"{getattr(row, name):g}" for name in counts)
        shown.add_row(str(row.rank), Styled(row.caption), roles_text(row.roles), *numbers)
    out.print(shown)
    left_out = Text(
        f"{answer.protected} perantara yang dilindungi tidak didaftar.",
        f"{answer.protected} protected brokers are not listed.",
    )
    out.print(Styled(f"{left_out.to(language)} {answer.definition} {NOT_GUILT.to(language)}\n", style="dim"))


def _print_stages(answer: Stages, language: Language) -> None:
    """Each matter with its stages: who covers them, the only one marked, nobody said."""
    nobody = Text("tidak ada yang tercatat", "nobody on record").to(language)
    only = Text("satu-satunya", "the only one").to(language)
    for matter in answer.matters:
        shown = table_of(
            matter.caption, (Text("tahap", "stage"), "left"), (Text("siapa", "who"), "left"), language=language
        )
        for stage in answer.stages:
            people = [one.caption for one in answer.cell(stage.stage, matter.number).people]
            who = ", ".join(people) + (f" ({only})" if len(people) == 1 else "")
            shown.add_row(stage.caption, Styled(who or nobody, style="" if people else "dim"))
        out.print(shown)
        out.print()
    out.print(Styled(f"{answer.definition} {NOT_GUILT.to(language)}\n", style="dim"))
