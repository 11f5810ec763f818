// Opens the sealed phones and other things that nobody is said to use any more.
MATCH (n:Entity)
WHERE n.sealed_id IS NOT NULL AND NOT EXISTS { (n)<-[:USES]-(:Person) }
REMOVE n.sealed, n.pseudonym, n.sealed_id, n.sealed_for
