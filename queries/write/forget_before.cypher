// Forgets some of what stood there before loads that are taken back with all that came before them; again until it answers 0.
MATCH (b:Before)
WHERE b.undoes IN $loads
WITH b LIMIT 50000
DELETE b
RETURN count(*) AS gone
