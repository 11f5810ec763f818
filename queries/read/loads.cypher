// The loads, newest first.
MATCH (l:Load)
WHERE VISIBLE_LOAD(l)
RETURN l AS entity
ORDER BY l.revision DESC, l.id
LIMIT $limit
