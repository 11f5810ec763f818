-- The export itself, and the exhibits: objects, and vehicles, which no person in it uses.
WITH exhibits AS (
    SELECT ":ID" AS id, type AS kind, concat_ws(' ', description, id) AS number, _row
    FROM 'crime-investigation.nodes.Object.csv'
    UNION ALL
    SELECT ":ID", 'Vehicle', concat_ws(' ', reg, make, model, year), _row
    FROM 'crime-investigation.nodes.Vehicle.csv'
)
SELECT 'export' AS id, 'Database export' AS kind, 'crime-investigation' AS number, NULL AS "case", NULL AS _row
UNION ALL
SELECT exhibits.id, exhibits.kind, exhibits.number, involved.":END_ID", exhibits._row
FROM exhibits
LEFT JOIN 'crime-investigation.relationships.INVOLVED_IN.csv' AS involved ON involved.":START_ID" = exhibits.id
