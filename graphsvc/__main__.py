"""`python -m graphsvc`: the command, where its script is not on the path."""

from graphsvc.cli import main

if __name__ == "__main__":
    main()
