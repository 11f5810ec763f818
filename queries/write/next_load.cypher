// The revision a load will raise the graph to, whether this dataset has been loaded before, its newest load if that broke
// off, with those before it, and whether it has no other.
OPTIONAL MATCH (g:Graph)
WITH coalesce(max(g.revision), 0) + 1 AS revision
CALL () {
  OPTIONAL MATCH (l:Load {dataset: $dataset})
  WITH l ORDER BY l.revision DESC, l.id DESC
  WITH collect(l) AS loads
  RETURN size(loads) > 0 AS known, CASE WHEN loads[0].loaded_at IS NULL THEN loads[0].id END AS broken_off,
         [l IN loads[1..] | l.id] AS before,
         size(loads) = 1 AND loads[0].loaded_at IS NULL OR size(loads) = 0 AS first
}
RETURN revision, known, broken_off, before, first
