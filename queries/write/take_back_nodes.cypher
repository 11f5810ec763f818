// Takes away some nodes that loads made; again until it answers 0.
MATCH (n:Entity)
WHERE n.load IN $loads
WITH n LIMIT 50000
DETACH DELETE n
RETURN count(*) AS gone
