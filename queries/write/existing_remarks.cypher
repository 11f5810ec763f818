// Which of these shared nodes are there, whether the dataset lists each, and what it remarks on it.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN collect(id) AS ids, collect($dataset IN coalesce(n.listed_by, [])) AS listed,
       collect([note IN coalesce(n.notes, []) WHERE note STARTS WITH $prefix]) AS remarks
