// What is stated about each pair of nodes, either way round.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})-[r]-(b:Entity {id: pair[1]})
WHERE VISIBLE(r) AND type(r) IN $links AND r.status IN $status
RETURN startNode(r).id AS source, endNode(r).id AS target, r AS statement
ORDER BY source, target, r.since, r.id
