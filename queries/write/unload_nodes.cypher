// Takes away a dataset's own nodes, its loads, and shared nodes that nobody states anything about any more.
MATCH (n:Entity)
WHERE any(prefix IN $prefixes WHERE n.id STARTS WITH prefix)
   OR (n:Load AND n.dataset = $dataset)
   OR (n.load STARTS WITH $loads AND NOT EXISTS { (n)--() } AND any(label IN labels(n) WHERE label IN $shared))
   OR (n.load IS NULL AND NOT EXISTS { (n)--() } AND any(label IN labels(n) WHERE label IN $shared))
WITH n LIMIT 50000
DETACH DELETE n
RETURN count(*) AS gone
