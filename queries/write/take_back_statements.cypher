// Takes away some statements that loads made; again until it answers 0.
MATCH ()-[r]->()
WHERE r.load IN $loads
WITH r LIMIT 50000
DELETE r
RETURN count(*) AS gone
