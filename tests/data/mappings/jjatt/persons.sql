SELECT ID AS id, 'No. ' || ID AS name, 'died ' || Death_Date AS note, _row
FROM 'nodes_raw.csv'
