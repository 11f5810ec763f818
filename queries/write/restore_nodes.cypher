// Gives nodes back what they said: rows of id and properties.
UNWIND $rows AS row
MATCH (n:Entity {id: row[0]})
SET n = row[1]
