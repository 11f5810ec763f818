// Makes a load count as under way, so that readers wait until it is gone, and raises the revision.
MATCH (g:Graph)
SET g.revision = g.revision + 1
WITH g
MATCH (l:Load {id: $load})
REMOVE l.loaded_at
