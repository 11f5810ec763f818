"""What the terminal shows: words in the user's language, tables, the progress of a long step."""

from collections.abc import Generator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from graphsvc.answers.reader import Reader
from graphsvc.graph import open_graph
from graphsvc.local_neo4j import Progress
from graphsvc.networks import Networks
from graphsvc.settings import Settings
from graphsvc.texts import Text

out = Console(highlight=False)
notes = Console(stderr=True, highlight=False)
"""Progress and errors go to standard error, so that output can be piped."""


def settings() -> Settings:
    return Settings()  # pyright: ignore[reportCallIssue] (every field has a default)


def say(text: Text) -> None:
    notes.print(escape(text.to(settings().language)))


def fail(text: Text) -> None:
    notes.print(f"[bold red]✗[/] {escape(text.to(settings().language))}")


@contextmanager
def reading(given: Settings) -> Generator[Reader]:
    """A reader of the graph, with a progress bar while an embedded Neo4j is fetched or started."""
    with bars() as progress:
        tasks: dict[str, int] = {}

        def show(step: Progress) -> None:
            words = step.step.to(given.language)
            if words not in tasks:
                tasks[words] = progress.add_task(escape(words), total=step.total)
            progress.update(tasks[words], completed=step.done or 0, total=step.total)  # pyright: ignore[reportArgumentType] (TaskID is an int)

        opened = open_graph(given, show)
        store = opened.__enter__()
    try:
        yield Reader(store, Networks(store), given.scope, given.language)
    finally:
        opened.__exit__(None, None, None)


def bars() -> Bars:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Bars(*columns, console=notes, transient=True)
