// The pseudonyms and sealed ids that are taken, also those of nodes that were opened since.
CALL () { MATCH (n:Entity) WHERE n.pseudonym IS NOT NULL RETURN collect(n.pseudonym) AS pseudonyms }
CALL () { MATCH (n:Entity) WHERE n.sealed_id IS NOT NULL RETURN collect(n.sealed_id) AS sealed_ids }
RETURN pseudonyms, sealed_ids
