// The shortest ways from one node to another over statements that count, as node sequences.
MATCH (a:Entity {id: $source}), (b:Entity {id: $target})
MATCH path = allShortestPaths((a)-[*..15]-(b))
WHERE all(r IN relationships(path) WHERE type(r) IN $links AND r.status IN $status AND VISIBLE(r))
WITH DISTINCT [n IN nodes(path) | n.id] AS nodes
LIMIT $limit
RETURN nodes
ORDER BY nodes
