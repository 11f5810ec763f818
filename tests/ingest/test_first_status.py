"""What a statement is worth where its row does not say: by its paper first, else by its information grade."""

import pytest

from ingest.papers import Paper
from ingest.statements import default_status


@pytest.mark.parametrize(
    ("kind", "evidence_kind", "grade", "status"),
    [
        ("CDR", "electronic", 1, "confirmed"),
        ("CDR", "electronic", 2, "unconfirmed"),
        ("BAP", None, 1, "confirmed"),
        ("BAP saksi", "witness", 1, "confirmed"),
        ("BAP korban", "witness", 1, "unconfirmed"),
        ("BAP Saksi-Korban", None, 1, "unconfirmed"),
        ("BAP tersangka", None, 1, "unconfirmed"),
        ("BAP", "keterangan terdakwa", 1, "unconfirmed"),
        ("Statement of the accused", None, 1, "unconfirmed"),
        ("paspor korban", "exhibit", 1, "confirmed"),
        ("visum korban", "document", 1, "confirmed"),
        ("Analisis", None, 1, "tentative"),
        ("analisis BAP korban", None, 1, "tentative"),
        ("analyst's inference", None, None, "tentative"),
    ],
)
def test_the_paper_decides_before_the_grade(
    kind: str, evidence_kind: str | None, grade: int | None, status: str
) -> None:
    paper = Paper.of(None, kind, evidence_kind, None)

    assert default_status(grade, None, paper) == status
    assert default_status(grade, "disputed", paper) == "disputed"


@pytest.mark.parametrize(("grade", "status"), [(1, "confirmed"), (2, "unconfirmed"), (None, "unconfirmed")])
def test_without_a_paper_the_grade_decides(grade: int | None, status: str) -> None:
    assert default_status(grade, None, None) == status
