"""More than 2,000 nodes: clusters, opened one within the other, and closed again."""

from pathlib import Path

import pytest

from graphsvc.answers.reader import Reader
from graphsvc.errors import NotFound
from graphsvc.filters import Filters
from graphsvc.networks import Networks
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from tests.conftest import empty
from tests.loading import load_folder
from visualisations.drawing import Drawing, draw
from visualisations.picture import DrawnNode
from visualisations.splitting import LIMIT

CELLS, MEN = 8, 30
LONERS = LIMIT + 100
ALL = Filters()


@pytest.fixture(scope="module")
def many(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Eight cells in a ring, each led by its first man, and more people without any tie than one chart can hold."""
    folder: Path = tmp_path_factory.mktemp("many") / "banyak"
    folder.mkdir()
    men = [f"c{cell}m{man}" for cell in range(CELLS) for man in range(MEN)]
    people = [*men, *(f"n{at}" for at in range(LONERS))]
    led = [(f"c{cell}m0", f"c{cell}m{man}") for cell in range(CELLS) for man in range(1, MEN)]
    ring = [(f"c{cell}m0", f"c{(cell + 1) % CELLS}m0") for cell in range(CELLS)]
    tables = {
        "persons": ["id,name", *(f"{id_},Orang {id_}" for id_ in people)],
        "ties": ["from,to,kind", *(f"{a},{b},knows" for a, b in [*led, *ring])],
    }
    for name, lines in tables.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    empty(store)
    load_folder(store, folder)
    return Reader(store, Networks(store), EVERYTHING_SEALED, "en")


def clusters(drawing: Drawing) -> list[DrawnNode]:
    return [node for node in drawing.nodes if node.cluster]


def test_closed_everything_is_clusters(many: Reader) -> None:
    drawing = draw(many, "ties", ALL)

    assert drawing.clustered
    assert [node.count for node in clusters(drawing)] == [MEN] * CELLS + [LONERS]
    assert len(drawing.nodes) == CELLS + 1


def test_links_between_clusters_are_counted(many: Reader) -> None:
    links = draw(many, "ties", ALL).links

    assert sorted(link.statements for link in links) == [1] * CELLS


def test_an_open_cluster_shows_its_members_and_the_others_closed(many: Reader) -> None:
    drawing = draw(many, "ties", ALL, open="1")

    assert len(drawing.nodes) - len(clusters(drawing)) == MEN
    assert len(clusters(drawing)) == CELLS
    assert [step.number for step in drawing.opened] == ["1"]


def test_the_links_of_an_open_cluster_have_their_statements(many: Reader) -> None:
    links = [link for link in draw(many, "ties", ALL, open="1").links if not link.id.startswith("cluster")]

    assert len(links) == MEN - 1
    assert all(link.statements == 1 for link in links)


def test_a_cluster_that_is_too_big_itself_opens_into_clusters(many: Reader) -> None:
    last = str(CELLS + 1)
    inside = [node for node in clusters(draw(many, "ties", ALL, open=last)) if node.cluster != last]
    parts = [node for node in inside if str(node.cluster).startswith(f"{last}.")]

    deeper = draw(many, "ties", ALL, open=f"{last}.1")

    assert sum(node.count or 0 for node in parts) == LONERS
    assert [step.number for step in deeper.opened] == [last, f"{last}.1"]
    assert sum(1 for node in deeper.nodes if not node.cluster) == parts[0].count


def test_nothing_more_than_what_is_drawn_is_ever_listed(many: Reader) -> None:
    for opened in ("", "1", str(CELLS + 1), f"{CELLS + 1}.1"):
        assert len(draw(many, "ties", ALL, open=opened).nodes) <= LIMIT


def test_closed_again_it_looks_as_before(many: Reader) -> None:
    before = draw(many, "ties", ALL)
    draw(many, "ties", ALL, open="2")

    assert draw(many, "ties", ALL) == before


@pytest.mark.parametrize("number", ["99", "1.1", f"{CELLS + 1}.99"])
def test_a_cluster_that_does_not_exist_is_not_found(many: Reader, number: str) -> None:
    with pytest.raises(NotFound):
        draw(many, "ties", ALL, open=number)


def test_clusters_do_not_stand_on_each_other(many: Reader) -> None:
    found = clusters(draw(many, "ties", ALL))

    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            assert ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5 > one.size + other.size
