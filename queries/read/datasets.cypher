// The datasets, by name, each with its newest load.
MATCH (l:Load)
WITH l ORDER BY l.revision DESC, l.id
WITH l.dataset AS dataset, head(collect(l)) AS newest
RETURN newest AS entity
ORDER BY dataset
LIMIT $limit
