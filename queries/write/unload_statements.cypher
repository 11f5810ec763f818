// Takes away some of what a dataset states; again until it answers 0.
MATCH ()-[r]->()
WHERE r.dataset = $dataset
WITH r LIMIT 50000
DELETE r
RETURN count(*) AS gone
