// The loads of a dataset, newest first: whether taking each back has begun, and the loads it builds on (null: it has not
// ended).
MATCH (l:Load {dataset: $dataset})
RETURN l.id AS id, coalesce(l.going, false) AS going, l.builds_on AS builds_on
ORDER BY l.revision DESC, id DESC
