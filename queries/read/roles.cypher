// In which cases these people are named, and as what.
UNWIND $ids AS id
MATCH (p:Entity:Person {id: id})-[r:NAMED_IN]->(c:Case)
WHERE VISIBLE(r)
RETURN p.id AS person, c AS case, r AS statement
ORDER BY person, c.id, r.id
