"""The section of coverage: what is on record of each case, and what its gaps mean for a ranking."""

from functools import partial

from graphsvc.answers.coverage import GRADES
from graphsvc.answers.reports import Report
from graphsvc.texts import Language
from visualisations.formats import number
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table
from visualisations.texts import say


def coverage(report: Report, language: Language) -> list[Section]:
    """A row for each case: where its papers tell less than all, and its statements by grade."""
    found, t = report.coverage, partial(say, language)
    if found is None or not found.cases:
        return []
    title, named = t("coverage.title"), Column("name", t("coverage.case"), "node")
    statements = Column("statements", t("reports.statements"), "integer")
    gauges = [meter.name for meter in found.cases[0].meters]
    meters: list[list[Cell]] = []
    gaps: list[list[Cell]] = []
    for case in found.cases:
        short = {meter.name: meter.reads for meter in case.meters if meter.part < meter.of}
        gaps.append([Node.of(case), *(short.get(name, "") for name in gauges), case.statements])
        meters.extend([Node.of(case), one.caption, one.part, one.of, one.share] for one in case.meters)
    grades: list[list[Cell]] = [
        [Node.of(case), case.statements, *(case.grades[grade] for grade in GRADES)] for case in found.cases
    ]
    words = [Paragraph(t("reports.coverage_says"))]
    if found.total > len(found.cases):
        shown, total = (number(count, language) for count in (len(found.cases), found.total))
        words.append(Paragraph(t("coverage.cut", count=shown, total=total), "note"))
    tables = [
        Table("coverage", title, [named, *(Column(name, "", "below") for name in gauges), statements], gaps),
        Table(
            "grades",
            t("coverage.grades"),
            [
                named,
                statements,
                *(Column(f"grade_{grade}", grade, "integer") for grade in GRADES[:-1]),
                Column(GRADES[-1], t("coverage.ungraded"), "integer"),
            ],
            grades,
        ),
        Table(
            "meters",
            t("reports.meter"),
            [
                named,
                Column("meter", t("reports.meter")),
                Column("part", t("reports.there"), "integer"),
                Column("of", t("reports.of"), "integer"),
                Column("share", t("reports.share"), "number", 2),
            ],
            meters,
            files_only=True,
        ),
    ]
    return [Section("coverage", title, words, tables)]
