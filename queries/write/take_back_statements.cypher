// Takes away some of what one load states; again until it answers 0.
MATCH ()-[r]->()
WHERE r.load = $load
WITH r LIMIT 50000
DELETE r
RETURN count(*) AS gone
