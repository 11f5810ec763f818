"""A section for each ranking: what the measure says and does not say, its definition, its list."""

from graphsvc.answers.rankings import Ranking, RankRow
from graphsvc.answers.reports import Report
from graphsvc.networks import NETWORK_BY_NAME
from graphsvc.schema import PERSON
from graphsvc.texts import Language
from visualisations.formats import decimals, largest, number
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Span, Table, defined
from visualisations.texts import CATALOGUE
from visualisations.words import capitalise, ranked_word, row_roles, standing


def measures(report: Report, language: Language) -> list[Section]:
    """One section a measure, in the order asked for."""
    return [_section(report, ranking, language) for ranking in report.rankings]


def not_computed(report: Report, language: Language) -> list[Section]:
    """What was asked for in vain, and why."""
    if not report.not_computed:
        return []
    title = CATALOGUE["reports.not_computed"].to(language)
    columns = [
        Column("name", CATALOGUE["reports.measure"].to(language)),
        Column("reason", CATALOGUE["reports.reason"].to(language)),
    ]
    rows: list[list[Cell]] = [[one.caption, one.reason] for one in report.not_computed]
    says = Paragraph(CATALOGUE["reports.not_computed_says"].to(language))
    return [Section("not_computed", title, [says], [Table("not_computed", title, columns, rows)])]


def _section(report: Report, ranking: Ranking, language: Language) -> Section:
    def t(key: str, **given: object) -> str:
        return CATALOGUE[key].to(language).format(**given)

    title = capitalise(ranking.caption)
    paragraphs = [
        Paragraph(ranking.reads, "lead"),
        defined(ranking.definition, ranking.literature, language),
    ]
    shown = number(len(ranking.rows), language), number(ranking.total, language)
    notes = [t("ranking.shown", shown=shown[0], total=shown[1])]
    if ranking.measure in report.cut_among_equals:
        notes.append(t("reports.equals", rank=ranking.rows[-1].rank))
    if ranking.estimate:
        notes.append(f"{ranking.estimate.definition} ({ranking.estimate.literature})")
    if ranking.left_out.protected:
        key = "ranking.protected_links" if ranking.of == "link" else "ranking.protected"
        notes.append(t(key, count=number(ranking.left_out.protected, language)))
    if ranking.left_out.undefined:
        notes.append(t("ranking.undefined", count=number(ranking.left_out.undefined, language)))
    if not ranking.rows:
        return Section(ranking.measure, title, [*paragraphs, Paragraph(t("reports.no_rows"))])
    return Section(
        ranking.measure,
        title,
        [*paragraphs, Paragraph(" ".join(notes), "note"), *_warnings(ranking)],
        [Table(ranking.measure, title, *_table(ranking, language))],
    )


def _warnings(ranking: Ranking) -> list[Paragraph]:
    return [Paragraph(f"{one.text} ({one.literature})", "small") for one in ranking.warnings]


def _table(ranking: Ranking, language: Language) -> tuple[list[Column], list[list[Cell]]]:
    """The columns and rows that this ranking has."""

    def t(key: str) -> str:
        return CATALOGUE[key].to(language)

    of_people = PERSON in NETWORK_BY_NAME[ranking.network.name].nodes and ranking.of != "link"
    cuts = ranking.measure == "cut_point"
    most = ranking.network.nodes / 2 if cuts else largest(ranking.rows)
    named = t("ranking.link") if ranking.of == "link" else capitalise(ranked_word(ranking.network.name, language))
    parts: list[tuple[bool, Column, list[Cell]]] = [
        (True, Column("rank", t("reports.rank"), "integer"), [row.rank for row in ranking.rows]),
        (ranking.bands is not None, Column("band", t("ranking.band"), "span"), [_span(row) for row in ranking.rows]),
        (ranking.estimate is not None, Column("possible_ranks", t("ranking.open"), "short"), _open_ranks(ranking)),
        (True, Column("name", named, "node"), [Node.of(row) for row in ranking.rows]),
        (True, Column("sentence", "", "below"), [row.sentence for row in ranking.rows]),
        (ranking.bands is not None, Column("sureness", "", "below"), [row.sureness for row in ranking.rows]),
        (_resting(ranking), Column("rests_on", "", "below"), [_rests_on(row, language) for row in ranking.rows]),
        (of_people, Column("roles", t("ranking.role")), [_roles(row, language) for row in ranking.rows]),
        (
            True,
            Column("cut_off", t("ranking.separated"), "bar", 0, most)
            if cuts
            else Column("score", t("ranking.score"), "bar", decimals(ranking.rows), most),
            [row.cut_off if cuts else row.score for row in ranking.rows],
        ),
        (ranking.estimate is not None, Column("error", "±", "number", 5), _errors(ranking)),
        (
            ranking.of != "link",
            Column("neighbours", t("ranking.neighbours"), "integer"),
            [row.neighbours for row in ranking.rows],
        ),
    ]
    kept = [(column, cells) for there, column, cells in parts if there]
    return [column for column, _ in kept], [list(row) for row in zip(*(cells for _, cells in kept), strict=True)]


def _open_ranks(ranking: Ranking) -> list[Cell]:
    known = [(row.estimated.rank_low, row.estimated.rank_high) if row.estimated else () for row in ranking.rows]
    return ["–".join(map(str, dict.fromkeys(ends))) for ends in known]


def _errors(ranking: Ranking) -> list[Cell]:
    return [row.estimated.error if row.estimated else None for row in ranking.rows]


def _span(row: RankRow) -> Span | None:
    return Span(row.band.low, row.band.high, row.rank) if row.band else None


def _resting(ranking: Ranking) -> bool:
    return any(row.only_source or row.without for row in ranking.rows)


def _rests_on(row: RankRow, language: Language) -> str:
    """The papers and cases without which the rank falls, the only one first."""
    names = [one.caption for one in (row.only_source, *(row.without or ())) if one]
    papers = "; ".join(dict.fromkeys(names))
    return CATALOGUE["reports.rests_says"].to(language).format(papers=papers) if papers else ""


def _roles(row: RankRow, language: Language) -> str:
    said = ((one.name, standing(one, language)) for one in row_roles(row))
    words = "; ".join(dict.fromkeys(f"{name} ({held})" if held else name for name, held in said))
    return words or CATALOGUE["ranking.no_role"].to(language)
