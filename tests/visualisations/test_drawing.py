"""The sample cases as they are drawn."""

from urllib.parse import unquote

import pytest

from graphsvc.answers.networks import network
from graphsvc.answers.reader import Reader
from graphsvc.filters import Filters
from graphsvc.networks import NETWORKS
from graphsvc.schema import SHOWN_BY_LABEL
from visualisations.drawing import draw

ALL = Filters()


@pytest.mark.parametrize("kind", NETWORKS, ids=lambda kind: kind.name)
def test_all_nodes_and_links_of_a_network_are_drawn(reader: Reader, kind: object) -> None:
    name = str(getattr(kind, "name", ""))
    answer = network(reader, name, ALL)

    drawing = draw(reader, name, ALL)

    assert [node.id for node in drawing.nodes] == [node.id for node in answer.nodes]
    assert [(link.source, link.target, link.status) for link in drawing.links] == [
        (link.source, link.target, link.status) for link in answer.links
    ]


def test_the_drawing_is_the_same_twice(reader: Reader) -> None:
    assert draw(reader, "associates", ALL) == draw(reader, "associates", ALL)


@pytest.mark.parametrize(("name", "arrows"), [("acts", "to"), ("associates", "")])
def test_arrows_show_direction_only(reader: Reader, name: str, arrows: str) -> None:
    assert {link.arrows for link in draw(reader, name, ALL).links} == {arrows}


def test_people_and_events_are_told_apart_by_shape_and_in_the_legend(reader: Reader) -> None:
    legend = {entry.group: entry for entry in draw(reader, "events", ALL).kinds}

    assert set(legend) == {"Person", "Event"}
    assert SHOWN_BY_LABEL["Person"].shape != SHOWN_BY_LABEL["Event"].shape
    assert "<circle" in unquote(legend["Person"].image)
    assert "<circle" not in unquote(legend["Event"].image)


def test_a_sealed_person_is_drawn_under_the_pseudonym(reader: Reader) -> None:
    sealed = [node for node in draw(reader, "associates", ALL).nodes if node.sealed]

    assert sealed
    assert all(node.label.split("-")[0] in {"Korban", "Anak", "Saksi", "Pelapor", "Terlindung"} for node in sealed)


def test_roles_are_words_not_colours(reader: Reader) -> None:
    drawing = draw(reader, "associates", ALL)

    recruiters = [node for node in drawing.nodes if "recruiter" in node.roles]
    assert recruiters
    assert {node.group for node in recruiters} == {"Person"}


def test_nodes_have_the_size_of_their_neighbourhood(reader: Reader) -> None:
    nodes = draw(reader, "associates", ALL).nodes

    assert max(nodes, key=lambda node: node.size).degree == max(node.degree for node in nodes)


def test_filters_are_told(reader: Reader) -> None:
    drawing = draw(reader, "ties", Filters(status=("disputed",)))

    assert drawing.network.filters == {"status": ("disputed",)}
    assert {link.status for link in drawing.links} == {"disputed"}


def test_nothing_moves_by_itself(reader: Reader) -> None:
    assert draw(reader, "ties", ALL).options["physics"] == {"enabled": False}


def test_the_date_of_the_data_is_told(reader: Reader) -> None:
    assert draw(reader, "ties", ALL).as_of
