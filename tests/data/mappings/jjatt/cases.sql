SELECT DISTINCT Operation_ID AS id, 'Operation ' || Operation_ID AS title
FROM 'relations_raw.csv'
