// The loads, newest first.
MATCH (l:Load)
RETURN l AS entity
ORDER BY l.revision DESC, l.id
LIMIT $limit
