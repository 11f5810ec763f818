// Lists shared nodes for a dataset with what it remarks on them, and leaves those of others alone: rows of id, remark, dataset, prefix.
UNWIND $rows AS row
MATCH (n:Entity {id: row[0]})
WITH n, [dataset IN coalesce(n.listed_by, []) WHERE dataset <> row[2]] + [row[2]] AS listed_by,
     [note IN coalesce(n.notes, []) WHERE NOT note STARTS WITH row[3]] + CASE WHEN row[1] IS NULL THEN [] ELSE [row[1]] END AS notes
SET n.listed_by = listed_by, n.notes = CASE WHEN size(notes) > 0 THEN notes END
RETURN count(n) AS written
