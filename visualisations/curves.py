"""Curves as plain SVG: where their points stand, told apart by dashes so that they print in grey."""

from collections.abc import Iterable
from dataclasses import dataclass

from graphsvc.answers.removal_curves import Curve, Line

WIDTH, HEIGHT = 300, 170
LEFT, TOP, RIGHT, BOTTOM = 40, 8, 8, 20
PARTS = ("largest", "pairs", "efficiency")
_DASHES = {
    "degree": "7 3", "betweenness": "none", "key_players": "2 2.5", "stage": "9 3 2 3", "by_hand": "14 3", "random": "1 3",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Drawn:
    """One curve in a panel: its points, and the outline of its range where it has one."""

    strategy: str
    points: str
    band: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One number of all curves, the chosen one last and so on top; `ticks` are heights and values."""

    part: str
    curves: list[Drawn]
    ticks: list[tuple[float, float]]
    steps: list[tuple[float, int]]


def dashes(strategy: str) -> str:
    """How the line of this way of choosing is broken, on the page and on paper."""
    return _DASHES[strategy]


def panels(curves: Iterable[Curve], chosen: str | None) -> list[Panel]:
    """A panel for each number that is counted."""
    in_order = sorted(curves, key=lambda curve: (curve.strategy != "random", curve.strategy == chosen))
    return [_panel(part, in_order, chosen) for part in PARTS]


def _panel(part: str, curves: list[Curve], chosen: str | None) -> Panel:
    lines: list[tuple[str, Line]] = [
        (curve.strategy, line) for curve in curves if (line := getattr(curve, part)) is not None
    ]
    most = max((max([*line.values, *(line.high or ())]) for _, line in lines), default=0.0) or 1.0
    last = max((len(line.values) for _, line in lines), default=2) - 1 or 1

    def x(step: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * step / last

    def y(value: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most)

    def points(values: Iterable[float], steps: Iterable[int]) -> str:
        return " ".join(f"{x(step):.1f},{y(value):.1f}" for step, value in zip(steps, values, strict=True))

    drawn: list[Drawn] = []
    for name, line in lines:
        band = ""
        if line.low and line.high and name in ("random", chosen):
            steps = range(len(line.low))
            band = f"{points(line.high, steps)} {points(reversed(line.low), reversed(steps))}"
        drawn.append(Drawn(name, points(line.values, range(len(line.values))), band))
    return Panel(
        part=part,
        curves=drawn,
        ticks=[(y(most * share), most * share) for share in (0, 0.5, 1)],
        steps=[(x(step), step) for step in range(last + 1) if step % (1 if last <= 10 else 5) == 0],
    )
