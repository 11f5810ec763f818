"""What would be left of a network without some of its nodes: questions to check, never people to arrest."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, Field

from graphsvc.answers.grounds import laid
from graphsvc.answers.networks import NetworkInfo, info
from graphsvc.answers.person_stages import person_stages
from graphsvc.answers.reader import Reader
from graphsvc.answers.removal_curves import CHANCE, RANGES, Curve, curve, curves
from graphsvc.answers.removal_steps import Left, Scene, Step, left, steps
from graphsvc.codes import STAGES
from graphsvc.errors import BadRequest, NotFound
from graphsvc.filters import Filters
from graphsvc.networks import Network
from graphsvc.stability import (
    RANDOM,
    SEED,
    STRATEGIES,
    STRATEGY_BY_NAME,
    Choice,
    Links,
    Progress,
    by_chance,
    course,
    order,
    silent,
    work,
)
from graphsvc.texts import Text

BY_HAND = "by_hand"
STEPS = 500_000_000
"""As many steps of a betweenness walk as a laptop does in about ten seconds; what goes with them takes as long again."""
_HAND = Text("yang dipilih sendiri", "those chosen by hand")
_HAND_MEANS = Text(
    "Yang dipilih sendiri lebih dulu, lalu sisanya seperti pada tabel.",
    "Those chosen by hand first, then the others as in the table.",
)


class WhatIf(BaseModel):
    """What each removal would leave on record, and what to look for because of it."""

    network: NetworkInfo
    strategy: str | None = Field(description="None where all were chosen by hand.")
    caption: str
    recompute: bool
    protected: int = Field(description="Protected people, whom no strategy chooses.")
    before: Left
    steps: list[Step]
    curves: list[Curve] = Field(description="Every strategy on the whole network, chance, and what was done here.")
    definition: str
    caveats: list[str]
    literature: str


def what_if(
    reader: Reader,
    network: str,
    filters: Filters,
    *,
    strategy: str | None = None,
    remove: Sequence[str] = (),
    k: int = 10,
    recompute: bool = False,
    all_roles: bool = False,
    progress: Progress = silent,
) -> WhatIf:
    """Takes away `remove`, then `k` more by the strategy (brokers where neither is given).

    Protected people carry paths; they go only by hand or with `all_roles`, and the events of a two-mode network only by
    hand. NotFound for a node that the network has not,
    BadRequest where the network is too large, or says nothing of stages that the strategy needs.
    """
    strategy = strategy or (None if remove else "betweenness")
    read = reader.networks.read(reader.scope, network, filters, lean=True)
    links, _ = laid(read, directed=False)
    by_hand = _places(read, remove)
    count = k if strategy else 0
    _refuse_large(links, len(by_hand) + count, recompute=recompute)
    sealed = np.zeros(len(read), dtype=bool) if all_roles else read.sealed
    may_go = ~sealed if read.events is None else ~(sealed | read.events)
    choice = Choice(may_go, _can(reader, read, filters, may_go), count, recompute)
    if strategy == "stage" and not choice.can.any():
        raise BadRequest(_NO_STAGES)
    gone = [*by_hand, *(_chosen(strategy, links, by_hand, choice) if strategy else ())]
    scene = Scene(reader, read, links, choice, gone, course(links, gone))
    compared = Choice(may_go, choice.can, max(len(gone), 1), recompute)
    language = reader.language
    drawn = curves(links, compared, language, progress)
    if by_hand:
        drawn.append(curve(BY_HAND, (_HAND, _HAND_MEANS), scene.taken, language))
    named = STRATEGY_BY_NAME.get(strategy or "")
    captions = [*([_HAND] if by_hand else []), *([named.caption if named else CHANCE] if strategy else [])]
    return WhatIf(
        network=info(read),
        strategy=strategy,
        caption=", ".join(caption.to(language) for caption in captions),
        recompute=recompute,
        protected=int(sealed.sum()),
        before=left(scene, 0),
        steps=steps(scene, [BY_HAND] * len(by_hand) + [strategy or BY_HAND] * (len(gone) - len(by_hand))),
        curves=drawn,
        definition=" ".join(text.to(language) for text in (DEFINITION, RANGES)),
        caveats=[caveat.to(language) for caveat in CAVEATS],
        literature=LITERATURE,
    )


def _places(read: Network, ids: Sequence[str]) -> list[int]:
    places: dict[str, int] = {id_: at for at, id_ in enumerate(read.ids)}
    wanted = list(dict.fromkeys(ids))
    if not places.keys() >= set(wanted):
        raise NotFound(_NOT_IN_IT)
    return [places[id_] for id_ in wanted]


def _refuse_large(links: Links, count: int, *, recompute: bool) -> None:
    walk = links.size * len(links.sources)
    if walk * (count if recompute else 1) + len(STRATEGIES) * work(links, count) > STEPS:
        raise BadRequest(_TOO_LARGE.fill(nodes=links.size, links=len(links.sources)))


def _can(reader: Reader, read: Network, filters: Filters, may_go: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Stages × nodes. Of protected people it says nothing unless they may go: a victim is no part of the script."""
    stages = person_stages(reader, filters) if any(id_.startswith("person:") for id_ in read.ids) else {}
    none = set[str]()
    held = [stages.get(id_, none) if may else none for id_, may in zip(read.ids, may_go.tolist(), strict=True)]
    return np.array([[stage.code in one for one in held] for stage in STAGES], dtype=bool)


def _chosen(strategy: str, links: Links, by_hand: Sequence[int], choice: Choice) -> list[int]:
    gone = np.zeros(links.size, dtype=bool)
    gone[list(by_hand)] = True
    rest = links.without(gone)
    if strategy == RANDOM:
        return by_chance(rest, choice, [SEED, 0])
    return order(STRATEGY_BY_NAME[strategy], rest, choice)


_NOT_IN_IT = Text(
    "Jejaring ini tidak memuat salah satu simpul yang hendak dikeluarkan.",
    "This network has not one of the nodes that are to be taken away.",
)
_NO_STAGES = Text(
    "Dalam jejaring ini tidak ada peran atau perbuatan yang menunjukkan tahap. Pilih cara lain.",
    "In this network no role or act says who is in which stage. Choose another strategy.",
)
_TOO_LARGE = Text(
    "Jejaring ini terlalu besar untuk perandaian ({nodes} simpul, {links} hubungan). Persempit dengan perkara, kumpulan data "
    "atau waktu, kurangi k, atau jalankan tanpa recompute=true.",
    "This network is too large for a what-if ({nodes} nodes, {links} links). Narrow it by case, dataset or time, take a "
    "smaller k, or run it without recompute=true.",
)
DEFINITION = Text(
    "Simpul dikeluarkan satu per satu dari jejaring yang tercatat; bobot dan arah tidak dipakai. Bagian terbesar: simpul yang "
    "masih tersambung satu sama lain. Pasangan: dua simpul yang masih tersambung lewat jalur mana pun. Efisiensi: rata-rata 1/d "
    "semua pasangan yang tersisa, d = langkah jalur terpendek, 0 bila terputus. Tahap: dari peran dan perbuatan yang tercatat.",
    "Nodes are taken out of the recorded network one by one; weights and directions are not used. Largest part: nodes that "
    "still hang together. Pairs: two nodes that any path still connects. Efficiency: the mean of 1/d over all pairs that are "
    "left, d = steps of the shortest path, 0 where there is none. Stages: by the roles and acts on record.",
)
CAVEATS = (
    Text(
        "Yang keluar di sini adalah pertanyaan untuk diperiksa, bukan orang untuk ditangkap.",
        "What comes out here is questions to check, not people to arrest.",
    ),
    Text(
        "Jejaring pulih: orang diganti dan hubungan baru terjalin, kadang lebih rapat daripada semula (Duijn dkk. 2014). Yang "
        "dihitung di sini hanya saat sesudahnya, menurut yang tercatat.",
        "Networks recover: people are replaced and new ties are made, at times closer ones than before (Duijn et al. 2014). "
        "What is counted here is only the moment after, as far as it is on record.",
    ),
    Text(
        "Tidak ada cara yang terbaik di mana-mana: bandingkan semuanya, juga dengan kebetulan.",
        "No way of choosing is best everywhere: compare them all, and with chance.",
    ),
)
LITERATURE = (
    "Latora & Marchiori (2001), Physical Review Letters 87:198701; Borgatti (2006), Computational and Mathematical "
    "Organization Theory 12:21-34; Brayley, Cockbain & Laycock (2011), Policing 5:132-143; Duijn, Kashirin & Sloot (2014), "
    "Scientific Reports 4:4238"
)
