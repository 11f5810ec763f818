// The loads of the dataset that a load belongs to, newest first.
MATCH (l:Load {id: $load})
MATCH (other:Load {dataset: l.dataset})
RETURN other.id AS id, other.dataset AS dataset
ORDER BY other.revision DESC, id DESC
