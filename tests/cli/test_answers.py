"""`graphsvc rank`, `communities`, `path` and `show`, as a table, as CSV and as JSON."""

import pytest

from graphsvc.answers import communities, coverage, entities, paths, rankings
from graphsvc.answers.reader import Reader
from graphsvc.filters import Filters
from tests.cli.running import Run, as_csv, as_json
from tests.service import BROKER

pytestmark = pytest.mark.usefixtures("samples")

ALL = Filters()
P002 = "person:kalbar:p002"


def test_rank_as_json_is_the_service_s_own_answer(run: Run, reader: Reader) -> None:
    answer = rankings.ranking(reader, "betweenness", "associates", ALL, top=5)

    assert as_json(run, "rank", "betweenness", "--top", "5") == answer.model_dump(mode="json")


def test_events_are_ranked_apart_from_people(run: Run, reader: Reader) -> None:
    answer = rankings.ranking(reader, "degree", "events", ALL, top=5, events=True)

    asked = ("rank", "degree", "--network", "events", "--events", "--top", "5")
    assert as_json(run, *asked) == answer.model_dump(mode="json")
    assert {row.kind for row in answer.rows} == {"Event"}


def test_rank_as_csv_has_a_row_a_node(run: Run) -> None:
    rows = as_csv(run, "rank", "betweenness", "--top", "3")

    assert [row["rank"] for row in rows] == ["1", "2", "3"]
    assert (rows[0]["id"], rows[0]["caption"], rows[0]["neighbours"]) == (BROKER, "Hasbullah Tayib", "11")
    assert float(rows[0]["score"]) > float(rows[1]["score"])


def test_an_estimate_is_told_as_one_in_table_andas_csv(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rankings, "STEPS", 10)

    first = as_csv(run, "rank", "betweenness", "--top", "1")[0]
    _, out, _ = run("rank", "betweenness", "--top", "1")

    assert first["id"] == BROKER
    assert 0 < float(first["score_low"]) < float(first["score"]) < float(first["score_high"]) < 1
    assert int(first["rank_low"]) == 1 <= int(first["rank_high"])
    assert "±" in out
    assert "too large to count all shortest paths" in out


def test_rank_as_a_table_says_what_it_means_and_what_it_does_not(run: Run) -> None:
    code, out, _ = run("rank", "betweenness", "--top", "1")

    assert code == 0
    assert "Hasbullah Tayib" in out
    assert "transporter, document handler" in out
    assert "95 protected people are not ranked" in out
    assert "A link is no proof of guilt." in out


def test_rank_takes_network_dataset_case_and_all_roles(run: Run) -> None:
    answer = as_json(
        run, "rank", "degree", "--network", "ties", "--dataset", "kalbar", "--case", "case:kalbar:badau", "--all-roles"
    )

    assert answer["network"]["name"] == "ties"
    assert answer["network"]["filters"] == {"case": ["case:kalbar:badau"], "dataset": "kalbar"}
    assert answer["left_out"]["protected"] == 0


def test_a_formula_in_csv_is_only_text(run: Run) -> None:
    rows = as_csv(run, "rank", "degree", "--network", "calls")

    assert all(row["caption"].startswith("'+") for row in rows)


def test_communities_as_json_are_the_service_s_own_answer(run: Run, reader: Reader) -> None:
    answer = communities.communities(reader, "ties", ALL, method="louvain", members=5000)

    assert as_json(run, "communities", "--network", "ties", "--method", "louvain") == answer.model_dump(mode="json")


def test_communities_as_csv_have_a_row_a_member(run: Run, reader: Reader) -> None:
    answer = communities.communities(reader, "associates", ALL, members=5000)

    rows = as_csv(run, "communities")

    assert [(row["number"], row["id"]) for row in rows] == [
        (str(group.number), member.id) for group in answer.communities for member in group.members
    ]


def test_communities_as_a_table_name_cases_and_members(run: Run) -> None:
    code, out, _ = run("communities")

    assert code == 0
    assert "Badau: kafe ke Kuching" in out
    assert "modularity 0." in out


def test_coverage_as_json_is_the_service_s_own_answer(run: Run, reader: Reader) -> None:
    answer = coverage.coverage(reader, dataset="kepri-siber")

    assert as_json(run, "coverage", "--dataset", "kepri-siber") == answer.model_dump(mode="json")
    assert {case.id for case in answer.cases} == {"case:kepri-siber:karimun", "case:kepri-siber:scam"}


def test_coverage_as_csv_has_a_row_a_meter_and_as_a_table_says_what_it_means(run: Run) -> None:
    asked = ("coverage", "--case", "case:kepri-siber:karimun")

    rows = {row["meter"]: row for row in as_csv(run, *asked)}
    code, out, _ = run(*asked)

    assert (rows["phones_with_calls"]["part"], rows["phones_with_calls"]["of"]) == ("15", "17")
    assert code == 0
    assert "2 of 17 phones have no call records: who is central in calls is about the other 15." in out


def test_rank_prints_sentences_and_warnings(run: Run) -> None:
    _, out, _ = run("rank", "betweenness", "--top", "1")

    assert "1. Hasbullah Tayib: Connects 11 people of 5 cases; 45 % of the shortest ways" in out
    assert "! 279 of 716 links only come from shared journeys" in out


def test_a_path_as_json_is_the_service_s_own_answer(run: Run, reader: Reader) -> None:
    answer = paths.paths(reader, BROKER, "person:kalbar:p041", limit=3)

    assert as_json(run, "path", BROKER, "person:kalbar:p041") == answer.model_dump(mode="json")


def test_a_path_as_text_tells_each_step_with_its_paper(run: Run) -> None:
    code, out, _ = run("path", BROKER, P002)

    assert code == 0
    assert "1. Hasbullah Tayib → Stepanus Jelani anak dari Linggi" in out
    assert (
        "Hasbullah Tayib met Stepanus Jelani anak dari Linggi (BAP tersangka BAP/9138/VIII/2025/Satreskrim, 9)" in out
    )


def test_no_path_is_said(run: Run) -> None:
    code, out, _ = run("path", BROKER, "case:kalbar:badau")

    assert (code, out) == (0, "No path leads from one to the other.\n")


def test_show_as_json_is_the_service_s_own_answer(run: Run, reader: Reader) -> None:
    assert as_json(run, "show", BROKER) == entities.show(reader, BROKER).model_dump(mode="json")


def test_show_as_text_tells_fields_roles_and_neighbours(run: Run) -> None:
    code, out, _ = run("show", BROKER)

    assert code == 0
    assert f"Hasbullah Tayib  (Person, {BROKER})" in out
    assert "nik: 6105010210829879" in out
    assert "document handler · Kubu Raya: rumah singgah" in out
    assert "Hasbullah Tayib uses +6285446971737" in out


def test_it_speaks_indonesian_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHSVC_LANGUAGE", "id")

    _, out, _ = run("show", BROKER)

    assert "Hasbullah Tayib memakai +6285446971737" in out


def test_names_are_open_where_the_setting_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = as_json(run, "show", "person:kalbar:p013")["caption"]
    monkeypatch.setenv("GRAPHSVC_UNSEALED", "true")

    after = as_json(run, "show", "person:kalbar:p013")["caption"]

    assert (before, after) == ("Korban-01 (badau)", "Kristina Layang")


@pytest.mark.parametrize(
    "arguments",
    [["rank", "betweeness"], ["rank", "degree", "--network", "friends"], ["communities", "--method", "girvan"], ["rank", "degree", "--top", "0"],
     ["rank", "degree", "--format", "xml"], ["show", BROKER, "--format", "csv"], ["rank"], ["path", BROKER], ["nothing"]],
    ids=" ".join,
)  # fmt: skip
def test_what_is_not_known_is_refused_with_what_is(run: Run, arguments: list[str]) -> None:
    code, out, err = run(*arguments)

    assert (code, out) == (2, "")
    assert "Traceback" not in err
    assert "Try 'graphsvc" in err


def test_an_unknown_measure_is_refused_with_the_known_ones(run: Run) -> None:
    _, _, err = run("rank", "betweeness")

    assert "degree, strength, betweenness" in err


@pytest.mark.parametrize(
    "arguments", [["show", "person:kalbar:p999"], ["path", BROKER, "person:kalbar:p999"]], ids=" ".join
)
def test_an_unknown_node_is_one_sentence(run: Run, arguments: list[str]) -> None:
    code, out, err = run(*arguments)

    assert (code, out, err.strip()) == (2, "", "✗ There is no node with this id.")


def test_of_a_link_measure_links_are_left_out(run: Run) -> None:
    _, out, _ = run("rank", "link_betweenness", "--top", "1")

    assert " links of protected people are not ranked" in out
