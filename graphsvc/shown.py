"""What the graph holds → what the reader may see: the one place where every value of every row is turned."""

from collections.abc import Callable
from typing import Any, get_args, get_origin, get_type_hints

from graphsvc.scope import Scope, Seals
from graphsvc.values import Entity, NodeId, Shown, Statement

Convert = Callable[[Any], Any]


def converters(row: type, seals: Seals, scope: Scope) -> list[tuple[str, Convert]]:
    """For each field of a query's row how its value is turned into what the reader may see."""
    turned: dict[str, Entity] = {}

    def entity(node: Any) -> Entity:
        # One case stands in the rows of all its people, and its texts are long.
        if node.element_id not in turned:
            turned[node.element_id] = seals.entity(node, scope)
        return turned[node.element_id]

    one: dict[object, Convert] = {
        NodeId: lambda node: seals.public.get(node, node),
        Entity: entity,
        Statement: seals.statement,
        int: int,
        float: float,
        bool: bool,
    }

    def many(item: object) -> Convert:
        if item is NodeId and seals.public:
            public = seals.public
            return lambda values: [public.get(value, value) for value in values]
        if item is Entity or item is Statement:
            convert = one[item]
            return lambda values: [convert(value) for value in values]
        if item is Shown:
            return lambda values: _each_once(values, seals)
        return lambda values: values

    return [
        (name, many(get_args(hint)[0]) if get_origin(hint) is list else one[hint])
        for name, hint in get_type_hints(row).items()
    ]


def _each_once(texts: list[str], seals: Seals) -> list[str]:
    """Every text as it may be seen; a column repeats itself, and looking for names takes its time."""
    seen = {text: seals.scrub(text, prose=False) for text in set(texts)}
    return [seen[text] for text in texts]
