// Forgets loads, when all that they stated is gone.
MATCH (l:Load)
WHERE l.id IN $loads
DETACH DELETE l
