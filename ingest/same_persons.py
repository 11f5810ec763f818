"""Who may be one person under two ids, by NIK or passport: a hint for people, nothing is merged."""

from graphsvc.ids import node_id
from graphsvc.schema import PERSON
from ingest.check import Checked
from ingest.loading import Loading, digest
from queries.derived import IDENTITY_NUMBERS


def note_same_persons(loading: Loading, checked: Checked) -> None:
    """Notes the pairs of a row and somebody else, of this load or in the graph, who have a number in common."""
    for kind in IDENTITY_NUMBERS:
        people: dict[str, list[str]] = {}
        for local, number in checked.rows("id", kind):
            if number:
                people.setdefault(str(number), []).append(node_id(PERSON.prefix, loading.dataset, str(local)))
        there = loading.sink.holders(kind, list(people))
        for number, ids in people.items():
            first = loading.holders.setdefault(digest((kind, number)), ids[0])
            # Whom the load has stated is known by `first`; what the graph says of them may be of before.
            others = {first, *(other for other in there.get(number, ()) if other not in loading.nodes)}
            for id_ in ids:
                for other in others - {id_}:
                    shared = loading.report.same_persons.setdefault((min(id_, other), max(id_, other)), [])
                    if kind not in shared:
                        shared.append(kind)
