"""The committed sample cases read like casework: split files, repeated recruiters, papers that disagree."""

import csv
from collections import defaultdict
from pathlib import Path

import ingest.samples

Row = dict[str, str]
DATA = Path(ingest.samples.__file__).parent / "data"
STATEMENTS = ("roles", "uses", "ties", "calls", "payments", "members", "stays", "travels")


def rows(table: str) -> list[Row]:
    """The rows of both case folders, each with its dataset."""
    return [
        row | {"dataset": path.parent.name}
        for path in sorted(DATA.glob(f"*/{table}.csv"))
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    ]


LINEAGE = {row["id"]: row["lineage"] for row in rows("cases")}


def test_six_investigations_of_150_people() -> None:
    assert len(rows("persons")) == 150
    assert set(LINEAGE) == {"badau", "badau-2", "kuburaya", "entikong", "aruk", "karimun", "scam"}


def test_a_recruiter_works_in_two_lineages() -> None:
    lineages: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows("roles"):
        if row["role"] == "recruiter":
            lineages[row["dataset"], row["person"]].add(LINEAGE[row["case"]])

    assert {who for who, named in lineages.items() if len(named) > 1} == {("kalbar", "p002")}


def test_one_case_is_a_split_file() -> None:
    files: dict[str, set[str]] = defaultdict(set)
    for case, lineage in LINEAGE.items():
        files[lineage].add(case)

    assert [cases for cases in files.values() if len(cases) > 1] == [{"badau", "badau-2"}]


def test_papers_contradict_each_other() -> None:
    recruiters = {
        (row["from"], row["status"])
        for row in rows("ties")
        if (row["dataset"], row["kind"], row["to"]) == ("kalbar", "recruited", "p016")
    }

    assert recruiters == {("p001", "confirmed"), ("p002", "disputed")}


def test_every_status_appears() -> None:
    statuses = {row["status"] for row in rows("ties")}

    assert statuses == {"confirmed", "unconfirmed", "tentative", "disputed", "excluded"}


def test_what_analysts_infer_and_nothing_else_is_tentative() -> None:
    analysts = {(row["dataset"], row["id"]) for row in rows("sources") if row["kind"] == "analisis"}
    statements = [row for table in STATEMENTS for row in rows(table)]

    assert {(row["dataset"], row["source"]) for row in statements if row["status"] == "tentative"} == analysts


def test_one_persons_word_alone_confirms_nothing() -> None:
    kind = {(row["dataset"], row["id"]): row["kind"] for row in rows("sources")}
    said: dict[tuple[str, ...], set[str]] = defaultdict(set)
    confirmed: set[tuple[str, ...]] = set()
    for row in rows("ties"):
        claim = (row["dataset"], row["kind"], row["from"], row["to"])
        said[claim].add(kind[row["dataset"], row["source"]])
        if row["status"] == "confirmed":
            confirmed.add(claim)

    assert not [
        claim for claim in confirmed if all(paper.startswith("BAP") for paper in said[claim]) and len(said[claim]) == 1
    ]


def test_no_paper_is_older_than_what_it_tells() -> None:
    written = {(row["dataset"], row["id"]): row["date"] for row in rows("sources")}
    for table in STATEMENTS:
        for row in rows(table):
            told = [row[column][:10] for column in ("since", "until", "on", "at") if row.get(column)]
            paper = written[row["dataset"], row["source"]]
            assert all(date <= paper[: len(date)] for date in told), (table, row)


def test_every_paper_says_something() -> None:
    cited = {(row["dataset"], row["source"]) for table in STATEMENTS for row in rows(table)}

    assert {(row["dataset"], row["id"]) for row in rows("sources")} == cited


def test_calls_bunch_around_journeys() -> None:
    days = {row["at"][:10] for row in rows("calls")}

    assert 600 < len(rows("calls")) < 1000
    assert len(days) < 200


def test_every_act_and_every_role_occurs() -> None:
    kinds = {row["kind"] for row in rows("ties")}
    roles = {row["role"] for row in rows("roles")}

    assert kinds >= {"recruited", "transported", "harboured", "sent", "transferred", "received", "controlled"}
    assert kinds >= {"knows", "met", "kin_of"}
    assert len(roles) == 18
