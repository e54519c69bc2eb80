"""The tags of HTML that are found left over in the text of saved pages."""

BLOCK = "p|br|div|h[1-6]|li|ul|ol|table|tbody|tr|section|article|center"
INLINE = "a|b|i|u|em|font|span|strong|td|th|img|sup|sub"

NAMES = f"{BLOCK}|{INLINE}"
"""The names of the tags, as the inside of a regular expression's group."""
