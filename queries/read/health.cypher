// How much there is, and at which revision.
OPTIONAL MATCH (g:Graph)
WITH coalesce(max(g.revision), 0) AS revision
CALL () { MATCH (n:Entity) RETURN count(n) AS entities }
CALL () { MATCH ()-[r]->() RETURN count(r) AS statements }
RETURN entities, statements, revision
