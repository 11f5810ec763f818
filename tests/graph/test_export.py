"""Out again: what was loaded comes back as a case that loads to the same graph, and as nodes and links."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graphsvc.answers import exports
from graphsvc.answers.exports import Export, of_one_dataset
from graphsvc.answers.exports_graph import as_graphml, as_json
from graphsvc.answers.exports_tables import write_tables
from graphsvc.answers.reader import Reader
from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.networks import Networks
from graphsvc.schema import SCHEMA
from graphsvc.scope import EVERYTHING_SEALED, UNSEALED, Scope
from graphsvc.spreadsheets import CsvFolder, Tables, Workbook
from graphsvc.store import Store
from graphsvc.texts import Language
from tests.conftest import PAPER_CASE, empty
from tests.graph.whole import CASE, content, folder, whole
from tests.loading import load_folder

ODD = {
    "persons": 'id,name,aliases,note\np1,=Budi,"@x;-y",\'tis\np 2/a,"Ra""t;na",,"a\nb"\n',
    "sources": "id,case,kind,confirmed_by_accused\ns1,k1,BAP,tidak\n",
    "phones": "number,note\n0824 1111 2222,\n+60 12-555 0789,toko\n",
    "uses": "person,kind,identifier,source\np1,document,ktp:6199011203800001,s1\np 2/a,account,bank contoh:1234567890,s1\n",
    "ties": "from,to,kind,weight,source,status\np1,p 2/a,knows,0.000001,s1,excluded\np1,p 2/a,met,2.125,,\n",
    "calls": "caller,callee,at,duration_s,cell,source,page\n"
    + "".join(f"082411112222,+60125550789,2024-09-0{day}T10:00,{day},BTS,s1,{day}\n" for day in range(1, 6))
    + "082411112222,+60125550789,,,,s1,9\n082411112222,+60125550789,,,,s1,9\n",
    "handsets": "number,imei,since,source\n082411112222,490154203237518,2024,s1\n",
    "contacts": "owner,number,saved_as,source\n082411112222,+60125550789,-Bang Har,s1\n",
    "payments": "payer,payee,amount,currency\np1,BCA:1234567890,123456789012345,IDR\n",
    "places": "id,name,lat,lon\nt1,Titik,0.00001,112.930000000000001\n",
}
"""Cells that are easily changed on the way."""


def _export(store: Store, filters: Filters, scope: Scope = UNSEALED, language: Language = "id") -> Export:
    reader = Reader(store, Networks(store), scope, language)
    return Export(reader, of_one_dataset(reader, filters))


def _write(export: Export, to: Tables) -> None:
    with closing(to):
        write_tables(export, to)


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is taken out needs several pages of each kind."""
    monkeypatch.setattr(exports, "PAGE", 3)


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize(
    ("case", "language", "file"),
    [("paper", "id", "keluar"), ("odd", "en", "keluar"), ("paper", "en", "keluar.xlsx"), ("odd", "id", "keluar.xlsx")],
)
def test_exported_and_loaded_elsewhere_it_is_the_same_graph(
    case: str, language: Language, file: str, empty_store: Store, tmp_path: Path
) -> None:
    source = PAPER_CASE if case == "paper" else folder(tmp_path, "aneh", **{**CASE, **ODD})
    loaded = load_folder(empty_store, source)
    before = content(empty_store)

    to = Workbook(tmp_path / file) if file.endswith("xlsx") else CsvFolder(tmp_path / file)
    _write(_export(empty_store, Filters(), language=language), to)
    empty(empty_store)
    again = load_folder(empty_store, tmp_path / file, dataset=loaded.dataset)

    assert not loaded.rejections
    assert not again.rejections
    assert content(empty_store) == before


def test_another_dataset_is_not_in_it(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, PAPER_CASE)
    before = content(empty_store)
    load_folder(empty_store, folder(tmp_path, "lain", **CASE, phones="number,note\n082411112222,punya lain\n"))

    _write(_export(empty_store, Filters(dataset=PAPER_CASE.name)), CsvFolder(tmp_path / "keluar"))
    empty(empty_store)
    load_folder(empty_store, tmp_path / "keluar", dataset=PAPER_CASE.name)

    assert content(empty_store) == before


@pytest.mark.parametrize(
    "filters",
    [
        Filters(case=("case:badau-kecil:k2",)),
        Filters(since="2024-09-05", until="2024-09-06"),
        Filters(status=("confirmed",)),
        Filters(min_grade=2),
        Filters(paper=("source:badau-kecil:s1", "source:badau-kecil:s3")),
    ],
    ids=lambda filters: "+".join(sorted(filters.conditions)),
)
def test_a_filtered_export_holds_what_its_statements_speak_of(
    filters: Filters, empty_store: Store, tmp_path: Path
) -> None:
    load_folder(empty_store, PAPER_CASE)
    before = whole(empty_store)
    _write(_export(empty_store, filters), CsvFolder(tmp_path / "keluar"))
    wanted = {told.statement.id for kind in SCHEMA.links for told in _export(empty_store, filters).statements(kind)}
    empty(empty_store)

    report = load_folder(empty_store, tmp_path / "keluar", dataset=PAPER_CASE.name)

    after = whole(empty_store)
    assert not report.rejections
    assert {id_ for id_, row in after.items() if "type" in row} == wanted
    assert 0 < len(wanted) < sum("type" in row for row in before.values())
    spoken_of = {end for id_ in wanted for end in (before[id_]["source"], before[id_]["target"])}
    people = {id_ for id_ in after if id_.startswith("person:")}
    assert people == {id_ for id_ in spoken_of if id_.startswith("person:")}


def test_graphml_and_json_hold_every_node_and_statement(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, PAPER_CASE)
    held = {id_: row for id_, row in whole(empty_store).items() if "Load" not in row["labels"]}

    (tmp_path / "graf.graphml").write_text("\n".join(as_graphml(_export(empty_store, Filters()))), "utf-8")
    graph: Any = nx.read_graphml(tmp_path / "graf.graphml")
    told = json.loads("\n".join(as_json(_export(empty_store, Filters()))))

    links = {id_ for id_, row in held.items() if "type" in row}
    assert set(graph) == {node["id"] for node in told["nodes"]} == held.keys() - links
    assert {key for *_, key in graph.edges(keys=True)} == {link["id"] for link in told["links"]} == links
    assert graph.nodes["person:badau-kecil:p01"]["name"] == "Budi Hartono"
    for link in told["links"]:
        said = held[link["id"]]["said"]
        edge = graph.edges[link["from"], link["to"], link["id"]]
        own = {
            **link["fields"],
            **{name: link[name] for name in ("case", "source", "page", "info_grade", "since", "until")},
        }
        assert own == {name: said.get(name) for name in own}
        assert (link["type"], edge["type"], edge.get("page")) == (held[link["id"]]["type"], link["type"], link["page"])


def test_sealed_it_says_so_first_and_does_not_load_whole(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, PAPER_CASE)
    _write(_export(empty_store, Filters(), EVERYTHING_SEALED, "en"), CsvFolder(tmp_path / "keluar"))

    report = load_folder(empty_store, tmp_path / "keluar", dataset="lain", dry_run=True)
    persons = (tmp_path / "keluar" / "persons.csv").read_text("utf-8")
    told = json.loads("\n".join(as_json(_export(empty_store, Filters(), EVERYTHING_SEALED, "en"))))

    assert "cannot be loaded back" in (tmp_path / "keluar" / "README.csv").read_text("utf-8")
    assert "README.csv" in {remark.file for remark in report.rejections}
    assert "\np07,Korban-01 (k1),,,,,F" in persons
    assert list(told)[:2] == ["about", "sealed"]


def test_tables_of_several_datasets_have_to_be_chosen(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, "satu", **CASE))
    load_folder(empty_store, folder(tmp_path, "dua", **CASE))

    with pytest.raises(BadRequest, match="--dataset: dua, satu"):
        _export(empty_store, Filters())
    with pytest.raises(BadRequest, match="--dataset: dua, satu"):
        _export(empty_store, Filters(dataset="tiga"))


def test_a_graph_that_changes_under_it_is_told(empty_store: Store, tmp_path: Path) -> None:
    load_folder(empty_store, folder(tmp_path, **CASE))
    export = _export(empty_store, Filters())
    load_folder(empty_store, folder(tmp_path, "lain", **CASE))

    with pytest.raises(BadRequest, match="changed while it was being exported"):
        export.end()
