// Forgets a load that has been taken back.
MATCH (l:Load {id: $load})
DETACH DELETE l
