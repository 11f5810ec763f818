"""No byte that comes out gives a protected person away, however it is asked for, while names are sealed.

The graph holds `canaries`: names that occur nowhere else, planted in every column in which people write text.
"""

import logging
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from graphsvc.answers.reports_parts import PARTS
from graphsvc.api.names import STRATEGY_NAMES
from graphsvc.measures import MEASURES, PARTITIONS
from graphsvc.networks import NETWORK_BY_NAME, NETWORKS
from graphsvc.store import Store
from graphsvc.texts import Text
from ingest.report import LoadReport
from tests.contract.canaries import PROTECTED, Protected
from tests.contract.files import said_by
from tests.contract.searched import NUMBERS, OWN_IDS, WORDS, given_away
from tests.service import ask
from visualisations.reports.files import FORMATS, Format

NETWORK_NAMES = [network.name for network in NETWORKS]


@pytest.fixture(scope="module")
def asking(loaded: tuple[Store, LoadReport], client: httpx.Client) -> httpx.Client:
    return client


@pytest.fixture(scope="module")
def ids(asking: httpx.Client) -> list[str]:
    """The ids of all nodes, as a reader comes to know them: from neighbour to neighbour."""
    found = ["case:kenari:k1", "source:kenari:s1", "source:kenari:s2", ask(asking, "/loads")["loads"][0]["id"]]
    for id_ in found:
        around = ask(asking, f"/entities/{id_}/neighbours", {"limit": 1000})["neighbours"]
        found += [new for one in around if (new := one["entity"]["id"]) not in found]
    events = [node["id"] for node in ask(asking, "/networks/events")["nodes"] if node["kind"] == "Event"]
    return [*found, *events]


def _addresses(ids: list[str]) -> list[str]:
    """Every page and every endpoint, with what makes them answer with more."""
    addresses = ["/", "/loads", "/coverage", "/search", "/paths", "/health"]
    addresses += [
        f"/api/v1/{noun}"
        for noun in ("health", "cases", "loads", "coverage", "communities?members=5000", "openapi.json")
    ]
    addresses += [f"/communities?method={method.name}" for method in PARTITIONS]
    for face in ("", "/api/v1"):
        addresses += [
            f"{face}/communities?stability=true&all_roles=true&network={name}&method={_method(name)}"
            for name in NETWORK_NAMES
        ]
        addresses += [
            f"{face}/communities/over-time?network={name}&window=1&method={_method(name)}" for name in NETWORK_NAMES
        ]
        addresses += [f"{face}/rankings/degree?network=events&events=true&bands=true&top=1000"]
        addresses += [f"{face}/{noun}/degree?network=events&events=true" for noun in ("over-time", "comparisons")]
    for name in NETWORK_NAMES:
        addresses += [f"/networks/{name}", f"/api/v1/networks/{name}/drawing"]
        addresses += [f"/api/v1/networks/{name}?format={form}" for form in ("json", "csv", "graphml")]
        addresses += [f"/api/v1/rankings/{measure.name}?network={name}&all_roles=true&top=1000" for measure in MEASURES]
        addresses += [f"/reports?network={name}&all_roles=true&top=100", f"/api/v1/reports?network={name}&format=html"]
        addresses += [f"{face}/what-if?network={name}&k=20&all_roles=true" for face in ("", "/api/v1")]
        addresses += [
            f"{face}/comparisons/degree?network={name}&than_until=2024&all_roles=true" for face in ("", "/api/v1")
        ]
    addresses.append("/api/v1/reports?bands=true")
    for noun in (
        "brokerage?network=acts&top=1000",
        "brokerage?by=role",
        "over-time/degree?top=1000",
        "stages?people=1000",
    ):
        addresses += [f"{face}/{noun}&all_roles={all_}" for face in ("/api/v1", "") for all_ in ("true", "false")]
    addresses += [f"/api/v1/what-if?strategy={name}&k=20&recompute=true&all_roles=true" for name in STRATEGY_NAMES]
    addresses += ["/rankings/betweenness", "/api/v1/rankings/betweenness"]
    addresses += [f"/rankings/{measure.name}?all_roles=true" for measure in MEASURES]
    for id_ in ids:
        addresses += [
            f"/entities/{id_}?limit=1000",
            f"/api/v1/entities/{id_}",
            f"/api/v1/entities/{id_}/neighbours?limit=1000",
        ]
        if not id_.startswith("event:"):
            addresses += [f"{face}/paths?from={id_}&to=person:kenari:o2&limit=50" for face in ("/api/v1", "")]
    return addresses


def _method(network: str) -> str:
    return "components" if NETWORK_BY_NAME[network].two_mode else "leiden"


def _refused(address: str) -> bool:
    """A measure that has no meaning on two-mode networks, asked for there; eigenvectors do not always settle."""
    of_events = any(
        f"/rankings/{one.name}?network=events" in address for one in MEASURES if isinstance(one.two_mode, Text)
    )
    return of_events or "eigen" in address


def test_everything_is_in_the_graph(loaded: tuple[Store, LoadReport]) -> None:
    tables = loaded[1].tables

    assert all(table.rejected == 0 and table.loaded == table.read > 0 for table in tables.values())
    assert len(tables) == 18


def test_no_page_and_no_answer_gives_anybody_away(asking: httpx.Client, ids: list[str]) -> None:
    addresses = _addresses(ids)

    answers = {address: asking.get(address) for address in addresses}

    assert len(ids) > 40
    assert len(addresses) > 300
    assert {
        address for address, response in answers.items() if response.status_code != 200 and not _refused(address)
    } == set()
    assert any(id_.startswith("event:route:") for id_ in ids)
    assert any(id_.startswith("event:place:") for id_ in ids)
    assert {address: found for address, response in answers.items() if (found := given_away(response.text))} == {}
    assert {
        address: found for address, response in answers.items() if (found := given_away(str(response.headers)))
    } == {}


@pytest.mark.parametrize("name", ["associates", "calls"])
@pytest.mark.parametrize("form", FORMATS.values(), ids=list(FORMATS))
def test_no_file_of_a_report_gives_anybody_away(asking: httpx.Client, form: Format, name: str, tmp_path: Path) -> None:
    asked: dict[str, Any] = {"network": name, "format": form.name, "all_roles": True, "top": 100, "stability": True}
    asked |= {"parts": list(PARTS), "than_since": "2024"}

    data = asking.get("/api/v1/reports", params=asked).content

    text = said_by(data, tmp_path)
    assert "Korban-01 (k1)" in text
    assert given_away(text) == set()


def test_protected_people_are_there_under_their_pseudonyms(asking: httpx.Client) -> None:
    nodes = {node["id"]: node for node in ask(asking, "/networks/associates")["nodes"]}

    assert {nodes[f"person:kenari:{one.id}"]["caption"] for one in PROTECTED} == {
        "Korban-01 (k1)", "Saksi-01 (k1)", "Anak-01 (k1)", "Terlindung-01 (k1)", "Pelapor-01 (k1)",
    }  # fmt: skip


def test_free_text_says_the_pseudonym_instead(asking: httpx.Client) -> None:
    title = ask(asking, "/entities/case:kenari:k1")["caption"]

    assert "Korban-01 (k1) (Telepon 1, Korban-01 (k1))" in title
    assert "si ••• dari keluarga ••• alias Anak-01 (k1)" in title


@pytest.mark.parametrize("name", NETWORK_NAMES)
def test_the_statements_of_no_link_give_anybody_away(asking: httpx.Client, name: str) -> None:
    links = ask(asking, f"/networks/{name}")["links"]

    told = [
        asking.get(f"/api/v1/networks/{name}/link", params={end: link[end] for end in ("source", "target")})
        for link in links
    ]

    assert all(response.status_code == 200 for response in told)
    assert {canary for response in told for canary in given_away(response.text)} == set()


@pytest.mark.parametrize("face", ["/api/v1", ""])
@pytest.mark.parametrize("id_", OWN_IDS)
def test_nothing_is_found_by_a_protected_number_and_it_is_not_repeated(
    asking: httpx.Client, face: str, id_: str
) -> None:
    response = asking.get(f"{face}/entities/{id_}")

    assert response.status_code == 404
    assert given_away(response.text) == set()


@pytest.mark.parametrize("address", ["/entities/{}", "/paths?from={}&to=person:kenari:o1", "/paths?from=person:kenari:o1&to={}",
                                     "/rankings/{}", "/networks/{}", "/{}", "/entities/{}/neighbours", "/rankings/degree?{}=1",
                                     "/rankings/degree?since={}", "/communities?method={}", "/networks/ties/link?source={}&target=person:kenari:o1"])  # fmt: skip
@pytest.mark.parametrize("face", ["/api/v1", ""])
def test_an_error_repeats_nothing_of_what_was_asked(asking: httpx.Client, face: str, address: str) -> None:
    response = asking.get(face + address.format(quote(PROTECTED[0].name)))

    assert response.status_code in {404, 422}
    assert given_away(response.text) == set()


@pytest.mark.parametrize(
    "query", [*WORDS, *(one.name for one in PROTECTED), *NUMBERS, *(one.plate for one in PROTECTED)]
)
def test_a_search_finds_no_protected_person_by_what_is_theirs(asking: httpx.Client, query: str) -> None:
    answer: dict[str, Any] = ask(asking, "/search", {"q": query, "limit": 200})

    assert answer.pop("query") == query
    assert not [hit for hit in answer["hits"] if hit["sealed"]]
    assert given_away(str(answer)) == set()


@pytest.mark.parametrize("one", PROTECTED, ids=lambda one: one.id)
def test_a_search_for_a_protected_name_finds_no_text_that_speaks_of_them(asking: httpx.Client, one: Protected) -> None:
    """A case whose title names a victim is shown without the name: that it was found would say the name all the same."""
    for query in (one.name, one.given):
        hits = ask(asking, "/search", {"q": query, "limit": 200})["hits"]
        assert {hit["kind"] for hit in hits} <= {"Person"}
        assert not {hit["id"] for hit in hits} & set(OWN_IDS)


def test_the_page_of_a_search_says_no_more_than_was_typed(asking: httpx.Client) -> None:
    for one in PROTECTED:
        # Typed in small letters, so that what the graph holds is told apart from the echo.
        page = asking.get("/search", params={"q": f"{one.given} {one.family}".lower()})
        assert given_away(page.text) == set()


def test_a_pseudonym_is_found(asking: httpx.Client) -> None:
    hits = ask(asking, "/search", {"q": "Korban-01"})["hits"]

    assert "person:kenari:p1" in {hit["id"] for hit in hits}


def test_no_log_gives_anybody_away(asking: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), caplog.at_level(logging.DEBUG, "uvicorn"):
        for address in (
            "/entities/person:kenari:p1",
            "/api/v1/networks/associates",
            "/search?q=Korban",
            "/paths?from=a&to=b",
        ):
            asking.get(address)
        asking.get("/search", params={"q": PROTECTED[0].name})
        asking.get(f"/entities/{OWN_IDS[0]}")

    # The service keeps no log of addresses (tests/cli/test_command.py); pytest opens it all the same.
    ours = [record for record in caplog.records if record.name.split(".")[0] in {"graphsvc", "uvicorn", "ingest"}]
    said = [record.getMessage() for record in ours if record.name != "uvicorn.access"]
    assert given_away("\n".join(said)) == set()
