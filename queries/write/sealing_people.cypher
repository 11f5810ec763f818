// What decides whether a person of this dataset is sealed: roles that are not excluded, age, and the record's own word.
MATCH (p:Person)
WHERE p.id STARTS WITH $prefix
OPTIONAL MATCH (p)-[r:NAMED_IN]->(c:Case)
WITH p, c, r, CASE WHEN r.status <> 'excluded' THEN r END AS counted ORDER BY c.id, r.id
RETURN p.id AS id, coalesce(p.protected, false) AS protected, p.born_on AS born_on,
       coalesce(p.sealed, false) AS sealed, p.pseudonym AS pseudonym,
       collect(counted.role) AS roles, collect(CASE WHEN counted IS NOT NULL THEN c.id END) AS cases,
       collect(c.opened_on) AS opened
ORDER BY id
