// All that these nodes say now: rows of id and properties for restore_nodes.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, properties(n) AS said
