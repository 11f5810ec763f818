"""`graphsvc demo` and `graphsvc serve`."""

import logging
import socket
import threading
from importlib.resources import as_file, files
from types import FrameType
from typing import Annotated

import typer
import uvicorn

from graphsvc.answers.communities import communities
from graphsvc.answers.rankings import ranking
from graphsvc.answers.reader import Reader
from graphsvc.api.app import create_app
from graphsvc.api.job_queue import Jobs
from graphsvc.cli import tables
from graphsvc.cli.console import out, reading, say, settings
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.settings import Settings
from graphsvc.texts import Text
from ingest.load import load_case, prepare
from ingest.readers import open_case

PortOption = Annotated[
    int | None, typer.Option(min=0, max=65535, help="Port to listen on; by default GRAPHSVC_PORT or 8000.")
]

GRACE_S = 3


def demo(
    once: Annotated[bool, typer.Option(help="Stop after printing.")] = False,
    port: PortOption = None,
) -> None:
    """Load the sample cases, print who is central and which clusters exist, and serve the pages."""
    given = settings()
    listening = None if once else listen(given.host, given.port if port is None else port)
    with reading(given) as reader:
        prepare(reader.store)
        _load_samples(reader)
        everything = Filters()
        tables.print_ranking(out, ranking(reader, "betweenness", "associates", everything, top=8), given.language)
        tables.print_communities(out, communities(reader, "associates", everything), given.language)
        if listening:
            _serve(given, reader, listening)


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on; by default the loopback.")] = None,
    port: PortOption = None,
) -> None:
    """Serve the API and the pages until Ctrl-C."""
    given = settings()
    given = given.model_copy(update={"host": host or given.host})
    listening = listen(given.host, given.port if port is None else port)
    with reading(given) as reader:
        prepare(reader.store)
        _serve(given, reader, listening)


def _load_samples(reader: Reader) -> None:
    with as_file(files("ingest") / "samples" / "data") as folder:
        for case_folder in sorted(path for path in folder.iterdir() if path.is_dir()):
            report = load_case(reader.store, open_case(case_folder))
            tables.print_report(out, report.answer(reader.language), reader.language)


def listen(host: str, port: int) -> socket.socket:
    """The socket to serve on, taken before anything slow begins."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Only where the protocol is named does asyncio send small answers at once; else each waits 40 ms for the last.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise BadRequest(
            Text(
                f"Tidak dapat memakai {host} porta {port}: {error.strerror}. Pilih yang lain dengan --port.",
                f"Cannot use {host} port {port}: {error.strerror}. Choose another with --port.",
            )
        ) from error
    return listening


class _Server(uvicorn.Server):
    """Lets go of whoever waits for a long answer as soon as it is to end: they are told, and not cut off."""

    def __init__(self, config: uvicorn.Config, jobs: Jobs) -> None:
        super().__init__(config)
        self._jobs = jobs

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        threading.Thread(target=self._jobs.close).start()
        super().handle_exit(sig, frame)


def _serve(given: Settings, reader: Reader, listening: socket.socket) -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    say(
        Text(
            f"Halaman: http://{shown}:{port}  (Ctrl-C untuk berhenti)",
            f"Pages: http://{shown}:{port}  (Ctrl-C to stop)",
        )
    )
    # No access log: an address may hold a name that was searched for.
    # Whoever listens to the progress of a load would keep the service from ending.
    app = create_app(given, reader.store)
    config = uvicorn.Config(
        app, access_log=False, log_level="warning", lifespan="off", timeout_graceful_shutdown=GRACE_S
    )
    try:
        _Server(config, app.state.jobs).run(sockets=[listening])
    except KeyboardInterrupt:
        say(Text("Berhenti.", "Stopped."))
    finally:
        app.state.uploads.close()
        app.state.jobs.close()
