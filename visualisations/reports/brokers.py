"""The section of brokers between cases."""

from functools import partial

from graphsvc.answers.brokerage import ORDERS, BrokerRow
from graphsvc.answers.reports import Report
from graphsvc.texts import Language
from visualisations.formats import number
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table, defined
from visualisations.texts import say
from visualisations.words import row_roles

GROUPS = 3
"""Groups of a broker that are named."""


def brokers(report: Report, language: Language) -> list[Section]:
    """A row for each broker, the counts of the five roles side by side."""
    found, t = report.brokers, partial(say, language)
    if found is None:
        return []
    title, rows = t("brokerage.title"), found.rows
    words = [Paragraph(t("brokerage.lead"), "lead"), defined(found.definition, found.literature, language)]
    if not rows:
        return [Section("brokers", title, [*words, Paragraph(t("brokerage.empty_body"))])]
    notes = [t("brokerage.shown", shown=number(len(rows), language), total=number(found.total, language))]
    if found.protected:
        notes.append(t("brokerage.protected", count=found.protected))
    counts = [name for name in ORDERS if name not in ("across", "total") and _counted(rows, name)]
    whole = all(count == int(count) for row in rows for name in counts if (count := getattr(row, name)))
    columns = [
        Column("rank", t("reports.rank"), "integer"),
        Column("name", t("brokerage.person"), "node"),
        Column("roles", "", "below"),
        Column("groups", "", "below"),
        Column("across", t("brokerage.across"), "bar", 0 if whole else 1, max(row.across for row in rows)),
        *(Column(name, t(f"brokerage.{name}"), "number", 0 if whole else 1) for name in counts),
    ]
    cells: list[list[Cell]] = [
        [
            row.rank,
            Node.of(row),
            "; ".join(dict.fromkeys(one.name for one in row_roles(row))),
            t("brokerage.in", groups="; ".join(row.groups[:GROUPS])) if row.groups else "",
            row.across,
            *(getattr(row, name) for name in counts),
        ]
        for row in rows
    ]
    return [
        Section(
            "brokers", title, [*words, Paragraph(" ".join(notes), "note")], [Table("brokers", title, columns, cells)]
        )
    ]


def _counted(rows: list[BrokerRow], name: str) -> bool:
    """Whether the network knows this role: one without directions has no representatives."""
    return any(getattr(row, name) is not None for row in rows)
