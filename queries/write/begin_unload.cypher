// Says that a dataset is being taken out: its loads are broken off until none is left. Raises the revision; no row where there is no such dataset.
MATCH (l:Load {dataset: $dataset})
REMOVE l.loaded_at
WITH count(l) AS loads
WHERE loads > 0
MATCH (g:Graph)
SET g.revision = g.revision + 1
RETURN loads
