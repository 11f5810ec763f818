// Says that loads are being taken back, so that readers wait until they are gone, and raises the revision.
MATCH (g:Graph)
SET g.revision = g.revision + 1
WITH g
MATCH (l:Load)
WHERE l.id IN $loads
SET l.going = true
REMOVE l.loaded_at
