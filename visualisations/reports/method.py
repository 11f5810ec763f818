"""The method page: all that is needed to make the report again, in words and for programs."""

import json
from collections.abc import Sequence

from graphsvc.answers.reports import Making, Report
from graphsvc.texts import Language
from visualisations.reports.blocks import Cell, Column, Paragraph, Section, Table
from visualisations.texts import CATALOGUE


def method(report: Report, language: Language) -> list[Section]:
    """The method, and the same for programs."""

    def t(key: str, **given: object) -> str:
        return CATALOGUE[key].to(language).format(**given)

    making = report.making
    bands = next((one.bands for one in report.rankings if one.bands), None)
    paragraphs = [Paragraph(t("reports.method_says")), Paragraph(t("reports.scores_says"))]
    if bands:
        paragraphs.append(Paragraph(t("reports.bands_says", definition=bands.definition)))
        paragraphs.append(Paragraph(t("reports.literature", literature=bands.literature), "small"))
    parameters: list[Sequence[Cell]] = [[name, _plain(value)] for name, value in making.parameters.items()]
    parameters += [[t("reports.seed", name=name), str(seed)] for name, seed in making.seeds.items()]
    parameters.append([t("reports.fact_revision"), str(making.revision)])
    parameters.append([t("reports.fact_scope"), t("reports.sealed" if making.sealed else "reports.open")])
    named = [Column("name", t("reports.parameter")), Column("value", t("reports.value"))]
    programs = [Column("name", t("reports.program")), Column("version", t("reports.version"))]
    return [
        Section(
            "method",
            t("reports.method"),
            paragraphs,
            [
                Table("parameters", t("reports.parameters"), named, parameters),
                Table("versions", t("reports.versions"), programs, [list(one) for one in making.versions.items()]),
            ],
            new_page=True,
        ),
        Section(
            "machine",
            t("reports.machine"),
            [Paragraph(t("reports.machine_says")), Paragraph(machine(making), "code")],
        ),
    ]


def machine(making: Making) -> str:
    """The same for programs: JSON in one order."""
    return json.dumps(making.model_dump(), ensure_ascii=False, indent=1)


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] (a list of any values)
    return json.dumps(value) if isinstance(value, bool) else str(value)
