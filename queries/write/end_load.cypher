// Closes the books of a load, and raises the revision to what it left.
MATCH (g:Graph)
SET g.revision = g.revision + 1
WITH g
MATCH (l:Load {id: $load})
SET l.files = $files, l.counts = $counts, l.loaded_at = $at, l.revision = g.revision
