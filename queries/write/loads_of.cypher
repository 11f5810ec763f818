// The loads of a dataset, by its name or by the id of one of them, newest first: whether taking each back has begun, and the
// loads it builds on (null: it has not ended).
MATCH (l:Load)
WHERE l.dataset = $what OR EXISTS { MATCH (:Load {id: $what, dataset: l.dataset}) }
RETURN l.id AS id, l.dataset AS dataset, coalesce(l.going, false) AS going, l.builds_on AS builds_on
ORDER BY l.revision DESC, id DESC
