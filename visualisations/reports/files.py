"""The kinds of files that a report is written as."""

from collections.abc import Callable
from dataclasses import dataclass

from graphsvc.answers.reports import Report
from visualisations.reports import csv_zip, html, pdf, xlsx
from visualisations.reports.blocks import Document
from visualisations.reports.found import Found


@dataclass(frozen=True, slots=True)
class Format:
    """`write` gives the same bytes for the same report; `read` takes them apart again, Unreadable if they are none."""

    name: str
    suffix: str
    media_type: str
    write: Callable[[Report, Document], bytes]
    read: Callable[[bytes], Found]


_BY_NAME = (
    Format("html", ".html", "text/html; charset=utf-8", html.write, html.read),
    Format("pdf", ".pdf", "application/pdf", pdf.write, pdf.read),
    Format(
        "xlsx",
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        xlsx.write,
        xlsx.read,
    ),
    Format("csv", ".zip", "application/zip", csv_zip.write, csv_zip.read),
)
FORMATS = {form.name: form for form in _BY_NAME}
BY_SUFFIX = {form.suffix: form for form in _BY_NAME}


def file_name(report: Report, form: Format) -> str:
    """`report-associates-r12.pdf`: plain letters, whatever the filters are."""
    return f"report-{report.network.name}-r{report.making.revision}{form.suffix}"
