"""What a person typed, read as a filter: one language for searches, lists, panels, the outline and the prompt."""
