// The cases, newest first, with how many people each names, counted before the list is cut.
MATCH (c:Case)
WHERE VISIBLE_NODE(c)
WITH c ORDER BY coalesce(c.opened_on, '') DESC, c.id
WITH collect(c) AS found
UNWIND found[..$limit] AS c
CALL (c) { MATCH (p)-[:NAMED_IN]->(c) RETURN count(DISTINCT p) AS people }
RETURN c AS entity, people, size(found) AS total
ORDER BY coalesce(c.opened_on, '') DESC, c.id
