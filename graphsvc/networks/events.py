"""Shared events: journeys and stays, who took part, and by which statements. Declared here once, for every network."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from graphsvc import schema
from graphsvc.ids import escape, local_id
from graphsvc.kinds import LinkKind
from graphsvc.networks.compose import Keep, Keys, together
from graphsvc.networks.reading import Reading
from graphsvc.values import NodeId
from queries import rows

DAY = len("2024-09-06")
LONG = 60
"""Characters of a vehicle's name in an event's id."""
_PREFIX = f"{schema.EVENT.prefix}:"
_ID = re.compile(
    rf"{_PREFIX}({schema.ROUTE.prefix}|{schema.PLACE.prefix}):[^:]+:[^:]+:"
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(~20[A-Za-z0-9._~-]*)?"
)


@dataclass(frozen=True, slots=True)
class Events:
    """Statements that put somebody into an event, in columns of one length: who, which (by number), the statement, the
    route or place, the day it begins, and the vehicle (empty for a stay, or where none is named)."""

    people: Keys
    events: Keys
    links: Keys
    things: Keys
    days: NDArray[np.str_]
    vehicles: NDArray[np.str_]
    keep: Keep | None = None
    """Which two statements of one event do bring their people together; all of them where it is None."""

    def pairs(self) -> pd.DataFrame:
        """The links between people that these events make."""
        return together(self.people, self.events, self.links, self.keep)


def journeys(reading: Reading) -> Events:
    """Travelling together: one route, one full date, one vehicle (or none named)."""
    stated = reading.links(
        (schema.TRAVELLED,), rows.Journeys, days="coalesce(r.on, '')", vehicles="coalesce(r.vehicle, '')"
    )
    dated = np.char.str_len(stated.texts("days")) >= DAY
    days, vehicles = stated.texts("days")[dated], stated.texts("vehicles")[dated]
    frame = pd.DataFrame({"route": stated.b[dated], "day": days, "vehicle": vehicles})
    event = frame.groupby(["route", "day", "vehicle"], sort=False).ngroup().to_numpy().astype(np.int64)
    return Events(stated.a[dated], event, stated.link[dated], stated.b[dated], days, vehicles)


def stays(reading: Reading) -> Events:
    """Staying together: one place, in one unbroken spell of days on which somebody was there.

    Only stays on days that must overlap bring two people together; a stay without an end is known for its first day.
    """
    stated = reading.links(
        (schema.STAYED_AT,), rows.Stays, since="coalesce(r.since, '')", until="coalesce(r.until, r.since, '')"
    )
    since, until = stated.texts("since"), stated.texts("until")
    dated = (np.char.str_len(since) == DAY) & (np.char.str_len(until) == DAY)
    spell = _spells(stated.b[dated], since[dated].tolist(), until[dated].tolist())
    place = pd.Index(stated.link)

    def overlap(one: Keys, other: Keys) -> NDArray[np.bool_]:
        a, b = place.get_indexer(pd.Index(one)), place.get_indexer(pd.Index(other))
        return (since[a] <= until[b]) & (since[b] <= until[a])

    vehicles = np.full(int(dated.sum()), "", dtype=np.str_)
    return Events(stated.a[dated], spell, stated.link[dated], stated.b[dated], since[dated], vehicles, overlap)


EVENTS_OF = ((schema.TRAVELLED, journeys), (schema.STAYED_AT, stays))
KINDS: tuple[LinkKind, ...] = tuple(kind for kind, _ in EVENTS_OF)


def chosen(reading: Reading) -> list[Events]:
    """The events of the kinds that the filters leave."""
    return [found(reading) for kind, found in EVENTS_OF if reading.chosen((kind,))]


def event_id(thing: NodeId, day: str, vehicle: str) -> NodeId:
    """`event:place:badau:t4:2024-09-01`: the route or place, the day it begins and, where one is named, the vehicle.

    A vehicle as the reader may see it: its name does not give away who is sealed.
    """
    name = vehicle if len(vehicle) <= LONG else f"{vehicle[:LONG]} {hashlib.sha256(vehicle.encode()).hexdigest()[:8]}"
    return NodeId(f"{_PREFIX}{thing}:{escape(f'{day} {name}'.strip())}")


def is_event(id_: str) -> bool:
    """Whether it is the id of an event, be there one or not."""
    return _ID.fullmatch(id_) is not None


def parts_of(event: str) -> tuple[NodeId, str, str]:
    """What `event_id` was given: the route or place, the day and the vehicle."""
    day, _, vehicle = local_id(event).partition(" ")
    return NodeId(event.removeprefix(_PREFIX).rpartition(":")[0]), day, vehicle


def same_event(event: str, among: Iterable[NodeId]) -> NodeId | None:
    """The event among these that this is, or that this is a part of: filters may have hidden how a spell began."""
    thing, day, vehicle = parts_of(event)
    earlier = [one for one in among if _covers(one, thing, day, vehicle)]
    return max(earlier, default=None)


def _covers(one: NodeId, thing: NodeId, day: str, vehicle: str) -> bool:
    its, begins, its_vehicle = parts_of(one)
    stays_there = thing.startswith(f"{schema.PLACE.prefix}:")
    return its == thing and its_vehicle == vehicle and (begins == day or (stays_there and begins < day))


def _spells(places: Keys, since: list[str], until: list[str]) -> Keys:
    """Numbers the unbroken spells at each place, so that only stays of one spell are paired."""
    spell = np.zeros(len(places), dtype=np.int64)
    number, here, last = -1, -1, ""
    for at in sorted(range(len(places)), key=lambda at: (places[at], since[at])):
        if places[at] != here or since[at] > last:
            number, last = number + 1, ""
        here, last = places[at], max(last, until[at])
        spell[at] = number
    return spell
