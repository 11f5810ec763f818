// Closes the books of a load, and of those of the same dataset that broke off before; raises the revision to what it left.
MATCH (g:Graph)
SET g.revision = g.revision + 1
WITH g
MATCH (l:Load {dataset: $dataset})
WHERE l.id = $load OR l.loaded_at IS NULL
SET l.loaded_at = $at
WITH g, l
WHERE l.id = $load
SET l.files = $files, l.counts = $counts, l.revision = g.revision
