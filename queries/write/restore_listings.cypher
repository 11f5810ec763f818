// Lists some shared nodes again as the dataset did before a load, with what it remarked; again until it answers 0.
MATCH (b:Before {undoes: $load})
WHERE b.listed IS NOT NULL
WITH b LIMIT 20000
MATCH (n:Entity {id: b.id})
WITH b, n, [dataset IN n.listed_by WHERE dataset <> $dataset] + CASE WHEN b.listed THEN [$dataset] ELSE [] END AS listed_by,
     [note IN coalesce(n.notes, []) WHERE NOT note STARTS WITH $prefix] + b.notes AS notes
SET n.listed_by = CASE WHEN size(listed_by) > 0 THEN COLLECT { UNWIND listed_by AS one RETURN one ORDER BY one } END,
    n.notes = CASE WHEN size(notes) > 0 THEN COLLECT { UNWIND notes AS one RETURN one ORDER BY one } END
DELETE b
RETURN count(*) AS restored
