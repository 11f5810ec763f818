SELECT crime_id AS id, 'Crime ' || substr(crime_id, 2) AS title, min(_row) AS _row
FROM 'edges.csv'
GROUP BY crime_id
