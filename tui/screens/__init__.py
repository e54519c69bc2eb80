"""The screens: each composes panes and turns commands into what they do."""
