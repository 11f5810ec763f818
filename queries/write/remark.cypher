// Sets what a dataset remarks on shared nodes, and leaves the remarks of others alone: rows of id, remark, prefix.
UNWIND $rows AS row
MATCH (n:Entity {id: row[0]})
SET n.notes = [note IN coalesce(n.notes, []) WHERE NOT note STARTS WITH row[2]] + CASE WHEN row[1] IS NULL THEN [] ELSE [row[1]] END
RETURN count(n) AS written
