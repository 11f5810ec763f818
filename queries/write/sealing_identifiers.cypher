// The phones, handsets, accounts, vehicles and documents of this dataset's people, with all who use each.
MATCH (:Person)-[r:USES]->(x:Entity)
WHERE r.dataset = $dataset
WITH DISTINCT x
MATCH (p:Person)-[:USES]->(x)
WITH DISTINCT x, p ORDER BY p.id
RETURN x.id AS id, coalesce(x.sealed, false) AS sealed, x.sealed_id AS sealed_id,
       collect(p.id) AS owners, collect(p.pseudonym) AS pseudonyms,
       all(open IN collect(coalesce(p.sealed, false)) WHERE open) AS seal
ORDER BY id
