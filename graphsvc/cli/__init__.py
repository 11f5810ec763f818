"""The command `graphsvc`: each subcommand is a thin call of what the service calls too."""

import signal
import sys

import typer

from graphsvc.cli import answers, data, export, findings, jobs, loading, neo4j, reports, running, scenarios
from graphsvc.cli.console import fail
from graphsvc.errors import GraphError, place_of
from graphsvc.texts import Text

app = typer.Typer(
    name="graphsvc",
    help="The network behind the case: load case records, ask who is central, see the links.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # A traceback with local values could show a protected name.
    add_completion=False,
)
app.command()(running.demo)
app.command()(running.serve)
app.command()(loading.load)
app.command()(loading.unload)
app.command()(data.template)
app.command()(export.export)
app.command()(data.sample)
app.command()(answers.rank)
app.command()(answers.communities)
app.command()(answers.coverage)
app.command()(findings.over_time)
app.command()(findings.brokerage)
app.command()(findings.stages)
app.command("path")(answers.path)
app.command()(answers.show)
app.add_typer(reports.app, name="report")
app.command("what-if")(scenarios.taken_away)
app.command()(scenarios.compare)
app.add_typer(jobs.app, name="jobs")
app.add_typer(neo4j.app, name="neo4j")

_BROKEN = Text(
    "graphsvc menemui kesalahan dalam programnya sendiri: {kind} di {place}. Laporkan baris ini.",
    "graphsvc met an error in its own code: {kind} at {place}. Report this line.",
)


def main() -> None:
    """Runs the command; an error that a person can act on is said in one sentence."""
    # A polite request to end is answered like Ctrl-C: what was started is stopped on the way out.
    signal.signal(signal.SIGTERM, lambda _signal, _frame: sys.exit(143))
    try:
        app(prog_name="graphsvc")
    except GraphError as error:
        fail(error.message)
        sys.exit(2)
    except Exception as error:  # noqa: BLE001 (its traceback could quote a protected name; its kind and place cannot)
        fail(_BROKEN.fill(kind=type(error).__name__, place=place_of(error)))
        sys.exit(2)
