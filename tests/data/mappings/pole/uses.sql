SELECT has.":START_ID" AS person,
       'phone' AS kind,
       '+44' || right(regexp_replace(phone.phoneNo, '\D', '', 'g'), 10) AS identifier,
       'export' AS source,
       'HAS_PHONE' AS page,
       has._row
FROM 'crime-investigation.relationships.HAS_PHONE.csv' AS has
JOIN 'crime-investigation.nodes.Phone.csv' AS phone ON phone.":ID" = has.":END_ID"
UNION ALL
SELECT ":ID", 'document', 'nhs:' || nhs_no, 'export', 'Person', _row
FROM 'crime-investigation.nodes.Person.csv'
WHERE nhs_no IS NOT NULL
