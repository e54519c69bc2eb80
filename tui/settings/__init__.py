"""What a person has set once: a list of settings, read from the environment and from one file."""
