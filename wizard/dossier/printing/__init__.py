"""From blocks to paper: pages laid out by WeasyPrint, remembered where they can be, written as a small tagged file.

`sheets.py` decides what is laid out anew and what comes from memory; `layout.py` lays out; `painted.py` and `typed.py`
hold the pages; `drawing.py` and `structure.py` are what a page draws and says; `lighter.py` and `compact.py` make the
file small.
"""
