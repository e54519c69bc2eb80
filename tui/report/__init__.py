"""A comparison as a report: in the terminal, as Markdown, as a page."""
