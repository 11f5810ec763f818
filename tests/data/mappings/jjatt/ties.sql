-- "2002. Resumed 2006" is two ties. Of "1995-1999", "Birth" and "Ongoing" a table of ours can keep no date: what is
-- written stands in the column page. What looks otherwise stays as it stands, and is rejected with its reason.
WITH read AS (
    SELECT ID, Tie_ID, _row, Kinship, Tie_Year,
           trim(split_part(Tie_Extinguish, '. Resumed ', 1)) AS ended,
           trim(split_part(Tie_Extinguish, '. Resumed ', 2)) AS resumed
    FROM 'relations_raw.csv'
)
SELECT ID AS "from", Tie_ID AS "to", if(Kinship <> '0', 'kin_of', 'knows') AS kind,
       if(regexp_matches(Tie_Year, '^(\d{4}-\d{4}|Birth)$'), NULL, Tie_Year) AS since,
       nullif(ended, 'Ongoing') AS until,
       'jjatt' AS source,
       if(regexp_matches(Tie_Year, '^(\d{4}-\d{4}|Birth)$'), Tie_Year, NULL) AS page,
       _row
FROM read
UNION ALL
SELECT ID, Tie_ID, if(Kinship <> '0', 'kin_of', 'knows'), resumed, NULL, 'jjatt', NULL, _row
FROM read
WHERE resumed <> ''
