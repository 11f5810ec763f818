// In which cases these people are named, as pairs.
UNWIND $ids AS id
MATCH (p:Entity:Person {id: id})-[r:NAMED_IN]->(c:Case)
WHERE VISIBLE(r)
WITH DISTINCT p, c ORDER BY p.id, c.id
RETURN collect(p.id) AS people, collect(c.id) AS cases
