"""Who is protected: victims, witnesses, reporters, children, and whom a record says to protect, with their own things.

A seal and its pseudonym are properties of the node, given at the end of every load and never renumbered."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from graphsvc.codes import SEALING_ROLES
from graphsvc.ids import dataset_prefix, local_id
from graphsvc.schema import PERSON, SCHEMA, USES
from ingest.behind import Run
from queries import writes

CHILD, PROTECTED = "Anak", "Terlindung"
SLICE = 20_000
"""Nodes that are looked at at once: a million would fill the server's memory and ours."""
ADULT = 18
"""UU 21/2007 Ps 1 angka 5: a child is not yet 18."""


@dataclass(slots=True)
class Names:
    """Pseudonyms and sealed ids: numbered on from those that are taken, none given twice."""

    taken: set[str]
    _last: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])

    def take(self, before: str, after: str = "", *, digits: int = 1) -> str:
        """`Korban-03 (badau)` from `Korban-` and ` (badau)`."""
        while True:
            self._last[before, after] += 1
            name = f"{before}{self._last[before, after]:0{digits}d}{after}"
            if name not in self.taken:
                self.taken.add(name)
                return name


def seal_dataset(run: Run, dataset: str) -> None:
    """Brings the seals of a dataset's people, and of the identifiers they use, up to what is stated now."""
    names = Names(set(run(writes.PSEUDONYMS)[0]["pseudonyms"]))
    for piece in _slices(run, dataset_prefix(PERSON.prefix, dataset)):
        people = run(writes.SEALING_PEOPLE, **piece, sealing=list(SEALING_ROLES), adult=ADULT, today=_today())
        _write(run, [row for person in people if (row := _seal_person(person, dataset, names))])
    seal_things(run, dataset)


def seal_things(run: Run, dataset: str | None) -> None:
    """Brings the seals of what a dataset's people use up to date; without a dataset, of what anybody uses.

    Last those of what bears a sealed person's own number or that of a sealed phone, whoever else is said to use it.
    """
    ids = Names(set(run(writes.PSEUDONYMS)[0]["sealed_ids"]))
    for kind in USES.targets:
        for piece in _slices(run, f"{kind.prefix}:"):
            _seal_things(run, ids, run(writes.SEALING_IDENTIFIERS, **piece, dataset=dataset))
    _seal_things(run, ids, run(writes.SEALING_NUMBERS))


def _seal_things(run: Run, ids: Names, things: list[Mapping[str, Any]]) -> None:
    _write(run, [row for thing in things if (row := _seal_thing(thing, ids))])


def _slices(run: Run, prefix: str) -> Iterator[dict[str, str]]:
    """The nodes whose ids begin so, in slices: each comes after one id and ends with another."""
    after = ""
    while last := run(writes.SLICE, prefix=prefix, after=after, most=SLICE)[0]["last"]:
        yield {"after": max(after, prefix), "last": last}
        after = last


def _write(run: Run, rows: list[list[object]]) -> None:
    for at in range(0, len(rows), 10_000):
        run(writes.SEAL, rows=rows[at : at + 10_000])


def _seal_person(person: Mapping[str, Any], dataset: str, names: Names) -> list[object] | None:
    word = _word(person)
    if word is None:
        return [person["id"], False, person["pseudonym"], None, None] if person["sealed"] else None
    pseudonym = person["pseudonym"]
    if pseudonym is None:
        place = local_id(_case(person)) if person["cases"] else dataset
        pseudonym = names.take(f"{word}-", f" ({place})", digits=2)
    return (
        None if person["sealed"] and pseudonym == person["pseudonym"] else [person["id"], True, pseudonym, None, None]
    )


def _case(person: Mapping[str, Any]) -> str:
    """The case that the pseudonym speaks of: the first in which the person has a protected role."""
    named = list(zip(person["roles"], person["cases"], strict=True))
    return next((case for role, case in named if role in SEALING_ROLES), named[0][1])


def _word(person: Mapping[str, Any]) -> str | None:
    """`Korban`, `Saksi` …: why the person is sealed; None if not at all."""
    words = [SEALING_ROLES[role] for role in person["roles"] if role in SEALING_ROLES]
    if CHILD in words or _is_child(person):
        return CHILD
    order = list(dict.fromkeys(SEALING_ROLES.values()))
    if words:
        return min(words, key=order.index)
    return PROTECTED if person["protected"] else None


def _is_child(person: Mapping[str, Any]) -> bool:
    """Under 18 when the first of the person's cases was opened; incomplete dates count for protection."""
    born = person["born_on"]
    if not born:
        return False
    opened = min(person["opened"], default=None) or _today()
    latest_birth = f"{int(born[:4]) + ADULT:04d}{born[4:]}" + (
        "-12-31" if len(born) == 4 else "-31" if len(born) == 7 else ""
    )
    return latest_birth > opened


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def _seal_thing(thing: Mapping[str, Any], ids: Names) -> list[object] | None:
    """The row that seals or opens a thing; its sealed id stays its own."""
    if not thing["seal"]:
        return [thing["id"], False, None, thing["sealed_id"], None] if thing["sealed"] else None
    owner = thing["pseudonyms"][0]
    prefix = thing["id"].split(":", 1)[0]
    kind = next(kind for kind in SCHEMA.nodes if kind.prefix == prefix)
    sealed_id = thing["sealed_id"]
    if sealed_id is None:
        stem = re.sub(r"[^A-Za-z0-9]+", "-", owner).strip("-").lower()
        sealed_id = ids.take(f"{prefix}:sealed-{stem}-")
    number = sealed_id.rsplit("-", 1)[1]
    return [thing["id"], True, f"{kind.name.id} {number}, {owner}", sealed_id, thing["owners"]]
