"""The number of a document: 鄂政发〔2021〕3号."""

from parsers.text.patterns import compiled

DOCUMENT_NUMBER = compiled(r"([一-鿿]{2,14})\s*[〔\[［（(【]\s*(20\d\d)\s*[〕\]］）)】]\s*第?\s*(\d{1,4})\s*号")
"""Its groups are the sign of the organ, the year and the number of the year."""
