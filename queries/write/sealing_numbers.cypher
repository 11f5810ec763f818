// The accounts (of e-wallets) and documents that bear the number of a sealed phone or person: to be sealed whoever is
// said to use them. With them those that are sealed for no such reason any more: to be opened.
CALL () {
  MATCH (p:Phone) WHERE p.sealed = true
  UNWIND [p.number, substring(p.number, 1), '00' + substring(p.number, 1), '0' + substring(p.number, 3), substring(p.number, 3)] AS number
  MATCH (x:Account {number: number})
  UNWIND p.sealed_for AS owner
  RETURN x, owner
  UNION
  MATCH (p:Person) WHERE p.sealed = true
  UNWIND [p.passport, p.nik] AS number
  MATCH (x:Document {number: number})
  RETURN x, p.id AS owner
  UNION
  MATCH (x:Account|Document)
  WHERE x.sealed = true AND (NOT EXISTS { (x)<-[:USES]-(p:Person) WHERE p.sealed }
    OR EXISTS { (x)<-[r:USES]-(p:Person) WHERE p.sealed IS NULL AND r.status <> 'excluded' })
  RETURN x, NULL AS owner
}
OPTIONAL MATCH (p:Entity {id: owner})
WITH x, p ORDER BY p.id
WITH x, collect(p) AS owners
RETURN x.id AS id, coalesce(x.sealed, false) AS sealed, x.sealed_id AS sealed_id,
       [p IN owners | p.id] AS owners, [p IN owners | p.pseudonym] AS pseudonyms, size(owners) > 0 AS seal
ORDER BY id
