"""The section of clusters."""

from graphsvc.answers.briefs import clip
from graphsvc.answers.communities import Community
from graphsvc.answers.reports import Report
from graphsvc.texts import Language
from visualisations.formats import number, score
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table
from visualisations.texts import CATALOGUE

NAMED = 8
"""Members of a cluster that a page names; the files name all."""
CASES = 3


def clusters(report: Report, language: Language) -> list[Section]:
    """The clusters with their best connected members, and all members for whoever works with the files."""

    def t(key: str, **given: object) -> str:
        return CATALOGUE[key].to(language).format(**given)

    found = report.communities
    if found is None:
        return []

    def members(group: Community) -> str:
        names = ", ".join(one.caption for one in group.members[:NAMED])
        rest = group.size - min(NAMED, len(group.members))
        return f"{names} {t('reports.and_others', count=number(rest, language))}" if rest else names

    columns = [
        Column("number", t("reports.rank"), "integer"),
        Column("size", t("communities.size"), "bar", 0, found.communities[0].size if found.communities else 0),
        Column("members", t("communities.members")),
        Column("cases", t("communities.cases")),
        Column("inside", t("communities.inside"), "integer"),
        Column("outside", t("communities.outside"), "integer"),
    ]
    rows: list[list[Cell]] = [
        [
            group.number,
            group.size,
            members(group),
            "; ".join(clip(case.caption, 80) for case in group.cases[:CASES]),
            group.links,
            group.outside,
        ]
        for group in found.communities
    ]
    everybody = Table(
        "members",
        t("reports.cluster_members"),
        [
            Column("cluster", t("reports.cluster"), "integer"),
            Column("name", t("reports.member"), "node"),
            Column("inside", t("communities.inside"), "integer"),
            Column("outside", t("communities.outside"), "integer"),
        ],
        [[group.number, Node.of(one), one.inside, one.outside] for group in found.communities for one in group.members],
        files_only=True,
    )
    counts = {"count": number(len(rows), language), "singletons": number(found.singletons, language)}
    paragraphs = [
        Paragraph(t("communities.lead", **counts), "lead"),
        Paragraph(
            f"{found.definition} {t('communities.modularity', value=score(found.modularity, 3, language))}", "small"
        ),
        Paragraph(t("communities.reading_1"), "note"),
    ]
    return [
        Section("clusters", found.caption, paragraphs, [Table("clusters", found.caption, columns, rows), everybody])
    ]
