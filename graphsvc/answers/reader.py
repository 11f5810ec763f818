"""Who asks: the graph, the networks made of it, what the reader may see, and in which language."""

from dataclasses import dataclass, replace

from graphsvc.networks import Networks
from graphsvc.scope import Scope
from graphsvc.store import Store
from graphsvc.texts import Language


@dataclass(frozen=True, slots=True)
class Reader:
    store: Store
    networks: Networks
    scope: Scope
    language: Language = "id"

    def speaking(self, language: Language) -> "Reader":
        return replace(self, language=language)
