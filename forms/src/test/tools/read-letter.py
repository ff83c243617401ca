"""Prints a letter as python-docx reads it: "P text" for each paragraph, "T" for each table and
"R text<tab>text…" for each of its rows without the empty cells; texts are percent-encoded.

Usage: python3 read-letter.py FILE
"""
import sys
from urllib.parse import quote

import docx

letter = docx.Document(sys.argv[1])
for paragraph in letter.paragraphs:
    print("P " + quote(paragraph.text, safe=""))
for table in letter.tables:
    print("T")
    for row in table.rows:
        print("R " + "\t".join(quote(cell.text, safe="") for cell in row.cells if cell.text))
