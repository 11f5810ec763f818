SELECT location.":ID" AS id,
       location.address AS name,
       'address' AS kind,
       location."latitude:double" AS lat,
       location."longitude:double" AS lon,
       concat_ws(', ', postcode.code, area.areaCode) AS region,
       location._row
FROM 'crime-investigation.nodes.Location.csv' AS location
LEFT JOIN 'crime-investigation.relationships.HAS_POSTCODE.csv' AS has ON has.":START_ID" = location.":ID"
LEFT JOIN 'crime-investigation.nodes.PostCode.csv' AS postcode ON postcode.":ID" = has.":END_ID"
LEFT JOIN 'crime-investigation.relationships.LOCATION_IN_AREA.csv' AS lies ON lies.":START_ID" = location.":ID"
LEFT JOIN 'crime-investigation.nodes.Area.csv' AS area ON area.":ID" = lies.":END_ID"
