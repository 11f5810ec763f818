// Takes away some statements that a load made; again until it answers 0.
MATCH ()-[r]->()
WHERE r.load = $load
WITH r LIMIT 50000
DELETE r
RETURN count(*) AS gone
