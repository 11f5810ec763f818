"""A network through time: its windows, and that what is cut out of it is what is read for that time alone."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from graphsvc.errors import BadRequest
from graphsvc.filters import Filters
from graphsvc.networks import NETWORKS, Network, Networks
from graphsvc.networks.windows import Timeline, Window
from graphsvc.scope import EVERYTHING_SEALED
from graphsvc.store import Store
from graphsvc.values import NodeId, Opaque
from queries.rows import Months

WINDOWS = [Window("2024-03", "2024-08"), Window("2025-01", "2025-01"), Window("1980-01", "1981-12")]


@pytest.mark.parametrize("network", [network.name for network in NETWORKS])
@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(dataset="kalbar"), Filters(kinds=("CALLED",)), Filters(status=("disputed", "confirmed"))],
)
def test_what_is_cut_out_is_what_is_read_for_that_time(samples: Store, network: str, filters: Filters) -> None:
    networks = Networks(samples)
    through = networks.timeline(EVERYTHING_SEALED, network, filters)

    assert _links(through.whole) == _links(networks.read(EVERYTHING_SEALED, network, filters))
    for window in WINDOWS:
        alone = replace(filters, since=window.since, until=window.until)
        assert _links(through.within(window)) == _links(networks.read(EVERYTHING_SEALED, network, alone))


def test_a_window_reaches_no_further_than_the_filters(samples: Store) -> None:
    filters = Filters(since="2025-01-20", until="2025-02-10")
    networks = Networks(samples)
    through = networks.timeline(EVERYTHING_SEALED, "calls", filters)

    assert through.windows(12).spans == [Window("2025-01", "2025-02")]
    assert _links(through.within(Window("2025-01", "2025-02"))) == _links(through.whole)
    assert (
        0
        < through.whole.links
        < networks.read(EVERYTHING_SEALED, "calls", Filters(since="2025-01", until="2025-02")).links
    )


def test_windows_push_no_kept_network_out(samples: Store) -> None:
    networks = Networks(samples)
    kept = networks.read(EVERYTHING_SEALED, "ties")
    through = networks.timeline(EVERYTHING_SEALED, "ties")
    for window in through.windows(1, 1).spans[:20]:
        through.within(window)

    assert networks.read(EVERYTHING_SEALED, "ties") is kept


@pytest.mark.parametrize(
    ("dates", "months", "step", "expected"),
    [
        ([("2024-01", "2024-12")], 6, None, [("2024-01", "2024-06"), ("2024-07", "2024-12")]),
        ([("2024-11", ""), ("2025-01", "2025-02")], 3, 2, [("2024-11", "2025-01"), ("2025-01", "2025-02")]),
        ([("2024-05", "2024-05")], 1, 1, [("2024-05", "2024-05")]),
        ([("", "2024")], 12, None, [("2024-01", "2024-12")]),
        ([("2024", "")], None, None, [("2024-01", "2024-02"), ("2024-03", "2024-04"), ("2024-05", "2024-06"), ("2024-07", "2024-08"), ("2024-09", "2024-10"), ("2024-11", "2024-12")]),
        ([("2024-01", "2024-12")], 1, 6, [("2024-01", "2024-01"), ("2024-07", "2024-07")]),
        ([], 6, 3, []),
    ],
)  # fmt: skip
def test_windows_go_from_the_first_month_to_the_last(
    dates: list[tuple[str, str]], months: int | None, step: int | None, expected: list[tuple[str, str]]
) -> None:
    found = _timeline(dates).windows(months, step)

    assert [(one.since, one.until) for one in found.spans] == expected


def test_an_old_kinship_is_no_beginning() -> None:
    found = _timeline([("1961", "1961"), *[("2024-01", "2024-06")] * 60]).windows(3)

    assert [one.since for one in found.spans] == ["2024-01", "2024-04"]
    assert found.earlier == 1


def test_too_many_windows_are_refused() -> None:
    with pytest.raises(BadRequest):
        _timeline([("1990", "2024")]).windows(1)


def _links(network: Network) -> tuple[list[str], dict[tuple[NodeId, NodeId], float]]:
    return [*network.ids], dict(zip(network.pairs, np.round(network.weights, 9).tolist(), strict=True))


def _timeline(dates: list[tuple[str, str]]) -> Timeline:
    """One statement from and until each of these months."""
    none = np.zeros(0, dtype=np.int64)
    network = Network("ties", False, Filters(), 1, [], none > 0, none, none, none.astype(float), pd.DataFrame())
    since, until = ([Opaque(date[at]) for date in dates] for at in (0, 1))
    dated = Months([Opaque("KNOWS")] * len(dates), since, until, [[at] for at in range(len(dates))])
    return Timeline(network, dated, lambda _held: network)
