"""`graphsvc neo4j start|stop|status|backup|restore`: the embedded server."""

from pathlib import Path
from typing import Annotated

import typer

from graphsvc import local_neo4j
from graphsvc.cli.console import out, say, settings
from graphsvc.texts import Text

app = typer.Typer(help="The embedded Neo4j.", no_args_is_help=True)


@app.command()
def start() -> None:
    """Start it, and leave it running until `graphsvc neo4j stop`."""
    given = settings()
    found = local_neo4j.start(given.home, heap_mb=given.heap_mb, page_cache_mb=given.page_cache_mb, keep=True)
    out.print(found.uri, markup=False)


@app.command()
def stop() -> None:
    """Stop it cleanly."""
    local_neo4j.stop(settings().home)
    say(Text("Neo4j berhenti.", "Neo4j has stopped."))


@app.command()
def status() -> None:
    """Whether it runs, where, and which version; exit 1 if it does not run."""
    found = local_neo4j.status(settings().home)
    out.print(
        f"Neo4j {found.version}: {found.uri} (pid {found.pid})" if found.running else f"Neo4j {found.version}: –",
        markup=False,
    )
    raise typer.Exit(0 if found.running else 1)


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="File to write.")]) -> None:
    """Write the whole graph to one file."""
    local_neo4j.backup(settings().home, file)
    say(Text(f"Cadangan tertulis: {file.name}", f"Backup written: {file.name}"))


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="File to read.")]) -> None:
    """Replace the whole graph by what a backup holds."""
    local_neo4j.restore(settings().home, file)
    say(Text(f"Dipulihkan dari {file.name}", f"Restored from {file.name}"))
