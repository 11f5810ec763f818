// Closes the books of a load, and raises the revision to what it left. It builds on the loads whose nodes and statements it
// repeats, changes or speaks of.
MATCH (g:Graph)
SET g.revision = g.revision + 1
WITH g
MATCH (l:Load {id: $load})
SET l.loaded_at = $at, l.files = $files, l.counts = $counts, l.revision = g.revision, l.builds_on = $builds_on
