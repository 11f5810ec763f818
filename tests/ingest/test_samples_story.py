"""What STORY.md promises is in the written tables, whatever the seed; worked out here without the project's networks."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# networkx has no types.

import csv
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, product
from pathlib import Path

import networkx as nx
import pytest

from ingest.identifiers import IDENTIFIER_PARSERS, Identifier, parse_payer
from ingest.samples import write

Row = dict[str, str]
Pairs = dict[tuple[str, str], set[str]]
BROKER, DRIVER, FINANCIER = "kalbar:p035", "kalbar:p040", "kalbar:p041"
ONE_PHONE = {"kalbar:p038", "kalbar:p068", "kepri-siber:p022"}
TWO_NAMES = ("kalbar:p064", "kepri-siber:p002")
SEALED = {"victim", "victim_witness", "child_victim", "witness", "reporter"}


class Story:
    """The rows of both case folders; every id of a person with its dataset before it."""

    def __init__(self, folders: list[Path]) -> None:
        self.tables: dict[str, list[Row]] = defaultdict(list)
        for folder in folders:
            for path in sorted(folder.glob("*.csv")):
                for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
                    people = {name: f"{folder.name}:{row[name]}" for name in ("person", "from", "to") if name in row}
                    self.tables[path.stem].append(row | people | {"dataset": folder.name})
        self.users: dict[str, set[str]] = defaultdict(set)
        for row in self.tables["uses"]:
            self.users[identifier(row["kind"], row["identifier"])].add(row["person"])
        self.case_of = {f"{row['dataset']}:{row['id']}": row["case"] for row in self.tables["sources"]}
        self.lineage = {row["id"]: row["lineage"] for row in self.tables["cases"]}

    def people(self) -> list[str]:
        return [f"{row['dataset']}:{row['id']}" for row in self.tables["persons"]]

    def person(self, name: str) -> Row:
        return next(row for row in self.tables["persons"] if f"{row['dataset']}:{row['id']}" == name)

    def roles(self, person: str) -> list[Row]:
        return [row for row in self.tables["roles"] if row["person"] == person]

    def named_in(self, case: str) -> set[str]:
        return {row["person"] for row in self.tables["roles"] if row["case"] == case}

    def paid(self, row: Row, column: str) -> set[str]:
        end = parse_payer(row[column])
        return self.users[end.id] if isinstance(end, Identifier) else {f"{row['dataset']}:{end}"}

    def associates(self) -> Pairs:
        """Why two people are joined, by pair: product definition of the network `associates`, weights left out."""
        pairs: Pairs = defaultdict(set)

        def join(why: str, people: Iterable[str]) -> None:
            for pair in combinations(sorted(set(people)), 2):
                pairs[pair].add(why)

        events: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for row in self.tables["travels"]:
            events["travels", row["dataset"], row["route"], row["on"]].append(row["person"])
        for row in self.tables["stays"]:
            events["stays", row["dataset"], row["place"]].append(row["person"])
        for (why, *_), people in events.items():
            join(why, people)
        for people in self.users.values():
            join("uses", people)
        for row in self.tables["ties"]:
            join("ties", (row["from"], row["to"]))
        for row in self.tables["calls"]:
            for pair in product(*(self.users[identifier("phone", row[end])] for end in ("caller", "callee"))):
                join("calls", pair)
        for row in self.tables["payments"]:
            for pair in product(self.paid(row, "payer"), self.paid(row, "payee")):
                join("payments", pair)
        return pairs

    def network(self) -> "nx.Graph[str]":
        network: nx.Graph[str] = nx.Graph()
        network.add_nodes_from(self.people())
        network.add_edges_from(self.associates())
        return network

    def ranked(self, scores: dict[str, float]) -> list[tuple[str, float]]:
        """Highest first, without those whose identity is sealed."""
        sealed = {row["person"] for row in self.tables["roles"] if row["role"] in SEALED}
        return sorted(((who, score) for who, score in scores.items() if who not in sealed), key=lambda pair: -pair[1])


def identifier(kind: str, cell: str) -> str:
    found = IDENTIFIER_PARSERS[kind](cell)
    assert isinstance(found, Identifier)
    return found.id


@pytest.fixture(scope="module", params=[1, 2, 17])
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Story:
    return Story(write(tmp_path_factory.mktemp("story"), seed=int(request.param)))


def test_the_broker_has_the_highest_betweenness_by_far(story: Story) -> None:
    (first, score), (_, next_score), *_ = story.ranked(nx.betweenness_centrality(story.network()))

    assert first == BROKER
    assert score > 1.5 * next_score


def test_the_broker_has_few_contacts(story: Story) -> None:
    degrees = [who for who, _ in story.ranked(dict(story.network().degree))]

    assert degrees.index(BROKER) > 20


def test_two_cells_fall_apart_without_the_broker(story: Story) -> None:
    network = story.network()
    whole = [part for part in nx.connected_components(network) if len(part) > 1]
    network.remove_node(BROKER)

    parts = sorted((part for part in nx.connected_components(network) if len(part) > 1), key=len)

    assert len(whole) == 1
    assert [story.named_in("badau") & part != set() for part in parts] == [True, False]
    assert [story.named_in("kuburaya") & part != set() for part in parts] == [False, True]


def test_no_file_sees_the_broker_as_more_than_a_reported_name(story: Story) -> None:
    assert {(row["case"], row["legal_status"], row["standing"]) for row in story.roles(BROKER)} == {
        ("badau", "reported", "alleged"),
        ("kuburaya", "reported", "alleged"),
    }


def test_one_phone_is_used_in_three_cases_of_both_datasets(story: Story) -> None:
    cases: dict[str, set[str]] = defaultdict(set)
    for row in story.tables["uses"]:
        if row["kind"] == "phone":
            cases[identifier("phone", row["identifier"])].add(story.case_of[f"{row['dataset']}:{row['source']}"])

    (number,) = [number for number, named in cases.items() if len({story.lineage[case] for case in named}) >= 3]

    assert cases[number] == {"kuburaya", "entikong", "scam"}
    assert story.users[number] == ONE_PHONE


def test_the_recruiter_under_two_names_shares_phone_and_handset(story: Story) -> None:
    kinds = [shared.partition(":")[0] for shared, users in story.users.items() if set(TWO_NAMES) <= users]

    assert sorted(kinds) == ["device", "phone"]
    assert all("recruiter" in {row["role"] for row in story.roles(name)} for name in TWO_NAMES)


def test_the_recruiter_under_two_names_has_two_papers_that_nearly_agree(story: Story) -> None:
    one, other = (story.person(name) for name in TWO_NAMES)
    differ = [place for place, (a, b) in enumerate(zip(one["nik"], other["nik"], strict=True)) if a != b]

    assert one["name"].split()[0] != other["name"].split()[0]
    assert sorted(one["nik"]) == sorted(other["nik"])
    assert len(differ) == 2
    assert (one["born_on"], other["born_on"]) == ("1990-03-14", "1990-03-15")


def test_the_driver_has_many_associates_and_stands_between_nobody(story: Story) -> None:
    network = story.network()
    by_degree = [who for who, _ in story.ranked(dict(network.degree))]
    betweenness = nx.betweenness_centrality(network)

    assert DRIVER in by_degree[:5]
    assert betweenness[DRIVER] < betweenness[BROKER] / 8


def test_the_driver_is_only_booked_and_paid_his_fare(story: Story) -> None:
    reasons: dict[str, set[str]] = defaultdict(set)
    for pair, why in story.associates().items():
        if DRIVER in pair:
            for kind in why:
                reasons[kind].add(pair[0] if pair[1] == DRIVER else pair[1])

    assert set(reasons) == {"travels", "calls", "payments"}
    assert reasons["calls"] == reasons["payments"] == {"kalbar:p036"}
    assert {row["role"] for row in story.roles("kalbar:p036")} == {"harbourer"}
    assert {(row["role"], row["legal_status"]) for row in story.roles(DRIVER)} == {
        ("unwitting_intermediary", "witness")
    }


def test_the_financier_appears_in_payments_only(story: Story) -> None:
    kinds = {kind for pair, why in story.associates().items() if FINANCIER in pair for kind in why}
    (account,) = [shared for shared, users in story.users.items() if FINANCIER in users]

    assert kinds == {"payments"}
    assert account.startswith("account:BCA:")


def test_the_financiers_account_pays_into_four_cases(story: Story) -> None:
    paid = [row for row in story.tables["payments"] if FINANCIER in story.paid(row, "payer")]

    cases = {story.case_of[f"{row['dataset']}:{row['source']}"] for row in paid}

    assert cases == {"kuburaya", "entikong", "karimun", "scam"}
