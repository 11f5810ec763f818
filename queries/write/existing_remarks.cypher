// Which of these shared nodes are there, with what the dataset remarks on each.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN collect(id) AS ids, collect([note IN coalesce(n.notes, []) WHERE note STARTS WITH $prefix]) AS remarks
