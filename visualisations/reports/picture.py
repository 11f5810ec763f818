"""The section of the network's picture: who is drawn, who is not, and the drawing's key as a table."""

from functools import partial

from graphsvc.answers.reports import Report
from graphsvc.schema import SHOWN_BY_LABEL
from graphsvc.texts import Language
from visualisations.formats import number
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table
from visualisations.reports.drawn import drawn
from visualisations.texts import say
from visualisations.words import capitalise, code, nodes_word, row_roles


def picture(report: Report, language: Language) -> list[Section]:
    """The best known part of the network; each node has the number under which the table names it."""
    found, t = report.picture, partial(say, language)
    if found is None or not found.nodes:
        return []
    network = found.network
    title = t("reports.picture")
    counts = {
        "shown": number(len(found.nodes), language),
        "total": number(network.nodes, language),
        "kind": nodes_word(network.name, language),
        "links": number(len(found.links), language),
        "all": number(network.links, language),
    }
    left_out = network.nodes - found.unlinked - len(found.nodes)
    words = [t("reports.picture_says", **counts)]
    if left_out:
        words.append(t("reports.picture_left_out", count=number(left_out, language)))
    if found.unlinked:
        words.append(t("reports.picture_unlinked", count=number(found.unlinked, language)))
    kinds = len({node.kind for node in found.nodes}) > 1
    columns = [
        Column("number", t("reports.picture_number"), "integer"),
        Column("name", capitalise(nodes_word(network.name, language)), "node"),
        Column("roles", t("reports.kind" if kinds else "ranking.role")),
        Column("neighbours", t("ranking.neighbours"), "integer"),
    ]
    rows: list[list[Cell]] = [
        [
            at,
            Node.of(node),
            SHOWN_BY_LABEL[node.kind].name.to(language) if kinds else "; ".join(one.name for one in row_roles(node)),
            node.neighbours,
        ]
        for at, node in enumerate(found.nodes, 1)
    ]
    names = {node.id: Node.of(node) for node in found.nodes}
    links = Table(
        "picture_links",
        t("reports.picture_links"),
        [
            Column("source_id", t("reports.from"), "mono"),
            Column("source", t("reports.from")),
            Column("target_id", t("reports.to"), "mono"),
            Column("target", t("reports.to")),
            Column("weight", t("reports.weight"), "number", 2),
            Column("status", t("filter.status")),
            Column("statements", t("reports.statements"), "integer"),
        ],
        [
            [
                link.source,
                names[link.source].caption,
                link.target,
                names[link.target].caption,
                link.weight,
                code("status", link.status, language),
                len(link.statements),
            ]
            for link in found.links
        ],
        files_only=True,
    )
    return [
        Section(
            "picture",
            title,
            [Paragraph(" ".join(words)), Paragraph(t("reports.picture_reading"), "small")],
            [Table("picture", t("reports.picture_key"), columns, rows), links],
            [drawn(found, language)],
        )
    ]
