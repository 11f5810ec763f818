// Ends the taking back of a load: forgets it, and raises the revision so that nobody keeps an older view.
MATCH (g:Graph)
SET g.revision = g.revision + 1
WITH g
MATCH (l:Entity {id: $load})
DELETE l
