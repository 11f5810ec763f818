SELECT person.":ID" AS id,
       concat_ws(' ', person.name, person.surname) AS name,
       concat_ws(', ', location.address, location.postcode) AS home,
       concat_ws('; ', email.email_address, 'age ' || person.age) AS note,
       person._row
FROM 'crime-investigation.nodes.Person.csv' AS person
LEFT JOIN 'crime-investigation.relationships.CURRENT_ADDRESS.csv' AS lives ON lives.":START_ID" = person.":ID"
LEFT JOIN 'crime-investigation.nodes.Location.csv' AS location ON location.":ID" = lives.":END_ID"
LEFT JOIN 'crime-investigation.relationships.HAS_EMAIL.csv' AS has ON has.":START_ID" = person.":ID"
LEFT JOIN 'crime-investigation.nodes.Email.csv' AS email ON email.":ID" = has.":END_ID"
