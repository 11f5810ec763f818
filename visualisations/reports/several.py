"""The ranks by each measure side by side."""

from graphsvc.answers.reports import Report
from graphsvc.texts import Language
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table
from visualisations.texts import CATALOGUE


def several(report: Report, language: Language) -> list[Section]:
    """Who is among the first rows by two measures or more."""
    rankings = [one for one in report.rankings if one.of == "node"]
    if len(rankings) < 2:
        return []
    ranks: dict[str, dict[str, int]] = {}
    nodes: dict[str, Node] = {}
    for ranking in rankings:
        for row in ranking.rows:
            nodes[row.id] = Node.of(row)
            ranks.setdefault(row.id, {})[ranking.measure] = row.rank
    often = sorted(
        (id_ for id_ in ranks if len(ranks[id_]) > 1),
        key=lambda id_: (-len(ranks[id_]), sorted(ranks[id_].values()), id_),
    )
    columns = [
        Column("name", CATALOGUE["search.name"].to(language), "node"),
        Column("measures", CATALOGUE["reports.times"].to(language), "integer"),
        *(Column(one.measure, one.caption.partition(" (")[0], "integer") for one in rankings),
    ]
    rows: list[list[Cell]] = [
        [nodes[id_], len(ranks[id_]), *(ranks[id_].get(one.measure) for one in rankings)] for id_ in often
    ]
    top = report.making.parameters["top"]
    words = Paragraph(CATALOGUE["reports.several_says"].to(language).format(top=top))
    title = CATALOGUE["reports.several"].to(language)
    return [Section("several", title, [words], [Table("several", title, columns, rows)])] if rows else []
