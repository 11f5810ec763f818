// The loads of a dataset, by its name or by the id of one of them; newest first.
MATCH (l:Load)
WHERE l.dataset = $what OR EXISTS { MATCH (:Load {id: $what, dataset: l.dataset}) }
RETURN l.id AS id, l.dataset AS dataset
ORDER BY l.revision DESC, id DESC
