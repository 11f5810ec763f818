-- A crime is a case; who investigated it is its unit, where it happened part of its title.
SELECT crime.":ID" AS id,
       crime.id AS number,
       concat_ws(', ', concat_ws(': ', crime.type, crime.charge), location.address, location.postcode) AS title,
       concat_ws(' ', officer.rank, officer.name, officer.surname, officer.badge_no) AS unit,
       crime.date AS opened_on,
       crime.last_outcome AS phase,
       crime._row
FROM 'crime-investigation.nodes.Crime.csv' AS crime
LEFT JOIN 'crime-investigation.relationships.OCCURRED_AT.csv' AS occurred ON occurred.":START_ID" = crime.":ID"
LEFT JOIN 'crime-investigation.nodes.Location.csv' AS location ON location.":ID" = occurred.":END_ID"
LEFT JOIN 'crime-investigation.relationships.INVESTIGATED_BY.csv' AS led ON led.":START_ID" = crime.":ID"
LEFT JOIN 'crime-investigation.nodes.Officer.csv' AS officer ON officer.":ID" = led.":END_ID"
