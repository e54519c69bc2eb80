"""The widgets: each paints the rows of a model and turns keys and clicks into messages."""
