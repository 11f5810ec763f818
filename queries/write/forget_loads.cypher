// Takes away a dataset's loads, when all else of it is gone.
MATCH (l:Load {dataset: $dataset})
DETACH DELETE l
