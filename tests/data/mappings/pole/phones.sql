-- The numbers are invented (0-(070)893-3322): read as national ones, the first digit being the trunk prefix.
SELECT '+44' || right(regexp_replace(phoneNo, '\D', '', 'g'), 10) AS number,
       phoneNo AS note,
       _row
FROM 'crime-investigation.nodes.Phone.csv'
