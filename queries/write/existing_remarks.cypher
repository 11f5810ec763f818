// Which of these shared nodes are there, whether the dataset lists each, and what it remarks on it. A listing does not say
// which load it is of: where there is one, all the dataset's loads are given.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH collect(id) AS ids, collect($dataset IN coalesce(n.listed_by, [])) AS listed,
     collect([note IN coalesce(n.notes, []) WHERE note STARTS WITH $prefix]) AS remarks
RETURN ids, listed, remarks,
       COLLECT { MATCH (l:Load {dataset: $dataset}) WHERE any(one IN listed WHERE one) RETURN l.id } AS loads
