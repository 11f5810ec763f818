"""What a measure is: a NetworkX call that explains itself."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal

from graphsvc.errors import BadRequest
from graphsvc.measures.door import ONE_MODE, Graph, Scores, nx
from graphsvc.measures.estimates import Estimate
from graphsvc.measures.two_mode import TwoMode
from graphsvc.texts import Text

Attribute = Literal["weight", "distance"]
DIGITS = 9
"""Scores closer than this are one score: NetworkX's last digits depend on the order of addition."""
BLANKS = ("contacts", "amount", "percent", "share", "reached", "steps", "among")
"""What a row can be said with: its contacts (“12 people of 3 cases”), its score as it is, in hundredths and against the
first of the list, how many it reaches in how many steps on average, and how many pairs of its contacts are linked."""
CONTACTS = Text("Terhubung langsung dengan {contacts}", "Linked directly with {contacts}")
"""What can be said of every row, and is where a blank has no value on a network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """`call` gets a graph and the link attribute to use, None where every link counts the same.

    `function` names the NetworkX function, "" where NetworkX has none; `attribute` is what a weighted run uses, None where weights change nothing.
    `estimate` gives unweighted scores where a network is too large for `call`.
    `undirected_only` measures refuse a directed graph. `higher_first` is false where a low score stands out.
    `two_mode` is its form on two-mode networks, a text that says why where it has none, None where it is the same there.
    `says` is what one row says in words, `says_none` where its score is 0; their blanks are `BLANKS`.
    """

    name: str
    function: str
    of: Literal["node", "link", "set"]
    caption: Text
    reads: Text
    definition: Text
    source: str
    call: Callable[[Any, Attribute | None], Any]
    two_mode: TwoMode | Text | None
    says: Text = CONTACTS
    says_none: Text | None = None
    attribute: Attribute | None = None
    estimate: Callable[[Any], Estimate] | None = None
    undirected_only: bool = False
    higher_first: bool = True

    def __post_init__(self) -> None:
        form = self.two_mode if isinstance(self.two_mode, TwoMode) else None
        for text in (self.says, self.says_none, form and form.says, form and form.says_none):
            if text and (unknown := text.blanks - set(BLANKS)):
                msg = f"{self.name}: a row cannot say {sorted(unknown)}"
                raise ValueError(msg)

    def on(self, graph: Graph) -> "Measure":
        """The measure in the form that it has on this graph; BadRequest where it has none."""
        form = self.two_mode if ONE_MODE in graph.graph else None
        if isinstance(form, Text):
            raise BadRequest(form)
        if form is None:
            return self
        texts = {"definition": form.definition, "source": form.source, "says": form.says, "says_none": form.says_none}
        return replace(self, call=form.call, attribute=None, two_mode=None, **texts)

    def run(self, graph: Graph, *, weighted: bool = False) -> Scores:
        """Scores in node order (link order for link measures); a node without a defined score is left out.

        BadRequest if the measure is not defined on this graph or its computation does not settle.
        """
        measure = self.on(graph)
        if self.undirected_only and graph.is_directed():
            raise BadRequest(_NOT_DIRECTED.fill(name=self.name))
        if len(graph) == 0:
            return {}
        try:
            scores = dict(measure.call(graph, measure.attribute if weighted else None))
        except nx.PowerIterationFailedConvergence as error:
            raise BadRequest(_NOT_SETTLED.fill(name=self.name)) from error
        except nx.NetworkXNotImplemented as error:
            raise BadRequest(_SELF_LINKS.fill(name=self.name)) from error
        order = graph if self.of == "node" else scores
        return {key: float(scores[key]) for key in order if not math.isnan(scores[key])}


_NOT_DIRECTED = Text(
    "Ukuran {name} hanya ada pada jaringan tanpa arah. Jalankan tanpa directed=true.",
    "The measure {name} exists on undirected networks only. Run it without directed=true.",
)
_NOT_SETTLED = Text(
    "Perhitungan {name} tidak mencapai hasil yang tetap pada jaringan ini. Pakai pagerank, atau saring jaringannya.",
    "{name} does not settle on one result on this network. Use pagerank, or filter the network.",
)
_SELF_LINKS = Text(
    "Ukuran {name} tidak dapat dihitung selama ada simpul yang terhubung ke dirinya sendiri.",
    "The measure {name} cannot be computed while a node is linked to itself.",
)
