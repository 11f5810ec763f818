// Gives some nodes that a load changed back what they said before; a pseudonym once given stays. Again until it answers 0.
MATCH (b:Before {undoes: $load})
WHERE b.label IS NOT NULL
WITH b LIMIT 20000
MATCH (n:Entity {id: b.id})
WITH b, n, n.sealed AS sealed, n.pseudonym AS pseudonym
SET n = properties(b), n.sealed = sealed, n.pseudonym = pseudonym
REMOVE n.undoes, n.label
DELETE b
RETURN count(*) AS restored
