"""A node among its neighbours."""

from graphsvc.answers.briefs import Brief
from graphsvc.answers.entities import EntityAnswer, NeighbourAnswer, NeighboursAnswer
from visualisations.ego import ego


def test_somebody_who_paid_themself_is_drawn_once() -> None:
    budi, ratna = (Brief(id=f"person:d:{name}", kind="Person", caption=name) for name in ("Budi", "Ratna"))
    around = [NeighbourAnswer(entity=one, count=1, statements=[]) for one in (budi, ratna)]

    drawn = ego(
        EntityAnswer(**budi.model_dump(), fields={}, roles=[]),
        NeighboursAnswer(id=budi.id, total=2, neighbours=around),
        "id",
    )

    assert [node.id for node in drawn.nodes] == [budi.id, ratna.id]
