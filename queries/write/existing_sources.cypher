// Which of these sources are there, with what their statements take from them, and the hash of their file; and the loads
// that say so.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN collect([id, n.case, n.kind, n.evidence_kind, n.sha256]) AS sources, collect(DISTINCT n.load) AS loads
