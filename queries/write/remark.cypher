// Lists shared nodes for a dataset with what it remarks on them, and leaves those of others alone: rows of id, remark,
// dataset, prefix, and the load that is to be taken back by what stood here before (null: the dataset's first).
UNWIND $rows AS row
MATCH (n:Entity {id: row[0]})
FOREACH (load IN CASE WHEN row[4] IS NULL THEN [] ELSE [row[4]] END |
  MERGE (b:Before {undoes: load, id: n.id}) // A load that broke off comes by again: what stood here before it counts.
  ON CREATE SET b.listed = row[2] IN coalesce(n.listed_by, []),
                b.notes = [note IN coalesce(n.notes, []) WHERE note STARTS WITH row[3]])
WITH n, row, [note IN coalesce(n.notes, []) WHERE NOT note STARTS WITH row[3]] + CASE WHEN row[1] IS NULL THEN [] ELSE [row[1]] END AS notes
SET n.listed_by = COLLECT { UNWIND coalesce(n.listed_by, []) + [row[2]] AS dataset RETURN DISTINCT dataset ORDER BY dataset },
    n.notes = CASE WHEN size(notes) > 0 THEN COLLECT { UNWIND notes AS note RETURN note ORDER BY note } END
RETURN count(n) AS written
