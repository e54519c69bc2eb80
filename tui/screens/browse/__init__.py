"""The browser: one screen composed of places, panels, a line to type in, and what walks through the plans."""
