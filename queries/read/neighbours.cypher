// Who and what stands next to a node, most statements first, counted before the list is cut.
MATCH (n:Entity {id: $id})-[r]-(other:Entity)
WHERE VISIBLE(r) AND (type(r) IN $links OR any(label IN labels(other) WHERE label IN $labels))
WITH n, other, r ORDER BY r.since, r.id
WITH other, collect(r) AS statements, collect(startNode(r) = n) AS outgoing
ORDER BY size(statements) DESC, other.id
WITH collect({entity: other, statements: statements, outgoing: outgoing}) AS found
UNWIND found[..$limit] AS one
RETURN one.entity AS entity, one.statements[..$each] AS statements, one.outgoing[..$each] AS outgoing,
       size(one.statements) AS count, size(found) AS total
