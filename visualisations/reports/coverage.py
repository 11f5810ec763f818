"""The section of coverage: what is on record of each case, and what its gaps mean for a ranking."""

from functools import partial

from graphsvc.answers.coverage import GRADES
from graphsvc.answers.reports import Report
from graphsvc.texts import Language
from visualisations.formats import number
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table
from visualisations.texts import say

PRINTED = 8
"""Cases whose meters a page has room for; of more of them only the files hold all."""


def coverage(report: Report, language: Language) -> list[Section]:
    """A row for each meter of each case."""
    found, t = report.coverage, partial(say, language)
    if found is None or not found.cases:
        return []
    title = t("coverage.title")
    many = len(found.cases) > PRINTED
    meters: list[list[Cell]] = [
        [Node.of(case), meter.caption, meter.part, meter.of, meter.share, meter.reads]
        for case in found.cases
        for meter in case.meters
    ]
    grades: list[list[Cell]] = [
        [Node.of(case), case.statements, *(case.grades[grade] for grade in GRADES)] for case in found.cases
    ]
    words = [Paragraph(t("coverage.lead"))]
    shown, total = (number(count, language) for count in (len(found.cases), found.total))
    if found.total > len(found.cases):
        words.append(Paragraph(t("coverage.cut", count=shown, total=total), "note"))
    if many:
        words.append(Paragraph(t("reports.coverage_many", count=shown), "note"))
    named = Column("name", t("coverage.case"), "node")
    return [
        Section(
            "coverage",
            title,
            words,
            [
                Table(
                    "coverage",
                    title,
                    [
                        named,
                        Column("meter", t("reports.meter")),
                        Column("part", t("reports.there"), "integer"),
                        Column("of", t("reports.of"), "integer"),
                        Column("share", t("reports.share"), "bar", 2, 1.0),
                        Column("reads", "", "below"),
                    ],
                    meters,
                    files_only=many,
                ),
                Table(
                    "grades",
                    t("coverage.grades"),
                    [
                        named,
                        Column("statements", t("reports.statements"), "integer"),
                        *(Column(f"grade_{grade}", grade, "integer") for grade in GRADES[:-1]),
                        Column(GRADES[-1], t("coverage.ungraded"), "integer"),
                    ],
                    grades,
                    files_only=many,
                ),
            ],
        )
    ]
