"""What the panes show, as pure values: no widget, no terminal."""
