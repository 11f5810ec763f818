// Takes away some nodes that a load made; again until it answers 0.
MATCH (n:Entity)
WHERE n.load = $load
WITH n LIMIT 50000
DETACH DELETE n
RETURN count(*) AS gone
