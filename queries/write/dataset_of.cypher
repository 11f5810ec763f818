// The dataset that a load belongs to.
MATCH (l:Load {id: $load})
RETURN l.dataset AS dataset
