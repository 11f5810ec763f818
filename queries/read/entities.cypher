// The nodes with these ids, as far as the reader may see them.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE VISIBLE_NODE(n)
RETURN n AS entity
ORDER BY n.id
