"""How stable clusters are: how that is found, and in words."""

import math

from pydantic import BaseModel, Field

from graphsvc.answers.grounds import laid
from graphsvc.networks import Network
from graphsvc.stability import ERRORS, SEEDS, SHARES, THRESHOLD, Progress, SureClusters, sure_clusters
from graphsvc.texts import Language, Text


class Steady(BaseModel):
    """How well a member, or a cluster, is found again; None where that was not asked for, or nobody else is there."""

    stability: float | None = Field(default=None, description="Over runs with other random seeds: 1 is always.")
    under_error: float | None = Field(default=None, description="The same where people or links are missing or wrong.")


class SteadyMethod(BaseModel):
    """How the stability of clusters was found."""

    runs: int = Field(description="Runs with seeds 0, 1, 2 …")
    errors: int = Field(description="Runs on networks with errors.")
    threshold: float = Field(description="Share of the runs below which two count as apart in the consensus.")
    definition: str
    literature: str


def steady_clusters(network: Network, method: str, *, weighted: bool, progress: Progress) -> SureClusters:
    return sure_clusters(laid(network, directed=False)[0], method, weighted=weighted, progress=progress)


def groups_of(found: SureClusters, network: Network) -> list[set[str]]:
    """The consensus as sets of ids, in its own order."""
    groups = [set[str]() for _ in range(len(found.over_seeds.clusters))]
    labels: list[int] = found.labels.tolist()
    for id_, number in zip(network.ids, labels, strict=True):
        groups[number].add(id_)
    return groups


def steady_nodes(found: SureClusters, network: Network) -> dict[str, Steady]:
    shares = zip(network.ids, found.over_seeds.nodes.tolist(), found.under_error.nodes.tolist(), strict=True)
    return {id_: _steady(over_seeds, under_error) for id_, over_seeds, under_error in shares}


def steady_groups(found: SureClusters) -> list[Steady]:
    both = zip(found.over_seeds.clusters.tolist(), found.under_error.clusters.tolist(), strict=True)
    return [_steady(over_seeds, under_error) for over_seeds, under_error in both]


def _steady(over_seeds: float, under_error: float) -> Steady:
    """Without nan, which JSON does not know."""
    known = [None if math.isnan(share) else share for share in (over_seeds, under_error)]
    return Steady(stability=known[0], under_error=known[1])


def steady_method(language: Language) -> SteadyMethod:
    return SteadyMethod(
        runs=SEEDS, errors=ERRORS, threshold=THRESHOLD, definition=DEFINITION.to(language), literature=LITERATURE
    )


_PERCENT = ", ".join(f"{share:.0%}" for share in SHARES)
DEFINITION = Text(
    f"Cara yang sama dijalankan {SEEDS} kali dengan benih acak 0 … {SEEDS - 1}. Kelompok yang tampil adalah kesepakatan: siapa "
    f"sekelompok dengan siapa dalam paling sedikit {THRESHOLD:.0%} kali itu menjadi jejaring, yang dibagi lagi dengan cara yang "
    "sama, sampai semua kali sama. Keteguhan seorang anggota: bagian dari kali-kali itu ketika kelompoknya memuat lebih dari "
    "separuh anggota lain dari kelompok kesepakatannya. Keteguhan kelompok: rata-rata kesamaan Jaccard dengan kelompok yang "
    f"paling mirip. Bila ada galat: sama, pada {ERRORS} jejaring; bergiliran, {_PERCENT} orang hilang, hubungan hilang, atau "
    "hubungan salah ujung; yang hilang tidak dihitung. Ini bukan ukuran kesalahan, dan tidak menangkap orang yang tak pernah "
    "tercatat.",
    f"The same method is run {SEEDS} times with random seeds 0 … {SEEDS - 1}. The clusters shown are the consensus: who is in one "
    f"group with whom in at least {THRESHOLD:.0%} of those runs becomes a network, which is divided again by the same method, until "
    "all runs are alike. Stability of a member: the share of the runs in which its group holds more than half of the other "
    "members of its consensus cluster. Stability of a cluster: the mean Jaccard similarity with the most similar group. Under "
    f"error: the same on {ERRORS} networks; in turn {_PERCENT} of the people are missing, of the links missing, or of the links end "
    "at the wrong person; who is missing is not counted. It is no measure of guilt, and does not know of people whom no record "
    "ever named.",
)
LITERATURE = (
    "Lancichinetti & Fortunato (2012), Scientific Reports 2:336; Hennig (2007), Computational Statistics & Data Analysis "
    "52:258-271; Borgatti, Carley & Krackhardt (2006), Social Networks 28:124-136"
)
