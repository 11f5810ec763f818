"""The section of a comparison: who rose, who fell, and which links made it."""

from functools import partial

from graphsvc.answers.comparisons import ComparedRow, OwnLinks
from graphsvc.answers.networks import NetworkInfo
from graphsvc.answers.reports import Report
from graphsvc.texts import Language
from visualisations.formats import number, weight
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table, defined
from visualisations.texts import say
from visualisations.view import filters_in_words
from visualisations.words import capitalise, nodes_word, ranked_word


def comparison(report: Report, language: Language) -> list[Section]:
    """The two sides in words, and a row for each node at the top of either list."""
    found, t = report.comparison, partial(say, language)
    if found is None:
        return []

    def side(key: str, network: NetworkInfo) -> str:
        set_ = filters_in_words(network.filters, report.cases, language)
        words = "; ".join(f"{t(f'filter.{name}')}: {value}" for name, value in set_) or t("reports.all_data")
        nodes, links = number(network.nodes, language), number(network.links, language)
        size = t("reports.counts", nodes=nodes, kind=nodes_word(network.name, language), links=links)
        return f"{t(key)}: {words} ({size})."

    def own(title: str, links: OwnLinks) -> str:
        if not links.total:
            return ""
        named = ", ".join(f"{one.target.caption} ({weight(one.weight, language)})" for one in links.links)
        more = links.total - len(links.links)
        return f"{title}: {named}{' ' + t('comparison.more', count=number(more, language)) if more else ''}."

    title = t("comparison.title", caption=found.caption)
    counts = {"rose": found.rose, "fell": found.fell, "same": found.same, "here": found.only, "there": found.than_only}
    words = [
        Paragraph(t("comparison.lead"), "lead"),
        Paragraph(side("comparison.side_than", found.than)),
        Paragraph(side("comparison.side_here", found.network)),
        Paragraph(t("comparison.summary", **{name: number(count, language) for name, count in counts.items()})),
        defined(found.definition, found.literature, language),
    ]
    if found.protected:
        words.append(Paragraph(t("comparison.protected", count=number(found.protected, language)), "note"))
    rows: list[list[Cell]] = [
        [
            row.than_rank,
            row.rank,
            _moved(row, language),
            Node.of(row),
            own(t("comparison.links"), row.links),
            own(t("comparison.than_links"), row.than_links),
        ]
        for row in found.rows
    ]
    columns = [
        Column("than_rank", t("comparison.than"), "integer"),
        Column("rank", t("comparison.here"), "integer"),
        Column("change", t("comparison.change"), "short"),
        Column("name", capitalise(ranked_word(found.network.name, language)), "node"),
        Column("links", "", "below"),
        Column("than_links", "", "below"),
    ]
    return [Section("comparison", title, words, [Table("comparison", title, columns, rows)] if rows else [])]


def _moved(row: ComparedRow, language: Language) -> str:
    if row.change is None:
        return say(language, "comparison.new" if row.rank else "comparison.gone")
    if row.change == 0:
        return say(language, "comparison.same")
    return say(language, "comparison.rose" if row.change > 0 else "comparison.fell", count=abs(row.change))
