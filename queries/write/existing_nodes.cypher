// Which of these ids are nodes already, with the digest of what they say, and the loads that say so.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN collect(id) AS ids, collect(coalesce(n.digest, 0)) AS digests, collect(DISTINCT n.load) AS loads
