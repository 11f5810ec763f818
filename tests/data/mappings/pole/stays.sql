SELECT ":START_ID" AS person, ":END_ID" AS place, 'export' AS source, 'CURRENT_ADDRESS' AS page, _row
FROM 'crime-investigation.relationships.CURRENT_ADDRESS.csv'
