// The phones, handsets, accounts, vehicles and documents that a dataset (null: any) says people use, with the sealed
// ones of all their users. A thing is to be sealed when no open person uses it by a statement that is not excluded.
MATCH (:Person)-[r:USES]->(x:Entity)
WHERE $dataset IS NULL OR r.dataset = $dataset
WITH DISTINCT x
MATCH (p:Person)-[r:USES]->(x)
WITH x, p, any(status IN collect(r.status) WHERE status <> 'excluded') AND p.sealed IS NULL AS opens ORDER BY p.id
WITH x, collect(opens) AS opens, collect(CASE WHEN p.sealed THEN p END) AS owners
RETURN x.id AS id, coalesce(x.sealed, false) AS sealed, x.sealed_id AS sealed_id,
       [p IN owners | p.id] AS owners, [p IN owners | p.pseudonym] AS pseudonyms,
       size(owners) > 0 AND none(open IN opens WHERE open) AS seal
ORDER BY id
