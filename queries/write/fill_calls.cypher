// The import reads a list of one empty text as nothing: calls whose only moment or cell is not recorded get it back;
// again until it answers 0.
MATCH ()-[r:CALLED]->()
WHERE r.times IS NULL OR r.cells IS NULL
WITH r LIMIT 50000
SET r.times = coalesce(r.times, ['']), r.cells = coalesce(r.cells, [''])
RETURN count(r) AS filled
