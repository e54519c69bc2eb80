"""Where plans are kept. To add a store: a file with a class that is a `Store`, and a line where a `Library` is made of it."""
