SELECT '+44' || right(regexp_replace(caller.phoneNo, '\D', '', 'g'), 10) AS caller,
       '+44' || right(regexp_replace(callee.phoneNo, '\D', '', 'g'), 10) AS callee,
       call.call_date || ' ' || call.call_time AS at,
       call.call_duration AS duration_s,
       call.call_type AS channel,
       'export' AS source,
       call.":ID" AS page,
       call._row
FROM 'crime-investigation.nodes.PhoneCall.csv' AS call
JOIN 'crime-investigation.relationships.CALLER.csv' AS from_phone ON from_phone.":START_ID" = call.":ID"
JOIN 'crime-investigation.nodes.Phone.csv' AS caller ON caller.":ID" = from_phone.":END_ID"
JOIN 'crime-investigation.relationships.CALLED.csv' AS to_phone ON to_phone.":START_ID" = call.":ID"
JOIN 'crime-investigation.nodes.Phone.csv' AS callee ON callee.":ID" = to_phone.":END_ID"
