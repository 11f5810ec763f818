"""What went in: the papers that the links stand in, and the loads that brought them."""

from graphsvc.answers.reports import Report
from graphsvc.texts import Language
from visualisations.formats import day, moment, number
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table
from visualisations.texts import CATALOGUE

SHA256 = "SHA-256"


def papers(report: Report, language: Language) -> list[Section]:
    """The papers, or why they are not listed."""

    def t(key: str, **given: object) -> str:
        return CATALOGUE[key].to(language).format(**given)

    title = t("reports.papers")
    if report.papers is None:
        many = Paragraph(t("reports.papers_many", links=number(report.network.links, language)))
        return [Section("papers", title, [many])]
    columns = [
        Column("name", t("reports.paper"), "node"),
        Column("date", t("reports.date"), "short"),
        Column("grade", t("reports.grade"), "short"),
        Column("statements", t("reports.statements"), "integer"),
        Column("sha256", SHA256, "mono"),
    ]
    rows: list[list[Cell]] = [
        [Node.of(one), day(one.date, language) if one.date else None, one.grade, one.statements, one.sha256]
        for one in report.papers
    ]
    says = Paragraph(t("reports.papers_says", count=number(len(rows), language)))
    return [Section("papers", title, [says], [Table("papers", title, columns, rows)])]


def loads(report: Report, language: Language) -> list[Section]:
    """A row for each file that a load read."""

    def t(key: str) -> str:
        return CATALOGUE[key].to(language)

    columns = [
        Column("load", t("reports.load"), "short"),
        Column("loaded_at", t("reports.loaded_at"), "short"),
        Column("file", t("reports.file")),
        Column("sha256", SHA256, "mono"),
    ]
    rows: list[list[Cell]] = []
    for load in report.loads:
        ended = moment(load.loaded_at, language) if load.loaded_at else t("loads.unfinished")
        for line in load.files or [""]:
            name, _, digest = line.rpartition(" ")
            rows.append([load.id, ended, *((name, digest) if name else (line, None))])
    title = t("reports.loads")
    return [Section("loads", title, [Paragraph(t("reports.loads_says"))], [Table("loads", title, columns, rows)])]
