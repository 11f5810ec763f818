// Gives the label Recruiter to whom a statement gives that role, and takes it from whom none does any more.
CALL () {
  MATCH (p:Person)-[r:NAMED_IN]->(:Case)
  WHERE r.role = 'recruiter' AND r.dataset = $dataset AND r.status <> 'excluded'
  SET p:Recruiter
}
CALL () {
  MATCH (p:Recruiter)
  WHERE NOT EXISTS { (p)-[r:NAMED_IN]->(:Case) WHERE r.role = 'recruiter' AND r.status <> 'excluded' }
  REMOVE p:Recruiter
}
