"""Adds files to a library, several at once."""
