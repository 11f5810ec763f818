-- Nobody has a name here; what the digit for the sex means is not said.
SELECT person_id AS id, 'Person ' || substr(person_id, 2) AS name, 'sex ' || sex AS note, _row
FROM 'nodes.csv'
