"""The section of ranks through time: a course for each node, drawn and in numbers."""

from functools import partial
from itertools import pairwise

from graphsvc.answers.over_time import TOP, OverTime
from graphsvc.answers.reports import Report
from graphsvc.texts import Language
from visualisations.formats import day, number
from visualisations.reports.blocks import Cell, Column, Figure, Label, Node, Paragraph, Section, Table, defined
from visualisations.texts import say
from visualisations.words import capitalise, rank_at, ranked_word

DRAWN = 12
"""Courses that are drawn: more lines than that are read in the table."""
_NAMES, _WIDTH, _LANE = 150.0, 488.0, 24.0


def over_time(report: Report, language: Language) -> list[Section]:
    """Who stays in front, and who is there for a while."""
    found, t = report.over_time, partial(say, language)
    if found is None:
        return []
    title = capitalise(t("time.title", measure=found.caption))
    words = [
        Paragraph(t("time.lead", reads=found.reads), "lead"),
        defined(found.definition, found.literature, language),
    ]
    if not found.rows:
        return [Section("over_time", title, [*words, Paragraph(t("time.empty_body"))])]
    shown, total = (number(count, language) for count in (len(found.rows), found.total))
    words.append(Paragraph(t("time.shown", shown=shown, total=total), "note"))
    if found.earlier:
        words.append(Paragraph(t("changes.earlier", count=number(found.earlier, language)), "note"))
    rows: list[list[Cell]] = [
        [
            Node.of(row),
            t("time.course_says", ranks=", ".join(str(rank or "–") for rank in row.ranks)),
            row.top5,
            row.windows,
            row.best,
            t(f"time.{row.pattern}"),
        ]
        for row in found.rows
    ]
    windows: list[list[Cell]] = [
        [day(one.since, language), day(one.until, language), one.nodes, one.links] for one in found.windows
    ]
    return [
        Section(
            "over_time",
            title,
            words,
            [
                Table(
                    "over_time",
                    title,
                    [
                        Column("name", capitalise(ranked_word(found.network.name, language)), "node"),
                        Column("ranks", "", "below"),
                        Column("top5", t("time.top5"), "integer"),
                        Column("windows", t("reports.of"), "integer"),
                        Column("best", t("time.best"), "integer"),
                        Column("pattern", t("time.pattern"), "short"),
                    ],
                    rows,
                ),
                Table(
                    "windows",
                    t("time.table"),
                    [
                        Column("since", t("filter.since")),
                        Column("until", t("filter.until")),
                        Column("nodes", t("time.nodes"), "integer"),
                        Column("links", t("time.links"), "integer"),
                    ],
                    windows,
                    files_only=True,
                ),
            ],
            [_courses(found, language)],
        )
    ]


def _courses(found: OverTime, language: Language) -> Figure:
    """A lane a node, the first rank on top; a dot where it is among the first five, a gap where it has no rank."""
    rows = found.rows[:DRAWN]
    last = max(len(found.windows) - 1, 1)
    most = max([10, *(rank for row in rows for rank in row.ranks if rank)])
    shapes, labels = list[str](), list[Label]()
    for lane, row in enumerate(rows):
        top = 6 + lane * _LANE
        name = row.caption if len(row.caption) <= 34 else row.caption[:33] + "…"
        labels.append(Label(_NAMES - 8, top + 11, name, "end", 7.5))
        shapes.append(f'<path d="M{_NAMES:.0f} {top + 19:.1f}H{_WIDTH:.0f}" stroke="#ccc" stroke-width=".4"/>')
        points = [
            (_NAMES + 4 + (_WIDTH - _NAMES - 8) * at / last, top + rank_at(rank, most) / 5, rank) if rank else None
            for at, rank in enumerate(row.ranks)
        ]
        for one, other in pairwise(points):
            if one and other:
                shapes.append(f'<path d="M{one[0]:.1f} {one[1]:.1f}L{other[0]:.1f} {other[1]:.1f}" stroke="#666" stroke-width=".8"/>')  # fmt: skip
        shapes += [
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2.2 if rank <= TOP else 0.9}" fill="{"#111" if rank <= TOP else "#888"}"/>'
            for x, y, rank in (point for point in points if point)
        ]
    height = 6 + len(rows) * _LANE + 12
    ends = (found.windows[0].since, "start", _NAMES), (found.windows[-1].until, "end", _WIDTH)
    labels += [
        Label(x, height - 3, day(at, language), "start" if side == "start" else "end", 7) for at, side, x in ends
    ]
    since, until = day(found.windows[0].since, language), day(found.windows[-1].until, language)
    alt = say(language, "time.course", since=since, until=until)
    return Figure("over_time", alt, _WIDTH, height, "".join(shapes), labels)
