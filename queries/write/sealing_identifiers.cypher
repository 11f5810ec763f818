// The phones, handsets, accounts, vehicles and documents of this slice that a dataset (null: any) says are used, with the
// sealed ones of all their users; who uses a phone uses the handset it was seen in. A thing is to be sealed when no open
// person uses it by statements that are not excluded.
MATCH (x:Entity)
WHERE x.id > $after AND x.id <= $last
  AND ($dataset IS NULL OR EXISTS { (x)<-[r:USES]-() WHERE r.dataset = $dataset }
       OR EXISTS { (x)<-[:USES]-()<-[r:USES]-() WHERE r.dataset = $dataset })
CALL (x) {
  MATCH (p:Person)-[uses:USES*1..2]->(x)
  WITH p, any(told IN collect(uses) WHERE none(r IN told WHERE r.status = 'excluded')) AND p.sealed IS NULL AS opens
  ORDER BY p.id
  RETURN collect(opens) AS opens, collect(CASE WHEN p.sealed THEN p END) AS owners
}
WITH x, opens, owners
WHERE size(opens) > 0
WITH x, owners, size(owners) > 0 AND none(open IN opens WHERE open) AS seal
WHERE seal OR x.sealed
RETURN x.id AS id, coalesce(x.sealed, false) AS sealed, x.sealed_id AS sealed_id,
       [p IN owners | p.id] AS owners, [p IN owners | p.pseudonym] AS pseudonyms, seal
ORDER BY id
