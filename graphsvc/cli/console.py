"""What the terminal shows: words in the user's language, tables, the progress of a long step."""

import signal
from collections.abc import Generator
from contextlib import contextmanager
from threading import Event

from pydantic import ValidationError
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from graphsvc.answers.reader import Reader
from graphsvc.errors import BadRequest
from graphsvc.graph import open_graph
from graphsvc.local_neo4j import Progress
from graphsvc.networks import Networks
from graphsvc.settings import Settings
from graphsvc.texts import Language, Text

out = Console(highlight=False, emoji=False)  # `load:bus:3` is an id and no bus.
notes = Console(stderr=True, highlight=False, emoji=False)
"""Progress and errors go to standard error, so that output can be piped."""


def settings() -> Settings:
    """The settings of the environment; BadRequest names those that cannot be."""
    try:
        return Settings()  # pyright: ignore[reportCallIssue] (every field has a default)
    except ValidationError as error:
        # Without the values: one of them is a password.
        wrong = ", ".join(sorted({f"GRAPHSVC_{one['loc'][0]}".upper() for one in error.errors()}))
        raise BadRequest(
            Text(
                f"Pengaturan {wrong} tidak dapat dipakai; nilai yang mungkin ada di docs/settings.md.",
                f"The setting {wrong} cannot be used; docs/settings.md says what it may be.",
            )
        ) from error


def say(text: Text) -> None:
    notes.print(escape(text.to(_language())))


def fail(text: Text) -> None:
    notes.print(f"[bold red]✗[/] {escape(text.to(_language()))}")


def _language() -> Language:
    """The language set; the first one where the settings are what is wrong."""
    try:
        return settings().language
    except BadRequest:
        return "id"


@contextmanager
def reading(given: Settings) -> Generator[Reader]:
    """A reader of the graph, with a progress bar while an embedded Neo4j is fetched or started."""
    with bars() as progress:
        tasks: dict[str, int] = {}

        def show(step: Progress) -> None:
            words = step.step.to(given.language)
            if words not in tasks:
                tasks[words] = progress.add_task(words, total=step.total)
            progress.update(tasks[words], completed=step.done or 0, total=step.total)  # pyright: ignore[reportArgumentType] (TaskID is an int)

        opened = open_graph(given, show)
        store = opened.__enter__()
    try:
        yield Reader(store, Networks(store), given.scope, given.language)
    finally:
        opened.__exit__(None, None, None)


@contextmanager
def stoppable() -> Generator[Event]:
    """An event that the first Ctrl-C sets, so that what is under way stops where it can; the second ends it at once."""
    asked = Event()
    before = signal.getsignal(signal.SIGINT)

    def ask(_signal: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, before)
        asked.set()
        say(Text("Berhenti pada batas berikutnya …", "Stopping at the next border …"))

    signal.signal(signal.SIGINT, ask)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def bars() -> Bars:
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # In a pipe or a log nobody sees a bar move.
    return Bars(*columns, console=notes, transient=True, disable=not notes.is_terminal)
