// Takes a dataset's listings of shared nodes away, with its remarks; those that began with one of its `$later` loads stay.
MATCH (n:Entity)
WHERE $dataset IN n.listed_by
  AND NOT EXISTS { MATCH (b:Before {id: n.id}) WHERE b.listed = false AND b.undoes IN $later }
WITH n, [dataset IN n.listed_by WHERE dataset <> $dataset] AS listed_by,
     [note IN coalesce(n.notes, []) WHERE NOT note STARTS WITH $prefix] AS notes
SET n.listed_by = CASE WHEN size(listed_by) > 0 THEN listed_by END, n.notes = CASE WHEN size(notes) > 0 THEN notes END
