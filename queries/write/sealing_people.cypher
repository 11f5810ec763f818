// What decides whether a person of this dataset is sealed.
MATCH (p:Person)
WHERE p.id STARTS WITH $prefix
OPTIONAL MATCH (p)-[r:NAMED_IN]->(c:Case)
WITH p, r, c ORDER BY c.id, r.id
RETURN p.id AS id, coalesce(p.protected, false) AS protected, p.born_on AS born_on,
       coalesce(p.sealed, false) AS sealed, p.pseudonym AS pseudonym,
       collect(r.role) AS roles, collect(c.id) AS cases, collect(c.opened_on) AS opened
ORDER BY id
