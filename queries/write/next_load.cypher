// The revision a load will raise the graph to, and whether this dataset has been loaded before.
OPTIONAL MATCH (g:Graph)
WITH coalesce(max(g.revision), 0) + 1 AS revision
RETURN revision, EXISTS { (l:Load {dataset: $dataset}) } AS known
