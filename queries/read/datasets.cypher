// The datasets, by name, each with its newest load.
MATCH (l:Load)
WHERE VISIBLE_LOAD(l)
WITH l ORDER BY l.revision DESC, l.id
WITH l.dataset AS dataset, head(collect(l)) AS newest
RETURN newest AS entity
ORDER BY dataset
LIMIT $limit
