"""`graphsvc rank`, `communities`, `path` and `show`."""

from enum import StrEnum
from typing import Annotated

import typer

from graphsvc.answers import communities as clusters
from graphsvc.answers import entities, paths, rankings
from graphsvc.api.parameters import MeasureName, MethodName, NetworkName
from graphsvc.cli import tables
from graphsvc.cli.console import out, reading, settings
from graphsvc.filters import Filters

Format = StrEnum("Format", {"table": "table", "csv": "csv", "json": "json"})
NetworkOption = Annotated[NetworkName, typer.Option(help="The network to run on.")]
DatasetOption = Annotated[str | None, typer.Option(help="One dataset only.")]
CaseOption = Annotated[list[str] | None, typer.Option(help="Id of a case; repeatable.")]
FormatOption = Annotated[Format, typer.Option("--format", help="table, csv or json.")]


def rank(
    measure: Annotated[MeasureName, typer.Argument(help="The measure to rank by.")],
    network: NetworkOption = NetworkName.associates,
    dataset: DatasetOption = None,
    case: CaseOption = None,
    top: Annotated[int, typer.Option(min=1, max=100_000, help="Rows to print.")] = 20,
    all_roles: Annotated[bool, typer.Option("--all-roles", help="List protected people too.")] = False,
    weighted: Annotated[bool, typer.Option("--weighted", help="Use the weights of links.")] = False,
    form: FormatOption = Format.table,
) -> None:
    """Who is central: the nodes of a network by a measure."""
    given = settings()
    with reading(given) as reader:
        answer = rankings.ranking(
            reader,
            measure.value,
            network.value,
            _filters(dataset, case),
            top=top,
            all_roles=all_roles,
            weighted=weighted,
        )
    if form is Format.table:
        tables.print_ranking(out, answer, given.language)
    elif form is Format.csv:
        out.file.write(tables.ranking_csv(answer))
    else:
        out.file.write(answer.model_dump_json(indent=2) + "\n")


def communities(
    network: NetworkOption = NetworkName.associates,
    method: Annotated[MethodName, typer.Option(help="How to divide.")] = MethodName.leiden,
    dataset: DatasetOption = None,
    case: CaseOption = None,
    form: FormatOption = Format.table,
) -> None:
    """Which clusters exist."""
    given = settings()
    with reading(given) as reader:
        answer = clusters.communities(reader, network.value, _filters(dataset, case), method=method.value, members=5000)
    if form is Format.table:
        tables.print_communities(out, answer, given.language)
    elif form is Format.csv:
        out.file.write(tables.communities_csv(answer))
    else:
        out.file.write(answer.model_dump_json(indent=2) + "\n")


def path(
    a: Annotated[str, typer.Argument(help="Id of a node.")],
    b: Annotated[str, typer.Argument(help="Id of another node.")],
    limit: Annotated[int, typer.Option(min=1, max=50, help="Paths to print.")] = 3,
    form: FormatOption = Format.table,
) -> None:
    """How two nodes hang together, each step with its statements."""
    given = settings()
    with reading(given) as reader:
        answer = paths.paths(reader, a, b, limit=limit)
    if form is Format.json:
        out.file.write(answer.model_dump_json(indent=2) + "\n")
    else:
        tables.print_paths(out, answer, given.language)


def show(
    node: Annotated[str, typer.Argument(help="Id of a node.", metavar="ID")],
    form: FormatOption = Format.table,
) -> None:
    """A node, its roles and its neighbours."""
    given = settings()
    with reading(given) as reader:
        answer = entities.show(reader, node)
        around = entities.neighbours(reader, node, limit=20)
    if form is Format.json:
        out.file.write(answer.model_dump_json(indent=2) + "\n")
    else:
        tables.print_entity(out, answer, around, given.language)


def _filters(dataset: str | None, case: list[str] | None) -> Filters:
    return Filters(case=tuple(sorted(set(case or ()))), dataset=dataset)
