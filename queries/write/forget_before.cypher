// Forgets some of what a dataset said before its later loads; again until it answers 0.
MATCH (b:Before)
WHERE b.undoes STARTS WITH $prefix
WITH b LIMIT 50000
DELETE b
RETURN count(*) AS gone
