"""How fast, always against something that ran in the same minute: `make bench`."""
