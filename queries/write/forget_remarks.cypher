// Takes away what a dataset remarks on shared nodes.
MATCH (n:Entity)
WHERE any(note IN n.notes WHERE note STARTS WITH $prefix)
SET n.notes = [note IN n.notes WHERE NOT note STARTS WITH $prefix]
