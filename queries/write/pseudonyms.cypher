// The pseudonyms and sealed ids that are taken.
MATCH (n:Entity)
WHERE n.sealed = true
RETURN collect(n.pseudonym) AS pseudonyms, collect(n.sealed_id) AS sealed_ids
