// Which of these shared nodes are there, whether the dataset lists each, and what it remarks on it; and the loads that the
// listings are of: those that changed them, and the dataset's first where nothing tells that they began later.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH n, $dataset IN coalesce(n.listed_by, []) AS listed
WITH n, listed, CASE WHEN listed THEN COLLECT {
  MATCH (b:Before {id: n.id})
  WHERE b.listed IS NOT NULL
  MATCH (:Load {id: b.undoes, dataset: $dataset})
  RETURN b
} ELSE [] END AS changes
WITH collect(n.id) AS ids, collect(listed) AS listed,
     collect([note IN coalesce(n.notes, []) WHERE note STARTS WITH $prefix]) AS remarks,
     collect(changes) AS changes, collect(listed AND all(b IN changes WHERE b.listed)) AS first
RETURN ids, listed, remarks,
       COLLECT { UNWIND changes AS some UNWIND some AS b RETURN DISTINCT b.undoes }
       + COLLECT { MATCH (l:Load {dataset: $dataset}) WHERE any(one IN first WHERE one) RETURN l.id ORDER BY l.revision LIMIT 1 } AS loads
