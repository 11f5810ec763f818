// Says that a load is under way, and raises the revision so that nobody keeps an older view.
MERGE (g:Graph {id: 'graph'})
SET g.revision = coalesce(g.revision, 0) + 1
MERGE (l:Entity {id: $load})
SET l:Load, l.dataset = $dataset, l.revision = g.revision, l.loaded_by = $by
