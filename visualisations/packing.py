"""Puts round groups side by side without overlap, linked ones close together, on a sheet wider than high."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
WIDE = 1.7
"""Width of the sheet over its height: a chart beside its panel on a laptop."""
STEPS = 28


def pack(radii: Floats, ties: Floats) -> Floats:
    """Centres of circles with these radii; `ties[i, j]` says how much i and j want to be neighbours.

    Largest first, those without ties last, each at the best free spot that touches one or two circles already placed.
    """
    count = len(radii)
    centres = np.zeros((count, 2))
    order = np.lexsort((np.arange(count), -radii, ties.sum(axis=1) == 0))
    for at, group in enumerate(order[1:], 1):
        placed = order[:at]
        spots = _spots(centres[placed], radii[placed], float(radii[group]))
        gaps = np.linalg.norm(spots[:, None] - centres[placed][None], axis=2) - radii[placed] - radii[group]
        free = spots[gaps.min(axis=1) > -1e-6]
        centres[group] = free[
            np.argmin(_cost(free, float(radii[group]), centres[placed], radii[placed], ties[group, placed]))
        ]
    return centres - _middle(centres, radii)


def _spots(centres: Floats, radii: Floats, radius: float) -> Floats:
    """Around every placed circle, and touching every two that are close enough."""
    angles = np.linspace(0.0, 2 * np.pi, STEPS, endpoint=False)
    ring = np.stack((np.cos(angles), np.sin(angles)), axis=1)
    around = (centres[:, None] + ring[None] * (radii + radius)[:, None, None]).reshape(-1, 2)
    one, other = np.triu_indices(len(centres), 1)
    apart = centres[other] - centres[one]
    distance = np.linalg.norm(apart, axis=1)
    a, b = radii[one] + radius, radii[other] + radius
    near = distance < a + b
    one, apart, distance, a, b = one[near], apart[near], distance[near], a[near], b[near]
    along = (a**2 - b**2 + distance**2) / (2 * distance)
    across = np.sqrt(np.maximum(a**2 - along**2, 0))
    unit = apart / distance[:, None]
    foot = centres[one] + unit * along[:, None]
    normal = np.stack((-unit[:, 1], unit[:, 0]), axis=1) * across[:, None]
    return np.concatenate((around, foot + normal, foot - normal))


def _cost(spots: Floats, radius: float, centres: Floats, radii: Floats, ties: Floats) -> Floats:
    """How large the sheet becomes, then how far from its middle and from the groups it is linked with."""
    low = np.minimum((centres - radii[:, None]).min(axis=0), spots - radius)
    high = np.maximum((centres + radii[:, None]).max(axis=0), spots + radius)
    sides = high - low
    cost = np.maximum(sides[:, 0] / WIDE, sides[:, 1])
    cost = cost + 0.1 * np.linalg.norm(spots * np.array([1 / WIDE, 1.0]), axis=1)
    if ties.sum() > 0:
        share = ties / ties.sum()
        cost = cost + 0.35 * (np.linalg.norm(spots[:, None] - centres[None], axis=2) * share).sum(axis=1)
    return cost.round(6)


def _middle(centres: Floats, radii: Floats) -> Floats:
    low, high = (centres - radii[:, None]).min(axis=0), (centres + radii[:, None]).max(axis=0)
    return (low + high) / 2
