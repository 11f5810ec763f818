"""The section of clusters."""

from functools import partial

from graphsvc.answers.briefs import clip
from graphsvc.answers.communities import Communities, Community
from graphsvc.answers.reports import Report
from graphsvc.answers.steadiness import Steady
from graphsvc.texts import Language
from visualisations.formats import number, percent, score
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table, defined
from visualisations.texts import say

NAMED = 8
"""Members of a cluster that a page names; the files name all."""
CASES = 3
FIRM, LOOSE = 0.9, 30
"""Whoever is in the cluster in fewer of the runs is listed as loose; so many of them."""


def clusters(report: Report, language: Language) -> list[Section]:
    """The clusters with their best connected members, and all members for whoever works with the files."""

    found, t = report.communities, partial(say, language)
    if found is None:
        return []

    def members(group: Community) -> str:
        names = ", ".join(one.caption for one in group.members[:NAMED])
        rest = group.size - min(NAMED, len(group.members))
        return f"{names} {t('reports.and_others', count=number(rest, language))}" if rest else names

    def bridging(group: Community) -> str:
        names = ", ".join(
            f"{one.caption} ({', '.join(str(number_) for number_ in one.clusters)})" for one in group.bridges
        )
        return f"{t('communities.bridges')} {names}." if names else ""

    def steady(one: Steady) -> list[Cell]:
        return [one.stability, one.under_error] if found.stability else []

    steadiness = (
        [
            Column("stability", t("reports.over_seeds"), "number", 2),
            Column("under_error", t("reports.under_error"), "number", 2),
        ]
        if found.stability
        else []
    )
    columns = [
        Column("number", t("reports.rank"), "integer"),
        Column("size", t("communities.size"), "bar", 0, found.communities[0].size if found.communities else 0),
        Column("members", t("communities.members"), "long"),
        Column("bound_by", "", "below"),
        Column("bridges", "", "below"),
        Column("cases", t("communities.cases")),
        *steadiness,
        Column("inside", t("communities.inside"), "integer"),
        Column("outside", t("communities.outside"), "integer"),
    ]
    rows: list[list[Cell]] = [
        [
            group.number,
            group.size,
            members(group),
            group.bound_by.words if group.bound_by else "",
            bridging(group),
            "; ".join(clip(case.caption, 80) for case in group.cases[:CASES]),
            *steady(group),
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
            *steadiness,
            Column("inside", t("communities.inside"), "integer"),
            Column("outside", t("communities.outside"), "integer"),
        ],
        [
            [group.number, Node.of(one), *steady(one), one.inside, one.outside]
            for group in found.communities
            for one in group.members
        ],
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
    tables = [Table("clusters", found.caption, columns, rows), everybody]
    if found.stability:
        how = found.stability
        paragraphs.append(Paragraph(t("communities.how_stable", runs=how.runs, errors=how.errors)))
        paragraphs.append(defined(how.definition, how.literature, language))
        tables.insert(1, _loose(found, language))
    return [Section("clusters", found.caption, paragraphs, tables)]


def _loose(found: Communities, language: Language) -> Table:
    """The members who are often elsewhere, the least steady first."""
    t = partial(say, language)
    members = [(group.number, one) for group in found.communities for one in group.members if _below(one)]
    members.sort(key=lambda pair: (pair[1].under_error, pair[1].stability, pair[1].id))
    return Table(
        "loose",
        t("reports.loose", share=percent(FIRM)),
        [
            Column("cluster", t("reports.cluster"), "integer"),
            Column("name", t("reports.member"), "node"),
            Column("stability", t("reports.over_seeds"), "number", 2),
            Column("under_error", t("reports.under_error"), "number", 2),
        ],
        [[number_, Node.of(one), one.stability, one.under_error] for number_, one in members[:LOOSE]],
    )


def _below(one: Steady) -> bool:
    return one.under_error is not None and min(one.under_error, one.stability or 1.0) < FIRM
