"""The table of comparisons: one row a piece of work, the ratio, and what it should reach."""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Row:
    """`ratio` is our time to theirs with `at_least` false, theirs to ours with it true; `reach` is its bound.

    `note` gives the seconds behind it.
    """

    work: str
    against: str
    ratio: float
    reach: float
    at_least: bool
    note: str

    @property
    def met(self) -> bool:
        return self.ratio >= self.reach if self.at_least else self.ratio <= self.reach

    @property
    def target(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.reach:g}"


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """The median time of the work, in seconds."""
    return median(_once(work) for _ in range(times))


def alternating(ours: Callable[[], object], theirs: Callable[[], object], times: int = 5) -> tuple[float, float]:
    """Median seconds of two pieces of work run turn by turn, so that both meet the same noise."""
    runs = [(_once(ours), _once(theirs)) for _ in range(times)]
    return median(one for one, _ in runs), median(other for _, other in runs)


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write(rows: Iterable[Row], machine: str, folder: Path) -> str:
    """The table as Markdown, also written to benchmarks.md and benchmarks.json in `folder`."""
    found = list(rows)
    lines = ["# Benchmarks", "", f"`make bench` on {machine}. Ratios within one run; absolute times are noisy.", ""]
    lines += ["| work | against | ratio | target | met | ran |", "| --- | --- | --- | --- | --- | --- |"]
    lines += [
        f"| {row.work} | {row.against} | {row.ratio:.2f} | {row.target} | {'yes' if row.met else '**no**'} | {row.note} |"
        for row in found
    ]
    text = "\n".join(lines) + "\n"
    remarks = folder / "benchmarks-notes.md"
    if remarks.exists():
        text += "\n" + remarks.read_text("utf-8")
    (folder / "benchmarks.md").write_text(text, "utf-8", newline="\n")
    entries = [
        {"work": row.work, "against": row.against, "ratio": round(row.ratio, 3), "target": row.target, "met": row.met}
        for row in found
    ]
    (folder / "benchmarks.json").write_text(
        json.dumps(entries, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n"
    )
    return text
