// Where the next slice of the nodes ends whose ids begin with a prefix and come after another; null behind the last.
MATCH (n:Entity)
WHERE n.id STARTS WITH $prefix AND n.id > $after
WITH n.id AS id ORDER BY id LIMIT $most
RETURN max(id) AS last
