"""The process that long questions are asked in: it answers what the service would, and its work blocks nobody.

`python -m graphsvc.api.job_process` reads lines of JSON from its standard input, first the settings and the graph's address, then
questions (path and query of the API), and writes how far it is and each answer. It ends when its input does.
"""

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, cast
from urllib.parse import unquote

import psutil
from fastapi import FastAPI
from starlette.types import Message

from graphsvc.settings import Settings
from graphsvc.stability import Progress
from graphsvc.store import open_store


@dataclass(frozen=True, slots=True)
class Told:
    """What a question was answered: the status and body that the API itself would give."""

    status: int
    body: str


class Ended(Exception):
    """The process ended before it had answered."""


class Worker:
    """A process of its own on the same graph, asked one question at a time."""

    def __init__(self, settings: Settings, address: tuple[str, str, str]) -> None:
        self.address = address
        self._process = subprocess.Popen(  # noqa: S603 (ourselves)
            [sys.executable, "-m", __name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        given = settings.model_dump(mode="json", exclude={"neo4j_password"})  # The address has it.
        self._send({"settings": given, "address": address})

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, question: str, progress: Progress) -> Told:
        """The answer, `progress` called meanwhile; Ended where the process is stopped or dies."""
        self._send({"question": question})
        assert self._process.stdout
        for line in self._process.stdout:
            if not line.endswith("\n"):  # It died while it was telling.
                break
            said = json.loads(line)
            if "status" in said:
                return Told(said["status"], said["body"])
            progress(said["done"], said["steps"])
        raise Ended

    def stop(self) -> None:
        """Ends the process and those that count for it, wherever they are: whoever waits for its answer meets Ended."""
        if self.alive:
            end_family(psutil.Process(self._process.pid))
        self._process.wait()

    def close(self) -> None:
        """Stops it; nobody may be waiting for an answer any more."""
        self.stop()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):  # What it was still to be told.
                    pipe.close()

    def _send(self, said: object) -> None:
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(said) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise Ended from error


def end_family(process: psutil.Process) -> None:
    """Ends a process and all its children; the processes of a pool would wait for a dead one for ever."""
    with suppress(psutil.NoSuchProcess):
        for one in (*process.children(recursive=True), process):
            with suppress(psutil.NoSuchProcess):
                one.kill()


async def ask(app: FastAPI, question: str) -> Told:
    """What the app answers to a GET, without a network in between."""
    path, _, query = question.partition("?")
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", b"localhost")],
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 0),
    }
    await app(scope, receive, send)
    return Told(sent[0]["status"], b"".join(message.get("body", b"") for message in sent).decode())


def _lines(found: Callable[[str], None]) -> None:
    for line in sys.stdin:
        found(line)
    for child in psutil.Process().children(recursive=True):
        end_family(child)
    os._exit(0)  # Whoever asked is gone, and the question may be far from its end.


def main() -> None:
    from graphsvc.api.app import create_app  # noqa: PLC0415 (the app knows the jobs, and they know this module)

    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # What a library prints is no answer.

    def say(said: dict[str, object]) -> None:
        out.write(json.dumps(said) + "\n")
        out.flush()

    lines = SimpleQueue[str]()
    threading.Thread(target=_lines, args=(lines.put,), daemon=True).start()
    begun = json.loads(lines.get())
    uri, user, password = cast("list[str]", begun["address"])
    with open_store(uri, user, password) as store:
        app = create_app(
            Settings(**begun["settings"]), store, alone=lambda done, steps: say({"done": done, "steps": steps})
        )
        while True:
            told = asyncio.run(ask(app, json.loads(lines.get())["question"]))
            say({"status": told.status, "body": told.body})


if __name__ == "__main__":
    main()
