// The revision a load will raise the graph to, whether this dataset has been loaded before, and whether that broke off.
OPTIONAL MATCH (g:Graph)
WITH coalesce(max(g.revision), 0) + 1 AS revision
CALL () {
  OPTIONAL MATCH (l:Load {dataset: $dataset})
  WITH l ORDER BY l.revision DESC LIMIT 1
  RETURN l IS NOT NULL AS known, l IS NOT NULL AND l.loaded_at IS NULL AS broken_off
}
RETURN revision, known, broken_off
