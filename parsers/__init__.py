"""A file turned into an outline tree with its facts."""
