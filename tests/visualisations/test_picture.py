"""How links and nodes are dressed: dashes by status, bends where links meet, size by neighbours."""

import pytest

from graphsvc.codes import STATUSES
from graphsvc.schema import SCHEMA
from visualisations.picture import DrawnLink, DrawnNode, picture, radius
from visualisations.symbols import DASHES, kinds_sheet, symbol

A, B = (DrawnNode(id=id_, label=id_.upper(), group="Person") for id_ in "ab")


def link(id_: str, source: str = "a", target: str = "b", weight: float = 1.0, status: str = "confirmed") -> DrawnLink:
    return DrawnLink(id=id_, source=source, target=target, weight=weight, statements=1, status=status)


def drawn(*links: DrawnLink) -> dict[str, DrawnLink]:
    return {one.id: one for one in picture([A, B], list(links), "id").links}


def test_every_status_has_dashes_of_its_own() -> None:
    dashes = [tuple(DASHES[code.code]) for code in STATUSES]

    assert len(set(dashes)) == len(STATUSES)


@pytest.mark.parametrize("code", STATUSES, ids=lambda code: code.code)
def test_a_link_is_dashed_by_its_status(code: object) -> None:
    status = str(getattr(code, "code", ""))

    dashes = drawn(link("x", status=status))["x"].dashes

    assert dashes == (DASHES[status] or False)


def test_parallel_links_all_survive_and_do_not_lie_on_each_other() -> None:
    found = drawn(link("calls"), link("pays"), link("knows"))

    bends = {str(one.smooth) for one in found.values()}
    assert set(found) == {"calls", "pays", "knows"}
    assert len(bends) == 3


def test_two_directions_bend_to_opposite_sides() -> None:
    there, back = drawn(link("there"), link("back", "b", "a")).values()

    # Seen from its own start each bends the same way, so that on the page they part.
    assert there.smooth == back.smooth
    assert there.smooth


def test_a_single_link_is_straight() -> None:
    assert drawn(link("x"))["x"].smooth is False


def test_a_stronger_link_is_wider() -> None:
    found = drawn(link("weak"), link("strong", weight=50), link("strongest", weight=80_000_000))

    assert found["weak"].width < found["strong"].width < found["strongest"].width <= 4


def test_size_grows_modestly_with_neighbours() -> None:
    assert radius(0) < radius(10) < radius(100) < 3 * radius(0)


def test_links_leave_the_container_in_the_words_of_the_script() -> None:
    dumped = picture([A, B], [link("x")], "id").links[0].model_dump(by_alias=True)

    assert (dumped["from"], dumped["to"]) == ("a", "b")


def test_the_legend_counts_what_is_drawn() -> None:
    sealed = A.model_copy(update={"sealed": True})
    shown = picture([sealed, B], [link("x", status="disputed")], "en")

    assert [(entry.group, entry.count, entry.sealed) for entry in shown.kinds] == [("Person", 2, 1)]
    assert {line.status: line.count for line in shown.lines if line.count} == {"disputed": 1}


@pytest.mark.parametrize("kind", SCHEMA.nodes, ids=lambda kind: kind.label)
def test_a_sealed_node_looks_different(kind: object) -> None:
    label = str(getattr(kind, "label", ""))

    assert symbol(label) != symbol(label, sealed=True)


def test_every_kind_has_its_mark_in_the_stylesheet() -> None:
    sheet = kinds_sheet()

    assert all(f".kind.{kind.label} {{" in sheet and f".kind.{kind.label}.sealed {{" in sheet for kind in SCHEMA.nodes)
