-- Arrested from … to …: month/day/year, with a question mark for what is not known. What looks otherwise stays as it
-- stands, and is rejected with its reason.
WITH forms (form, iso) AS (
    VALUES ('^(\d+)/(\d+)/(\d{4})$', '\3-\1-\2'), ('^(\d+)/\?/(\d{4})$', '\2-\1'), ('^\?/\?/(\d{4})$', '\1')
),
dates AS (
    SELECT ID, Arrest_Date, Release_Date, _row FROM 'nodes_raw.csv' WHERE Arrest_Date IS NOT NULL
)
SELECT ID AS person,
       (SELECT min(Operation_ID) FROM 'relations_raw.csv') AS "case",
       'suspect' AS role,
       'suspect' AS legal_status,
       coalesce((SELECT regexp_replace(Arrest_Date, form, iso) FROM forms WHERE regexp_matches(Arrest_Date, form)), Arrest_Date) AS since,
       coalesce((SELECT regexp_replace(Release_Date, form, iso) FROM forms WHERE regexp_matches(Release_Date, form)), Release_Date) AS until,
       'jjatt' AS source,
       _row
FROM dates
