// What the papers of each case tell of its people, phones, routes and victims, counted: how many there are, and of how many.
UNWIND $ids AS id
MATCH (c:Entity:Case {id: id})
WHERE VISIBLE_NODE(c)
CALL (c) {
  MATCH (p:Person)-[n:NAMED_IN]->(c)
  WHERE n.status <> 'excluded' AND VISIBLE(n)
  WITH c, p, any(role IN collect(n.role) WHERE role IN $victims) AS victim
  WITH p, victim,
       EXISTS { (p)-[u:USES]->(:Phone) WHERE u.case = c.id AND u.status <> 'excluded' AND VISIBLE(u) } AS phoned,
       victim AND EXISTS {
         MATCH (p)-[r]-()
         WHERE r.case = c.id AND r.status <> 'excluded' AND VISIBLE(r)
         MATCH (s:Entity:Source {id: r.source})
         WITH toLower(s.kind + ' ' + coalesce(s.evidence_kind, '')) AS kind
         WHERE any(word IN $examined WHERE kind CONTAINS word) AND any(word IN $heard WHERE kind CONTAINS word)
       } AS told
  RETURN count(p) AS people, count(CASE WHEN phoned THEN 1 END) AS with_phone,
         count(CASE WHEN victim THEN 1 END) AS victims, count(CASE WHEN told THEN 1 END) AS victims_heard
}
CALL (c) {
  MATCH (t:Phone)<-[u:USES]-(:Person)-[n:NAMED_IN]->(c)
  WHERE u.case = c.id AND u.status <> 'excluded' AND VISIBLE(u) AND n.status <> 'excluded' AND VISIBLE(n)
  WITH DISTINCT c, t
  WITH t, EXISTS { (t)-[r:CALLED]-() WHERE r.case = c.id AND r.status <> 'excluded' AND VISIBLE(r) } AS called
  RETURN count(t) AS phones, count(CASE WHEN called THEN 1 END) AS with_calls
}
CALL (c) {
  MATCH (t:Entity:Route)
  WHERE t.id STARTS WITH 'route:' + split(c.id, ':')[1] + ':' AND VISIBLE_NODE(t)
  WITH t, EXISTS { (t)<-[r:TRAVELLED]-() WHERE r.case = c.id AND r.status <> 'excluded' AND VISIBLE(r) } AS own,
       EXISTS { (t)<-[r:TRAVELLED]-() WHERE r.status <> 'excluded' AND VISIBLE(r) } AS travelled
  WHERE own OR NOT travelled
  RETURN count(t) AS routes, count(CASE WHEN own THEN 1 END) AS with_travellers
}
RETURN c AS entity, people, with_phone, phones, with_calls, routes, with_travellers, victims, victims_heard
ORDER BY c.id
