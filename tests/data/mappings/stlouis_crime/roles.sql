-- A "Victim Suspect" is both: two roles.
SELECT person_id AS person, crime_id AS "case", unnest(string_split(lower(role), ' ')) AS role, _row
FROM 'edges.csv'
