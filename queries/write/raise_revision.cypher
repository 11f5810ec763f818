// Raises the revision, so that nobody keeps an older view.
MERGE (g:Graph {id: 'graph'})
SET g.revision = coalesce(g.revision, 0) + 1
RETURN g.revision AS revision
