// Takes a dataset's listings of shared nodes away, with its remarks.
MATCH (n:Entity)
WHERE $dataset IN n.listed_by
WITH n, [dataset IN n.listed_by WHERE dataset <> $dataset] AS listed_by,
     [note IN coalesce(n.notes, []) WHERE NOT note STARTS WITH $prefix] AS notes
SET n.listed_by = CASE WHEN size(listed_by) > 0 THEN listed_by END, n.notes = CASE WHEN size(notes) > 0 THEN notes END
