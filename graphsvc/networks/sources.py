"""What each network is composed of: for every name of the list, how its contributions are read."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from graphsvc import schema
from graphsvc.kinds import LinkKind
from graphsvc.networks.compose import Keys, between_users, contributions, together
from graphsvc.networks.events import Events, chosen, event_id
from graphsvc.networks.reading import Reading
from graphsvc.values import NodeId
from queries import rows


def ties(reading: Reading) -> pd.DataFrame:
    """Declared ties, weighing the sum of their weights."""
    return _direct(reading, reading.chosen(schema.TIES))


def acts(reading: Reading) -> pd.DataFrame:
    """The six acts of the law and control, from who acted to whom."""
    return _direct(reading, reading.chosen((*schema.ACTS, schema.CONTROLLED)))


def _direct(reading: Reading, kinds: tuple[LinkKind, ...]) -> pd.DataFrame:
    if not kinds:
        return NOTHING
    if reading.lean:
        ends = reading.links(kinds, rows.Ends)
        return contributions(ends.a, ends.b)
    stated = reading.links(kinds, rows.WeightedLinks, weights="coalesce(r.weight, 1.0)")
    return contributions(stated.a, stated.b, stated.column("weights"), stated.link)


def calls(reading: Reading) -> pd.DataFrame:
    """Calls between phones, weighing their number."""
    if not reading.chosen((schema.CALLED,)):
        return NOTHING
    stated = reading.links((schema.CALLED,), rows.WeightedLinks, weights="toFloat(r.count)")
    return contributions(stated.a, stated.b, stated.column("weights"), stated.link)


def money(reading: Reading) -> pd.DataFrame:
    """Payments between people and accounts, weighing their amount."""
    if not reading.chosen((schema.PAID,)):
        return NOTHING
    stated = reading.links((schema.PAID,), rows.Payments, weights="r.amount", currencies="coalesce(r.currency, '')")
    reading.currencies = sorted(set(stated.texts("currencies").tolist()) - {""})
    return contributions(stated.a, stated.b, stated.column("weights"), stated.link)


def routes(reading: Reading) -> pd.DataFrame:
    """Consecutive stops of routes, weighing the people who travelled them."""
    if not reading.chosen((schema.TRAVELLED,)):
        return NOTHING
    legs = reading.links((schema.PASSES,), rows.Legs, seqs="r.seq")
    stops = pd.DataFrame({"route": legs.a, "place": legs.b, "seq": legs.column("seqs"), "leg": legs.link})
    stops = stops.sort_values(["route", "seq"])
    following = stops.groupby("route").shift(-1)
    hops = stops.assign(next=following["place"], next_leg=following["leg"]).dropna()
    travelled = reading.links((schema.TRAVELLED,), rows.Links)
    people = pd.DataFrame({"person": travelled.a, "route": travelled.b, "link": travelled.link})
    journeys = hops.merge(people, on="route")
    # Whoever went the same way twice, or by two routes, is one person.
    times = journeys.groupby(["person", "place", "next"])["link"].transform("size").to_numpy(float)
    here, there = journeys["place"].to_numpy(np.int64), journeys["next"].to_numpy(np.int64)
    parts = (journeys[name].to_numpy(np.int64) for name in ("link", "leg", "next_leg"))
    return contributions(here, there, 1.0 / times, *parts)


def associates(reading: Reading) -> pd.DataFrame:
    """Everything that brings two people together: ties, things they share, calls, payments, journeys, stays."""
    parts = [ties(reading)]
    uses, seen = _uses(reading)
    if reading.chosen((schema.USES,)) and len(uses):
        parts.append(_sharing(uses, seen))
    parts.extend(_through_things(reading, kind, uses) for kind in reading.chosen((schema.CALLED, schema.PAID)))
    parts.extend(found.pairs() for found in chosen(reading))
    return pd.concat([part for part in parts if len(part)] or [NOTHING], ignore_index=True)


def events(reading: Reading) -> pd.DataFrame:
    """Who took part in which shared event, weighing 1; the events themselves become nodes of the network.

    An event that fewer than two people of the network took part in is not shared, and left out.
    """
    ids = reading.ids_of((schema.ROUTE, schema.PLACE))
    parts = [_taking_part(reading, found, ids) for found in chosen(reading)]
    return pd.concat([part for part in parts if len(part)] or [NOTHING], ignore_index=True)


def _taking_part(reading: Reading, found: Events, ids: Mapping[int, NodeId]) -> pd.DataFrame:
    columns = {name: getattr(found, name) for name in ("people", "events", "links", "things", "days", "vehicles")}
    stated = pd.DataFrame(columns)
    stated = stated[stated["people"].isin(reading.people) & stated["things"].isin(list(ids))]
    stated = stated[stated.groupby("events")["people"].transform("nunique") > 1]
    shared = stated.groupby("events").agg(
        things=("things", "first"), day=("days", "min"), vehicle=("vehicles", "first")
    )
    rows_ = zip(shared["things"].tolist(), shared["day"].tolist(), shared["vehicle"].tolist(), strict=True)
    keys = reading.add([event_id(ids[thing], day, vehicle) for thing, day, vehicle in rows_])
    event = keys[shared.index.get_indexer(pd.Index(stated["events"]))]
    # To be put there by two papers is not to be there twice.
    times = stated.groupby(["events", "people"])["links"].transform("size").to_numpy(float)
    people, links = stated["people"].to_numpy(np.int64), stated["links"].to_numpy(np.int64)
    return contributions(event, people, 1.0 / times, links)


def _uses(reading: Reading) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What people use, and the handsets that phones were seen in."""
    stated = reading.links((schema.USES,), rows.Links)
    said = pd.DataFrame({"person": stated.a, "thing": stated.b, "link": stated.link})
    by_people = np.isin(stated.a, reading.people)
    return said[by_people], said[~by_people].rename(columns={"person": "phone", "thing": "handset", "link": "seen"})


def _sharing(uses: pd.DataFrame, seen: pd.DataFrame) -> pd.DataFrame:
    """Using one thing. Whose phone was seen in a handset uses the handset too; one phone with two users says nothing
    more of them by being in a handset."""
    through = uses.merge(seen, left_on="thing", right_on="phone").assign(thing=lambda both: both["handset"])
    ways = pd.concat([uses.assign(phone=-1, seen=-1), through.drop(columns="handset")], ignore_index=True)
    person, thing, link, phone, seen_in = (
        ways[name].to_numpy(np.int64) for name in ("person", "thing", "link", "phone", "seen")
    )

    def apart(one: Keys, other: Keys) -> NDArray[np.bool_]:
        return (phone[one] < 0) | (phone[one] != phone[other])

    found = together(person, thing, np.arange(len(ways), dtype=np.int64), apart)
    one, other = found["part1"].to_numpy(np.int64), found["part2"].to_numpy(np.int64)
    a, b = found["a"].to_numpy(np.int64), found["b"].to_numpy(np.int64)
    return contributions(a, b, found["weight"], link[one], link[other], seen_in[one], seen_in[other])


def _through_things(reading: Reading, kind: LinkKind, uses: pd.DataFrame) -> pd.DataFrame:
    """Calls between phones and payments between accounts, brought home to the people who use them."""
    stated = reading.links((kind,), rows.Links)
    talks = pd.DataFrame({"source": stated.a, "target": stated.b, "said": stated.link})
    if kind is schema.PAID:  # A person who pays in person is their own means of paying.
        people = reading.people
        own = pd.DataFrame({"person": people, "thing": people, "link": np.full(len(people), -1, dtype=np.int64)})
        uses = pd.concat([uses, own], ignore_index=True)
    return between_users(uses, talks)


NOTHING = contributions(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
