-- Who was in touch with whom, and how often or how strongly.
SELECT source AS "from", target AS "to", 'knows' AS kind, weight, _row FROM 'edges.csv'
