"""The screen of the lists over all plans (`tui.lists`)."""
