"""The graph as a whole: /health, /api/v1/cases, /api/v1/loads."""

import httpx
import pytest

from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from tests.service import SAMPLE_FOLDERS, ask, sample_rows

pytestmark = pytest.mark.usefixtures("samples")


@pytest.mark.parametrize("path", ["/health", "/api/v1/health"])
def test_health_counts_what_the_graph_holds(client: httpx.Client, samples: Store, path: str) -> None:
    answer = client.get(path).json()

    assert answer.keys() == {"status", "neo4j", "entities", "statements", "revision"}
    assert (answer["status"], answer["neo4j"]) == ("ok", "ok")
    assert answer["entities"] > 400
    assert answer["statements"] > 1000
    assert answer["revision"] == samples.revision(EVERYTHING_SEALED)


def test_cases_are_told_newest_first_with_their_people(client: httpx.Client) -> None:
    cases = ask(client, "/cases")["cases"]

    opened = [case["fields"]["opened_on"] for case in cases]
    assert opened == sorted(opened, reverse=True)
    people = {(dataset, row["case"], row["person"]) for dataset, row in sample_rows("roles")}
    assert {case["id"]: case["people"] for case in cases} == {
        f"case:{dataset}:{row['id']}": len([one for one in people if one[:2] == (dataset, row["id"])])
        for dataset, row in sample_rows("cases")
    }


def test_loads_are_told_newest_first_with_files_and_counts(client: httpx.Client) -> None:
    loads = ask(client, "/loads")["loads"]

    assert [load["dataset"] for load in loads] == [folder.name for folder in reversed(SAMPLE_FOLDERS)]
    assert loads[0]["revision"] > loads[1]["revision"]
    assert "persons: 110 = 110 + 0 + 0" in loads[1]["counts"]
    assert all(len(file.split()[-1]) == 64 for load in loads for file in load["files"])
    assert all(load["loaded_at"] and load["loaded_by"] for load in loads)
