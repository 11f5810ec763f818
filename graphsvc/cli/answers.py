"""`graphsvc rank`, `communities`, `path` and `show`."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Annotated

import typer

from graphsvc.answers import communities as clusters
from graphsvc.answers import coverage as completeness
from graphsvc.answers import entities, paths, rankings
from graphsvc.answers.sureness import tried
from graphsvc.api.names import MEASURE_NAMES, METHOD_NAMES, NETWORK_NAMES
from graphsvc.cli import coverages, tables
from graphsvc.cli.console import bars, out, reading, settings
from graphsvc.filters import Filters
from graphsvc.texts import Text

_STEADY = Text("Menghitung seberapa teguh", "Finding out how stable")
_TRYING = Text("Menghitung seberapa pasti", "Finding out how sure")


def one_of(names: tuple[str, ...]) -> Callable[[str], str]:
    """A parser that takes these names only, and names them all when it refuses."""

    def parse(text: str) -> str:
        if text not in names:
            raise typer.BadParameter(f"{text!r}: {', '.join(names)}")
        return text

    return parse


class Format(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class Words(StrEnum):
    """How an answer is printed that is no list of rows."""

    TABLE = "table"
    JSON = "json"


NetworkOption = Annotated[
    str, typer.Option(parser=one_of(NETWORK_NAMES), metavar="|".join(NETWORK_NAMES), help="The network to run on.")
]
DatasetOption = Annotated[str | None, typer.Option(help="One dataset only.")]
CaseOption = Annotated[list[str] | None, typer.Option(help="Id of a case; repeatable.")]
EventsOption = Annotated[bool, typer.Option("--events", help="Rank the events of the network events, not its people.")]
FormatOption = Annotated[Format, typer.Option("--format", help="table, csv or json.")]
WordsOption = Annotated[Words, typer.Option("--format", help="table or json.")]


def rank(
    measure: Annotated[
        str,
        typer.Argument(parser=one_of(MEASURE_NAMES), metavar="|".join(MEASURE_NAMES), help="The measure to rank by."),
    ],
    network: NetworkOption = "associates",
    dataset: DatasetOption = None,
    case: CaseOption = None,
    top: Annotated[int, typer.Option(min=1, max=100_000, help="Rows to print.")] = 20,
    all_roles: Annotated[bool, typer.Option("--all-roles", help="List protected people too.")] = False,
    weighted: Annotated[bool, typer.Option("--weighted", help="Use the weights of links.")] = False,
    events: EventsOption = False,
    k: Annotated[int, typer.Option("-k", min=1, max=10, help="Size of the set of key_players and key_reach.")] = 3,
    steps: Annotated[int, typer.Option(min=1, max=5, help="How far the members of key_reach reach.")] = 2,
    bands: Annotated[bool, typer.Option("--bands", help="Say how sure each rank is, and what it rests on.")] = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Who is central: the nodes of a network by a measure."""
    given = settings()
    with reading(given) as reader, bars() as progress:
        task = progress.add_task(_TRYING.to(given.language), total=None, visible=bands)
        answer = rankings.ranking(
            reader,
            measure,
            network,
            filters(dataset, case),
            top=top,
            all_roles=all_roles,
            weighted=weighted,
            events=events,
            size=k,
            steps=steps,
            sureness=partial(tried, progress=lambda done, steps: progress.update(task, completed=done, total=steps))
            if bands
            else None,
        )
    if form is Format.TABLE:
        tables.print_ranking(out, answer, given.language)
    elif form is Format.CSV:
        out.file.write(tables.ranking_csv(answer))
    else:
        out.file.write(answer.model_dump_json(indent=2) + "\n")


def communities(
    network: NetworkOption = "associates",
    method: Annotated[
        str, typer.Option(parser=one_of(METHOD_NAMES), metavar="|".join(METHOD_NAMES), help="How to divide.")
    ] = "leiden",
    dataset: DatasetOption = None,
    case: CaseOption = None,
    stability: Annotated[
        bool, typer.Option("--stability", help="Show what many runs agree on, and how well it is found again.")
    ] = False,
    form: FormatOption = Format.TABLE,
) -> None:
    """Which clusters exist."""
    given = settings()
    with reading(given) as reader, bars() as progress:
        task = progress.add_task(_STEADY.to(given.language), total=None, visible=stability)
        answer = clusters.communities(
            reader,
            network,
            filters(dataset, case),
            method=method,
            members=5000,
            stability=stability,
            progress=lambda done, steps: progress.update(task, completed=done, total=steps),
        )
    if form is Format.TABLE:
        tables.print_communities(out, answer, given.language)
    elif form is Format.CSV:
        out.file.write(tables.communities_csv(answer))
    else:
        out.file.write(answer.model_dump_json(indent=2) + "\n")


def coverage(
    case: CaseOption = None,
    dataset: DatasetOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """How complete the records of each case are, and what the gaps mean for a ranking."""
    given = settings()
    with reading(given) as reader:
        answer = completeness.coverage(reader, tuple(case or ()), dataset)
    if form is Format.TABLE:
        coverages.print_coverage(out, answer, given.language)
    elif form is Format.CSV:
        out.file.write(coverages.coverage_csv(answer))
    else:
        out.file.write(answer.model_dump_json(indent=2) + "\n")


def path(
    a: Annotated[str, typer.Argument(help="Id of a node.")],
    b: Annotated[str, typer.Argument(help="Id of another node.")],
    limit: Annotated[int, typer.Option(min=1, max=50, help="Paths to print.")] = 3,
    form: WordsOption = Words.TABLE,
) -> None:
    """How two nodes hang together, each step with its statements."""
    given = settings()
    with reading(given) as reader:
        answer = paths.paths(reader, a, b, limit=limit)
    if form is Words.JSON:
        out.file.write(answer.model_dump_json(indent=2) + "\n")
    else:
        tables.print_paths(out, answer, given.language)


def show(
    node: Annotated[str, typer.Argument(help="Id of a node.", metavar="ID")],
    form: WordsOption = Words.TABLE,
) -> None:
    """A node, its roles and its neighbours."""
    given = settings()
    with reading(given) as reader:
        answer = entities.show(reader, node)
        around = entities.neighbours(reader, node, limit=20)
    if form is Words.JSON:
        out.file.write(answer.model_dump_json(indent=2) + "\n")
    else:
        tables.print_entity(out, answer, around, given.language)


def filters(dataset: str | None, case: list[str] | None) -> Filters:
    return Filters(case=tuple(sorted(set(case or ()))), dataset=dataset)
