"""Reports as people get them: one document in words, and one writer for each kind of file."""
