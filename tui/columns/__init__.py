"""The columns of the lists that are written out: a file for each list."""
