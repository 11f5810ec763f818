"""A report in words: the document that every kind of file is written from."""

from collections.abc import Callable

from graphsvc.answers.reports import Report
from graphsvc.networks import NETWORK_BY_NAME
from graphsvc.texts import Language
from visualisations.formats import number
from visualisations.reports.blocks import Document, Section
from visualisations.reports.brokers import brokers
from visualisations.reports.clusters import clusters
from visualisations.reports.comparison import comparison
from visualisations.reports.coverage import coverage
from visualisations.reports.measures import measures, not_computed
from visualisations.reports.method import method
from visualisations.reports.over_time import over_time
from visualisations.reports.papers import loads, papers
from visualisations.reports.picture import picture
from visualisations.reports.several import several
from visualisations.reports.stages import stages
from visualisations.reports.what_if import what_if
from visualisations.texts import CATALOGUE
from visualisations.view import filters_in_words
from visualisations.words import capitalise, nodes_word

SECTIONS: tuple[Callable[[Report, Language], list[Section]], ...] = (
    several,
    picture,
    coverage,
    measures,
    not_computed,
    clusters,
    brokers,
    stages,
    over_time,
    comparison,
    what_if,
    papers,
    loads,
    method,
)
"""In the order in which they are read; one that has nothing to say gives no section."""
WARNINGS = ("reports.warn_data", "reports.warn_ranks", "reports.warn_unaware", "reports.warn_seen")


def said(report: Report, language: Language) -> Document:
    """The report in this language."""

    def t(key: str, **given: object) -> str:
        return CATALOGUE[key].to(language).format(**given)

    network, kind = report.network, NETWORK_BY_NAME[report.network.name]
    filters = filters_in_words(network.filters, report.cases, language)
    words = "; ".join(f"{t(f'filter.{name}')}: {value}" for name, value in filters)
    listed = report.making.parameters.get("all_roles")
    return Document(
        language=language,
        title=t("reports.title", network=kind.caption.to(language)),
        lead=t("reports.lead"),
        facts=[
            (t("reports.fact_number"), report.number),
            (t("reports.fact_network"), kind.caption.to(language)),
            (t("reports.fact_means"), kind.means.to(language)),
            (
                t("reports.fact_size"),
                t(
                    "reports.counts",
                    nodes=number(network.nodes, language),
                    kind=nodes_word(network.name, language),
                    links=number(network.links, language),
                ),
            ),
            (t("reports.fact_filters"), capitalise(words or t("reports.all_data"))),
            (
                t("reports.fact_weighted"),
                ", ".join(
                    (
                        t("reports.weighted" if network.weighted else "reports.unweighted"),
                        t("reports.directed" if network.directed else "reports.undirected"),
                    )
                ),
            ),
            (t("reports.fact_revision"), number(network.revision, language)),
            (t("reports.fact_scope"), t("reports.sealed" if report.making.sealed else "reports.open")),
        ],
        warnings=[
            *(t(key) for key in WARNINGS),
            t("ranking.included" if listed else "reports.warn_protected"),
            *_cautions(report),
        ],
        sections=[section for make in SECTIONS for section in make(report, language)],
        number=report.number,
        revision=number(network.revision, language),
        sealed=report.making.sealed,
    )


def _cautions(report: Report) -> list[str]:
    """What the data itself warns of, each once, and where it was found."""
    notes = [note for ranking in report.rankings for note in ranking.warnings]
    return list(dict.fromkeys(f"{note.text} ({note.literature})" if note.literature else note.text for note in notes))
