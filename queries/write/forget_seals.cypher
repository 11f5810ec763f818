// Opens the phones and other things that nobody who ever was sealed is said to use any more. Accounts and documents that
// are sealed for their numbers only keep their sealed ids.
MATCH (n:Entity)
WHERE n.sealed_id IS NOT NULL AND (n.sealed IS NULL OR NOT n:Account|Document) AND NOT EXISTS { (n)<-[:USES*1..2]-(p:Person) WHERE p.pseudonym IS NOT NULL }
REMOVE n.sealed, n.pseudonym, n.sealed_id, n.sealed_for
