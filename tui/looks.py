"""How what is stated in a text looks, in the words that `rich.style.Style` reads; the signs beside the text tell it too."""

DEADLINE = "underline cyan"
TARGET = "bold green"
RESULT = "bold blue"
DUTY = "italic magenta"
LOSS = "reverse red"
PLAIN = "none"
OTHERWISE = "underline"
