// Takes away shared nodes that a load has made, but for those that somebody else speaks of by now.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE NOT EXISTS { (n)--() } AND coalesce(n.listed_by, [$dataset]) = [$dataset]
DELETE n
