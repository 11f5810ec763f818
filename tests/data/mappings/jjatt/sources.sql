SELECT DISTINCT 'jjatt' AS id, 'Database' AS kind, 'JJATT' AS number, Operation_ID AS "case"
FROM 'relations_raw.csv'
