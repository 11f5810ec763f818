"""What the service knows how to answer: one noun a file. The API, the pages and the terminal all call these."""
