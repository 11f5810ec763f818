// Seals and opens nodes: rows of id, sealed, pseudonym, sealed id, owners.
UNWIND $rows AS row
MATCH (n:Entity {id: row[0]})
SET n.sealed = CASE WHEN row[1] THEN true END, n.pseudonym = row[2], n.sealed_id = row[3], n.sealed_for = row[4]
