-- Who knows whom is said twice, once in KNOWS and once with the reason: two statements of two pages.
SELECT ":START_ID" AS "from",
       ":END_ID" AS "to",
       if(":TYPE" = 'FAMILY_REL', 'kin_of', 'knows') AS kind,
       'export' AS source,
       concat_ws(' ', ":TYPE", rel_type) AS page,
       _row
FROM (
    FROM 'crime-investigation.relationships.KNOWS*.csv'
    UNION ALL BY NAME
    FROM 'crime-investigation.relationships.FAMILY_REL.csv'
)
