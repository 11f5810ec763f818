// Takes away a dataset's own nodes, and shared nodes that nobody says anything about any more.
MATCH (n:Entity)
WHERE any(prefix IN $prefixes WHERE n.id STARTS WITH prefix)
   OR (any(label IN labels(n) WHERE label IN $shared) AND NOT EXISTS { (n)--() } AND n.listed_by IS NULL)
WITH n LIMIT 50000
DETACH DELETE n
RETURN count(*) AS gone
