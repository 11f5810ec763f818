// Which of these ids are nodes already, with the digest of what they say.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN collect(id) AS ids, collect(coalesce(n.digest, 0)) AS digests
