// What decides whether a person of this slice is sealed: roles that are not excluded, age, and the record's own word.
// Only of those who may have to be sealed or opened: a role that seals, a birth not long before the case, a seal or a word.
MATCH (p:Entity:Person)
WHERE p.id > $after AND p.id <= $last
CALL (p) {
  OPTIONAL MATCH (p)-[r:NAMED_IN]->(c:Case)
  WITH c, r, CASE WHEN r.status <> 'excluded' THEN r END AS counted ORDER BY c.id, r.id
  RETURN collect(counted.role) AS roles, collect(CASE WHEN counted IS NOT NULL THEN c.id END) AS cases,
         collect(c.opened_on) AS opened, coalesce(min(c.opened_on), $today) AS first
}
WITH p, roles, cases, opened, first
WHERE p.sealed OR p.protected OR any(role IN roles WHERE role IN $sealing)
   OR toInteger(left(p.born_on, 4)) + $adult >= toInteger(left(first, 4))
RETURN p.id AS id, coalesce(p.protected, false) AS protected, p.born_on AS born_on,
       coalesce(p.sealed, false) AS sealed, p.pseudonym AS pseudonym, roles, cases, opened
ORDER BY id
