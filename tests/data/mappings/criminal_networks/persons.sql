-- People are known by their numbers only.
SELECT id, 'Orang ' || id AS name, _row FROM 'nodes.csv'
