"""What the rows of a ranking say, and what the list warns of, on the paper case (tests/data/README.md)."""

from typing import Any

import pytest

from graphsvc.answers.rankings import Ranking, ranking
from graphsvc.answers.reader import Reader
from graphsvc.filters import Filters
from graphsvc.measures import MEASURES
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from graphsvc.texts import Language
from tests.graph.drawn import short

S1 = "BAP BAP/1/IX/2024"
GUILT = ("kingpin", "otak", "guilt", "pelaku", "bersalah", "suspicious", "mencurigakan", "danger", "bahaya")


def listed(store: Store, measure: str, network: str = "ties", *, language: Language = "en", **more: object) -> Ranking:
    reader = Reader(store, Networks(store), EVERYTHING_SEALED, language)
    return ranking(reader, measure, network, Filters(**more), top=100, all_roles=True)  # pyright: ignore[reportArgumentType] (any filter)


def said(answer: Ranking) -> dict[str, str]:
    return {short(row.id): row.sentence for row in answer.rows}


def test_a_row_says_whom_it_connects_what_is_cut_off_and_which_papers_carry_it(paper_store: Store) -> None:
    sentences = said(listed(paper_store, "degree"))

    assert sentences["p01"] == (
        "Linked directly with 3 people of 2 cases. Without this person a group of 2 is cut off. "
        f"Carried by 2 papers, most by {S1} (3 of 3 links)."
    )
    assert sentences["p04"] == f"Linked directly with 1 person of 1 case. All of it rests on one paper, {S1}."
    assert sentences["p09"] == "Linked directly with 1 person of 1 case. No paper says so."
    assert sentences["p12"] == "No link on record."


@pytest.mark.parametrize(
    ("measure", "who", "begins"),
    [
        ("betweenness", "p04", "Linked directly with 1 person of 1 case; no shortest way between others passes here."),
        ("closeness", "p07", "Linked directly with 4 people of 2 cases; reaches 8 others in 1.6 steps on average."),
        (
            "constraint",
            "p07",
            "Linked directly with 4 people of 2 cases; 0/6 pairs of them are linked with each other.",
        ),
        ("strength", "p02", "The links with 2 people of 2 cases weigh 6 in all."),
        ("cut_point", "p02", "Linked directly with 2 people of 2 cases; without it the others stay connected"),
        ("core", "p11", "No link on record."),
        ("betweenness", "p12", "No link on record."),
    ],
)
def test_each_measure_says_what_its_score_means(paper_store: Store, measure: str, who: str, begins: str) -> None:
    assert said(listed(paper_store, measure))[who].startswith(begins)


def test_a_link_says_what_it_rests_on(paper_store: Store) -> None:
    rows = {frozenset(map(short, row.id.split("|"))): row for row in listed(paper_store, "bridge").rows}

    row = rows[frozenset(["p04", "p08"])]
    assert row.sentence == (
        "The only link on record between its two sides. Without it 8 and 1 nodes are apart. "
        f"All of it rests on one paper, {S1}."
    )
    assert rows[frozenset(["p01", "p02"])].sentence.endswith("Carried by 2 papers.")


def test_a_rank_that_rests_on_one_source_says_so_without_bands(paper_store: Store) -> None:
    only = {short(row.id): row.only_source for row in listed(paper_store, "degree").rows}

    assert only["p04"]
    assert short(only["p04"].id) == "s1"
    assert (only["p01"], only["p09"], only["p12"]) == (None, None, None)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("measure", [measure.name for measure in MEASURES])
def test_every_row_of_every_measure_is_a_sentence_that_accuses_nobody(
    paper_store: Store, measure: str, language: Language
) -> None:
    answer = listed(paper_store, measure, "associates", language=language)

    assert answer.rows
    for text in [*said(answer).values(), *(note.text for note in answer.warnings)]:
        assert text[0].isupper() or text[0].isdigit()
        assert text.endswith(".")
        assert not set("{}") & set(text)
    assert not [word for word in GUILT if any(word in text.lower() for text in said(answer).values())]


def test_every_measure_has_words_of_its_own() -> None:
    assert len({measure.says for measure in MEASURES}) == len(MEASURES)


@pytest.mark.parametrize(
    ("network", "filters", "codes"),
    [
        ("ties", {}, ["tiny", "protected", "kin"]),
        ("calls", {}, ["tiny", "one_source", "protected", "phones"]),
        ("associates", {"kinds": ("TRAVELLED",)}, ["tiny", "one_source", "protected", "shared_events"]),
        ("ties", {"kinds": ("MET",)}, ["tiny", "one_source", "low_grade"]),
        ("ties", {"since": "1990", "until": "1991"}, []),
    ],
)
def test_the_list_warns_of_what_its_data_gives_cause_for(
    paper_store: Store, network: str, filters: dict[str, Any], codes: list[str]
) -> None:
    assert [note.code for note in listed(paper_store, "degree", network, **filters).warnings] == codes


def test_a_warning_counts_and_names_its_paper(paper_store: Store) -> None:
    notes = {note.code: note for note in listed(paper_store, "degree", "calls").warnings}

    assert notes["one_source"].text.startswith("Without one paper, CDR CDR/1/IX/2024, 3 of 4 links are gone")
    assert notes["protected"].text.startswith("Victims, witnesses and other protected people (1) carry 1 of 4 links")
    assert all(note.literature for note in notes.values())
