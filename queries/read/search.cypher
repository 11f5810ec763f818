// What the words are found in, and the nodes that they spell exactly; a sealed node is found by its pseudonym only.
CALL (*) {
  MATCH (node:Entity)
  WHERE node.id IN $exact
  RETURN node, 1000.0 AS score
  UNION
  CALL db.index.fulltext.queryNodes('entity_search', $words, {limit: $window}) YIELD node, score
  WHERE NOT coalesce(node.sealed, false) OR $open OR node.id IN $opened
  RETURN node, score
  UNION
  CALL db.index.fulltext.queryNodes('entity_search', $pseudonym, {limit: $window}) YIELD node, score
  WHERE node.sealed
  RETURN node, score
}
WITH node AS n, max(score) AS score
WHERE any(label IN labels(n) WHERE label IN $labels) AND VISIBLE_NODE(n)
RETURN n AS entity, score
ORDER BY score DESC, n.id
LIMIT $limit
