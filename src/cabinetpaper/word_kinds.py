"""The kinds of files that a paper is written or sent in, by the ending of their names."""

from __future__ import annotations

# What else a paper is written or sent in, and how it becomes what is checked.
OTHERS = {
    ".doc": "is in Word's old format (.doc): save it in Word as .docx",
    ".dot": "is a template in Word's old format (.dot): save a document made of it as .docx",
    ".docm": "has macros (.docm), which no paper may: save it in Word as .docx",
    ".dotx": "is a template (.dotx): save a document made of it as .docx",
    ".dotm": "is a template with macros (.dotm): save a document made of it as .docx",
    ".odt": "is an OpenDocument text (.odt): save it as .docx",
    ".rtf": "is an RTF file (.rtf): save it in Word as .docx",
    ".pdf": "is a PDF: check the .docx that it was made from",
    ".pages": "is a Pages document (.pages): export it as .docx",
}
WORD_FILES = frozenset({".docx", *OTHERS})
