"""`graphsvc what-if` and `graphsvc compare`."""

from typing import Annotated

import typer
from pydantic import ValidationError

from graphsvc.answers import comparisons, what_if
from graphsvc.api.names import STRATEGY_NAMES
from graphsvc.api.parameters import FilterAsked
from graphsvc.cli import scenario_tables
from graphsvc.cli.answers import CaseOption, DatasetOption, EventsOption, NetworkOption, Words, WordsOption, one_of
from graphsvc.cli.console import bars, out, reading, settings
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.measures import MEASURES
from graphsvc.texts import Text

_TAKING = Text("Mengeluarkan satu per satu", "Taking away one by one")
_NODE_MEASURES = tuple(measure.name for measure in MEASURES if measure.of == "node")
_DATE = "Only what may hold at or {} this date."


def taken_away(
    network: NetworkOption = "associates",
    strategy: Annotated[
        str | None,
        typer.Option(parser=one_of(STRATEGY_NAMES), metavar="|".join(STRATEGY_NAMES), help="Who goes."),
    ] = None,
    remove: Annotated[list[str] | None, typer.Option(help="Id of a node that goes first; repeatable.")] = None,
    k: Annotated[int, typer.Option("--k", min=1, max=20, help="How many go by the strategy.")] = 10,
    recompute: Annotated[bool, typer.Option("--recompute", help="Choose each in what the one before it left.")] = False,
    all_roles: Annotated[bool, typer.Option("--all-roles", help="Let protected people go too.")] = False,
    dataset: DatasetOption = None,
    case: CaseOption = None,
    form: WordsOption = Words.TABLE,
) -> None:
    """What would be left without somebody: questions to check, never people to arrest."""
    given = settings()
    with reading(given) as reader, bars() as progress:
        task = progress.add_task(_TAKING.to(given.language), total=None)
        answer = what_if.what_if(
            reader,
            network,
            _filters(dataset=dataset, case=case or []),
            strategy=strategy,
            remove=remove or (),
            k=k,
            recompute=recompute,
            all_roles=all_roles,
            progress=lambda done, of: progress.update(task, completed=done, total=of),
        )
    if form is Words.JSON:
        out.file.write(answer.model_dump_json(indent=2) + "\n")
    else:
        scenario_tables.print_what_if(out, answer, given.language)


def compare(
    measure: Annotated[
        str,
        typer.Argument(parser=one_of(_NODE_MEASURES), metavar="|".join(_NODE_MEASURES), help="The measure to rank by."),
    ],
    network: NetworkOption = "associates",
    dataset: DatasetOption = None,
    case: CaseOption = None,
    since: Annotated[str | None, typer.Option(help=_DATE.format("after"))] = None,
    until: Annotated[str | None, typer.Option(help=_DATE.format("before"))] = None,
    paper: Annotated[list[str] | None, typer.Option(help="Id of a source; repeatable.")] = None,
    than_dataset: Annotated[str | None, typer.Option(help="Of the other side.")] = None,
    than_case: Annotated[list[str] | None, typer.Option(help="Of the other side.")] = None,
    than_since: Annotated[str | None, typer.Option(help="Of the other side.")] = None,
    than_until: Annotated[str | None, typer.Option(help="Of the other side.")] = None,
    than_paper: Annotated[list[str] | None, typer.Option(help="Of the other side.")] = None,
    top: Annotated[int, typer.Option(min=1, max=200, help="Rows from the top of either list.")] = 20,
    all_roles: Annotated[bool, typer.Option("--all-roles", help="List protected people too.")] = False,
    weighted: Annotated[bool, typer.Option("--weighted", help="Use the weights of links.")] = False,
    events: EventsOption = False,
    form: WordsOption = Words.TABLE,
) -> None:
    """Two periods, cases, papers or datasets side by side: who rose, who fell, and by which links."""
    given = settings()
    here = _filters(dataset=dataset, case=case or [], since=since, until=until, paper=paper or [])
    than = _filters(
        dataset=than_dataset, case=than_case or [], since=than_since, until=than_until, paper=than_paper or []
    )
    with reading(given) as reader:
        answer = comparisons.comparison(
            reader, measure, network, here, than, top=top, all_roles=all_roles, weighted=weighted, events=events
        )
    if form is Words.JSON:
        out.file.write(answer.model_dump_json(indent=2) + "\n")
    else:
        scenario_tables.print_comparison(out, answer, given.language)


def _filters(**given: object) -> Filters:
    """The filters, checked as the service checks them; what is wrong is not repeated."""
    try:
        return FilterAsked.model_validate(given).filters
    except ValidationError as error:
        wrong = ", ".join(f"--{one['loc'][0]}" for one in error.errors())
        raise BadRequest(Text(f"Nilai {wrong} tidak dapat dipakai.", f"{wrong} cannot have that value.")) from error
