// How many statements the papers of each case make, by information grade (0: none) and by status.
MATCH ()-[r]->()
WHERE r.case IN $ids AND VISIBLE(r)
WITH r.case AS case, coalesce(r.info_grade, 0) AS grade, r.status AS status, count(*) AS count
ORDER BY case, grade, status
WITH collect({case: case, grade: grade, status: status, count: count})[..$limit] AS found
RETURN [one IN found | one.case] AS cases, [one IN found | one.grade] AS grades,
       [one IN found | one.status] AS statuses, [one IN found | one.count] AS counts
