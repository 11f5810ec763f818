// The shortest ways from one node to another over statements that count, each with what is stated step by step.
MATCH (a:Entity {id: $source}), (b:Entity {id: $target})
MATCH path = allShortestPaths((a)-[*..15]-(b))
WHERE all(r IN relationships(path) WHERE type(r) IN $links AND r.status <> 'excluded' AND VISIBLE(r))
WITH DISTINCT nodes(path) AS nodes
ORDER BY [n IN nodes | n.id]
LIMIT $limit
CALL (nodes) {
  UNWIND range(0, size(nodes) - 2) AS step
  WITH step, nodes[step] AS from, nodes[step + 1] AS to
  MATCH (from)-[r]-(to)
  WHERE type(r) IN $links AND r.status <> 'excluded' AND VISIBLE(r)
  WITH step, from, r ORDER BY step, r.since, r.id
  RETURN collect(step) AS steps, collect(r) AS statements, collect(startNode(r) = from) AS forward
}
RETURN nodes, steps, statements, forward
ORDER BY [n IN nodes | n.id]
