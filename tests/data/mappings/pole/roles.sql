SELECT ":START_ID" AS person, ":END_ID" AS "case", 'suspect' AS role, 'export' AS source, 'PARTY_TO' AS page, _row
FROM 'crime-investigation.relationships.PARTY_TO.csv'
