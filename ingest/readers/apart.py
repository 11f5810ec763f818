"""A reader's program in a process of its own, which may take so much memory and time and no more."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import psutil

MEMORY = 1_500_000_000
"""Bytes; a sheet of a million rows of a call record takes half of it."""
SECONDS = 300
"""Of work; waiting for whoever reads the lines costs nothing."""
LONGEST_LINE = 50_000_000
"""Bytes."""


class BrokenOff(Exception):
    """The program ended before its time."""

    def __init__(self, *, over: bool) -> None:
        super().__init__()
        self.over = over
        """Whether it took more than it may; otherwise it found no way to go on."""


def lines(
    program: Path, *arguments: str, folder: Path | None = None, seconds: float = SECONDS, memory: int = MEMORY
) -> Generator[Any]:
    """What the program, run in `folder`, writes on standard output, a line of JSON each. Raises `BrokenOff`."""
    process = subprocess.Popen(  # noqa: S603 (our own program)
        [sys.executable, "-P", str(program), *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    over = threading.Event()
    watch = threading.Thread(target=_watch, args=(process, over, seconds, memory), daemon=True)
    watch.start()
    try:
        while (line := process.stdout.readline(LONGEST_LINE)).endswith(b"\n"):
            yield json.loads(line)
        if line:
            over.set()
            process.kill()
        if process.wait() != 0:
            # What asks for more memory than there is ends before it can be seen to take it.
            raise BrokenOff(over=process.returncode != 1 or over.is_set())
    finally:
        process.kill()
        process.stdout.close()
        process.wait()
        watch.join()


def _watch(process: subprocess.Popen[bytes], over: threading.Event, seconds: float, memory: int) -> None:
    """Ends the process when it takes more than it may, and says so."""
    try:
        seen = psutil.Process(process.pid)
        while process.poll() is None:
            if seen.memory_info().rss > memory or seen.cpu_times().user > seconds:
                over.set()
                process.kill()
            time.sleep(0.02)
    except psutil.Error:  # It has ended.
        return
