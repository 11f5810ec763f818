"""The section of the script's stages: who covers which, and who has no substitute on record."""

from functools import partial

from graphsvc.answers.briefs import Said, clip
from graphsvc.answers.reports import Report
from graphsvc.texts import Language
from visualisations.formats import number
from visualisations.reports.blocks import Cell, Column, Node, Paragraph, Section, Table, defined
from visualisations.texts import say
from visualisations.words import capitalise

NAMED = 6
"""People of a stage that a page names; the files name all that are listed."""


def stages(report: Report, language: Language) -> list[Section]:
    """Whoever is alone in a stage first, then every stage of every matter."""
    found, t = report.stages, partial(say, language)
    if found is None or not found.matters:
        return []
    captions = {one.stage: one.caption for one in found.stages}
    title = t("stages.title")
    alone: list[list[Cell]] = [
        [
            Node.of(one),
            stage.caption,
            clip(matter.caption, 100),
            " ".join(_stands(said, language) for said in one.statements[:2]),
            one.count,
        ]
        for stage, matter, one in found.alone
    ]
    covered: list[list[Cell]] = []
    everybody: list[list[Cell]] = []
    for cell in sorted(found.cells, key=lambda cell: cell.matter):
        matter, stage = found.matters[cell.matter - 1], captions[cell.stage]
        names = ", ".join(one.caption for one in cell.people[:NAMED]) or t("stages.nobody")
        more = cell.total - min(NAMED, len(cell.people))
        names += f" {t('reports.and_others', count=number(more, language))}" if more else ""
        covered.append([stage, clip(matter.caption, 60), names, cell.total, cell.protected])
        everybody.extend([stage, matter.caption, Node.of(one), ", ".join(one.says), one.count] for one in cell.people)
    named = [Column("stage", t("stages.stage"), "short"), Column("matter", t("stages.case"))]
    said = Column("statements", t("reports.statements"), "integer")
    tables = [
        Table(
            "alone",
            t("stages.alone_title"),
            [
                Column("name", t("stages.person"), "node"),
                Column("stage", t("stages.stage"), "short"),
                Column("matter", t("stages.case")),
                Column("said", "", "below"),
                said,
            ],
            alone,
        ),
        Table(
            "stages",
            title,
            [
                *named,
                Column("people", t("reports.covered_by"), "long"),
                Column("count", t("reports.people"), "integer"),
                Column("protected", t("reports.protected"), "integer"),
            ],
            covered,
        ),
        Table(
            "stages_people",
            t("reports.covered_by"),
            [*named, Column("name", t("stages.person"), "node"), Column("says", t("stages.said")), said],
            everybody,
            files_only=True,
        ),
    ]
    words = [Paragraph(t("stages.lead"), "lead"), defined(found.definition, found.literature, language)]
    does = (f"{capitalise(one.caption)}: {', '.join(one.roles + one.acts)}." for one in found.stages)
    words.append(Paragraph(" ".join(does), "small"))
    if found.total > len(found.matters):
        shown, total = number(len(found.matters), language), number(found.total, language)
        words.append(Paragraph(t("stages.cut", shown=shown, total=total), "note"))
    if alone:
        words.append(Paragraph(t("stages.alone_body"), "note"))
    return [Section("stages", title, words, tables if alone else tables[1:])]


def _stands(said: Said, language: Language) -> str:
    """The sentence, and where it is written."""
    paper = said.paper.caption if said.paper else say(language, "said.no_paper")
    page = f", {say(language, 'said.page', page=said.page)}" if said.page else ""
    return f"{said.sentence.rstrip('.')} ({clip(paper, 60)}{page})."
