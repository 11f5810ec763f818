"""A first load by `neo4j-admin database import` makes the very graph that transactions make."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphsvc import local_neo4j
from graphsvc.errors import BadRequest, GraphError
from graphsvc.graph import importer
from graphsvc.settings import Settings
from graphsvc.store import Store, open_store
from ingest import parts
from ingest.bulk_load import bulk_load
from ingest.load import prepare
from ingest.readers import open_case
from ingest.unload import unload
from tests.conftest import PAPER_CASE, empty
from tests.graph.whole import content, folder, rows
from tests.loading import load_folder

CHUNK = 40
HOSTILE = {
    "cases": "id\nk1\n",
    "sources": "id,case,kind\ns1,k1,BAP\n",
    "roles": "person,case,role,source,page\np2,k1,victim,s1,3\np1,k1,recruiter,s1,4\n",
    "persons": 'id,name,aliases,protected,note\np1,"Budi ""Cs"", \'x\'",a;b,ya,"dua\nbaris; = 1, 2"\np2,=1+1,,tidak,\n',
    "phones": 'number,note\n082411112222,"wartel; ""A"""\n082433334444,\n',
    "uses": "person,kind,identifier\np1,phone,082411112222\np2,phone,082455556666\np2,account,BCA 1234567890\n",
    "calls": "caller,callee,at,duration_s,cell\n082411112222,082455556666,,,\n082411112222,082433334444,2024-09-05T20:00,5,\n"
    + "".join(f"082433334444,0824{number:08d},2024-09-05T20:00,5,A1\n" for number in range(50_000_000, 50_000_000 + CHUNK))
    + "082411112222,082433334444,2024-09-05T21:00,7,B2\n",
    "places": "id,name,lat,lon\np1,Badau,0.99,111.9\n",
    "ties": "from,to,kind,weight,since\np1,p2,knows,2.5,2024-05\np2,p9,knows,,\n",
}  # fmt: skip


@pytest.fixture
def own_store(home: Path) -> Iterator[Store]:
    """The graph of this folder's own server, emptied."""
    address = local_neo4j.start(home, heap_mb=512, page_cache_mb=64)
    with open_store(address.uri, address.user, address.password) as store:
        empty(store)
        prepare(store)
        yield store


def settings(home: Path) -> Settings:
    return Settings.model_validate({"home": home, "heap_mb": 512, "page_cache_mb": 64})


def test_the_graph_is_the_same(own_store: Store, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "CHUNK", CHUNK)
    case = folder(tmp_path, "aneh", **HOSTILE)
    by_transactions = load_folder(own_store, case, one_transaction_bytes=0)
    made = content(own_store)
    constraints = rows(own_store, "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name")
    unload(own_store, case.name)

    fill = importer(settings(home), own_store)
    by_import = bulk_load(own_store, open_case(case), folder=tmp_path / "files", import_files=fill)

    assert content(own_store) == made
    assert (by_import.tables, by_import.rejections) == (by_transactions.tables, by_transactions.rejections)
    assert rows(own_store, "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name") == constraints
    assert load_folder(own_store, case).load is None
    assert not (tmp_path / "files").exists()


def test_an_import_that_fails_leaves_the_graph_as_it_was(own_store: Store, home: Path, tmp_path: Path) -> None:
    load_folder(own_store, PAPER_CASE)
    before = content(own_store)
    fill = importer(settings(home), own_store)
    (tmp_path / "broken.csv").write_text("id:ID,:LABEL\na,Entity\na,Entity\n", "utf-8")

    with pytest.raises(GraphError, match=r"broken\.csv"):
        fill([f"--nodes={tmp_path / 'broken.csv'}"])

    assert content(own_store) == before
    with pytest.raises(BadRequest, match="not empty"):
        bulk_load(own_store, open_case(PAPER_CASE), folder=tmp_path / "files", import_files=fill)
