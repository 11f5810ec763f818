// Who in the graph has one of these NIKs; of each number at most ten people.
UNWIND $numbers AS number
MATCH (p:Person {nik: number})
WITH number, p ORDER BY p.id
RETURN number, collect(p.id)[..10] AS ids
