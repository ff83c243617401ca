"""Prints the paragraphs and then the table cells of a letter as python-docx sees them, one a line."""

import sys

import docx

sys.stdout.reconfigure(encoding="utf-8")
letter = docx.Document(sys.argv[1])
for paragraph in letter.paragraphs:
    print(paragraph.text.replace("\n", ""))
for table in letter.tables:
    for row in table.rows:
        for cell in row.cells:
            print(cell.text)
