// The datasets, each by its newest load.
MATCH (l:Load)
WITH l ORDER BY l.revision DESC
WITH l.dataset AS dataset, collect(l) AS loads
RETURN loads[0] AS entity, size(loads) AS loads
ORDER BY dataset
LIMIT $limit
