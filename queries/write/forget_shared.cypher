// Takes away some of the shared nodes that nobody says anything about any more; again until it answers 0.
MATCH (n:Entity)
WHERE any(label IN labels(n) WHERE label IN $shared) AND NOT EXISTS { (n)--() } AND n.listed_by IS NULL
WITH n LIMIT 50000
DETACH DELETE n
RETURN count(*) AS gone
