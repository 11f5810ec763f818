// The cases, with how many people each names and how many statements its file makes.
MATCH (c:Case)
WHERE VISIBLE_NODE(c)
CALL (c) { MATCH (p)-[r:NAMED_IN]->(c) RETURN count(DISTINCT p) AS people, count(r) AS statements }
RETURN c AS entity, people, statements
ORDER BY c.opened_on, c.id
LIMIT $limit
