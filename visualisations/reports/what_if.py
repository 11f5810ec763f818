"""The section of what would be left without somebody: curves in greys, and questions to check."""

from functools import partial

from graphsvc.answers.removal_steps import Left, Step
from graphsvc.answers.reports import Report
from graphsvc.answers.what_if import WhatIf
from graphsvc.texts import Language
from visualisations.curves import HEIGHT, LEFT, PARTS, RIGHT, WIDTH, Panel, dashes, panels
from visualisations.formats import number, score
from visualisations.reports.blocks import Cell, Column, Figure, Label, Node, Paragraph, Section, Table, defined
from visualisations.texts import say

_ACROSS, _GAP = 488.0, 8.0


def what_if(report: Report, language: Language) -> list[Section]:
    """What each removal would leave, and what to look for because of it."""
    found, t = report.what_if, partial(say, language)
    if found is None:
        return []
    title = t("what_if.title")
    words = [
        Paragraph(t("what_if.lead", caption=found.caption), "lead"),
        Paragraph(" ".join(found.caveats), "note"),
        defined(found.definition, found.literature, language),
    ]
    if not found.steps:
        return [Section("what_if", title, [*words, Paragraph(t("what_if.none_body"))])]
    if report.making.parameters.get("all_roles"):
        words.append(Paragraph(t("what_if.included"), "note"))
    elif found.protected:
        words.append(Paragraph(t("what_if.protected", count=number(found.protected, language)), "note"))
    words.append(Paragraph(f"{t('what_if.nobody')}: {_left(found.before, language)}"))
    before = [found.before, *(step.left for step in found.steps)]
    steps: list[list[Cell]] = [
        [
            step.step,
            Node.of(step),
            " ".join(step.questions),
            t("what_if.gaps", stages=", ".join(step.left.uncovered)) if step.left.uncovered != left.uncovered else "",
            _replacements(step, language),
            step.left.largest,
            step.left.pairs,
            step.left.efficiency,
        ]
        for step, left in zip(found.steps, before, strict=False)
    ]
    columns = [
        Column("step", t("reports.rank"), "integer"),
        Column("name", t("what_if.without"), "node"),
        Column("questions", "", "below"),
        Column("gaps", "", "below"),
        Column("replacements", "", "below"),
        Column("largest", t("what_if.largest"), "integer"),
        Column("pairs", t("what_if.pairs"), "integer"),
        Column("efficiency", t("what_if.efficiency"), "number", 3),
    ]
    words += [Paragraph(text, "small") for text in _ranges(found, language)]
    words.append(Paragraph(t("what_if.not_people"), "note"))
    questions = Table("what_if", t("what_if.questions"), columns, steps)
    return [Section("what_if", title, words, [questions, _numbers(found, language)], [_chart(found, language)])]


def _left(left: Left, language: Language) -> str:
    t = partial(say, language)
    numbers = [
        f"{t('what_if.largest').lower()} {number(left.largest, language)}",
        f"{t('what_if.pairs').lower()} {number(left.pairs, language)}",
        f"{t('what_if.efficiency').lower()} {score(left.efficiency, 3, language)}",
    ]
    gaps = f" {t('what_if.gaps', stages=', '.join(left.uncovered))}" if left.uncovered else ""
    return f"{', '.join(numbers)}.{gaps}"


def _ranges(found: WhatIf, language: Language) -> list[str]:
    """What the grey areas of the chart are."""
    said: list[str] = []
    for curve in found.curves:
        if curve.runs and curve.strategy == "random":
            says = say(language, "what_if.band_random", count=curve.runs, caption=curve.caption)
            said.append(say(language, "reports.range_random", range=says))
        elif curve.runs and curve.strategy == found.strategy:
            says = say(language, "what_if.band_error", count=curve.runs, caption=curve.caption)
            said.append(say(language, "reports.range_error", range=says))
    return said


def _replacements(step: Step, language: Language) -> str:
    """Who else is on record for the same."""
    t = partial(say, language)
    named = [
        f"{one.caption} ({t('what_if.replacement', stage=one.stage, shared=one.shared, contacts=one.contacts)})"
        for one in step.replacements
    ]
    count = len({one.id for one in step.replacements})
    return f"{t('what_if.replacements', count=count)}: {'; '.join(named)}." if named else ""


def _numbers(found: WhatIf, language: Language) -> Table:
    """The curves' points, for whoever draws them anew."""
    rows: list[list[Cell]] = []
    for curve in found.curves:
        lines = [line for part in PARTS if (line := getattr(curve, part))]
        for step in range(len(curve.largest.values)):
            values = [
                (values[step] if values else None) for line in lines for values in (line.values, line.low, line.high)
            ]
            rows.append([curve.caption, step, *values, *[None] * (3 * len(PARTS) - len(values))])
    columns = [
        Column("strategy", say(language, "what_if.strategy")),
        Column("step", say(language, "reports.rank"), "integer"),
    ]
    columns += [
        Column(f"{part}{end}", say(language, f"what_if.{part}"), "number", 4)
        for part in PARTS
        for end in ("", "_low", "_high")
    ]
    return Table("what_if_curves", say(language, "what_if.how"), columns, rows, files_only=True)


def _chart(found: WhatIf, language: Language) -> Figure:
    """A panel for each number, side by side, and below which line is which."""
    chosen = "by_hand" if found.steps[0].by == "by_hand" else found.strategy
    scale = (_ACROSS - 2 * _GAP) / len(PARTS) / WIDTH
    shapes, labels = list[str](), list[Label]()
    for at, panel in enumerate(panels(found.curves, chosen)):
        left = at * (WIDTH * scale + _GAP)
        shapes.append(f'<g transform="translate({left:.1f} 14) scale({scale:.4f})">{_panel(panel, chosen)}</g>')
        labels += _labels(panel, left, scale, language)
    y = 14 + HEIGHT * scale + 12
    x = 0.0
    for curve in found.curves:
        words = curve.caption if curve.strategy != chosen else curve.caption.upper()
        if x + 30 + len(words) * 4.6 > _ACROSS:
            x, y = 0.0, y + 12
        shapes.append(f'<path d="M{x:.1f} {y:.1f}h24" {_stroke(curve.strategy, chosen, 1.0)}/>')
        labels.append(Label(x + 28, y + 2.4, words, "start", 7))
        x += 40 + len(words) * 4.6
    return Figure("what_if", say(language, "reports.curves_alt"), _ACROSS, y + 8, "".join(shapes), labels)


def _panel(panel: Panel, chosen: str | None) -> str:
    right = WIDTH - RIGHT
    grid = [f'<path d="M{LEFT} {y:.1f}H{right}" stroke="#ccc" stroke-width=".8"/>' for y, _ in panel.ticks]
    bands = [
        f'<polygon points="{one.band}" fill="{"#ddd" if one.strategy == "random" else "#bbb"}" fill-opacity=".6"/>'
        for one in panel.curves
        if one.band
    ]
    lines = [f'<polyline points="{one.points}" {_stroke(one.strategy, chosen, 1.6)}/>' for one in panel.curves]
    return "".join(grid + bands + lines)


def _stroke(strategy: str, chosen: str | None, width: float) -> str:
    ink, thick = ("#000", width * 1.7) if strategy == chosen else ("#555", width)
    return f'fill="none" stroke="{ink}" stroke-width="{thick:.2f}" stroke-dasharray="{dashes(strategy)}"'


def _labels(panel: Panel, left: float, scale: float, language: Language) -> list[Label]:
    digits = 2 if panel.part == "efficiency" else 0
    title = f"{say(language, f'what_if.{panel.part}')}: {say(language, f'what_if.{panel.part}_says')}"
    heights = [
        Label(left + (LEFT - 4) * scale, 14 + y * scale + 2, score(value, digits, language), "end", 6)
        for y, value in panel.ticks
    ]
    steps = [Label(left + x * scale, 14 + (HEIGHT - 8) * scale, str(step), "middle", 6) for x, step in panel.steps]
    return [Label(left + LEFT * scale / 2, 9, title, "start", 6.6), *heights, *steps]
