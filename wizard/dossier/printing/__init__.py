"""From blocks to paper: a small tagged PDF (decision 0042).

                       Dossier: parts of blocks (content/blocks.py)
                                       |
                    printer.py   chooses the path, warns once
                      |                                   |
         fast.py   the fast path                plain.py   the plain path
                      |                         WeasyPrint's documented names only:
      +---------------+----------------+        its user-agent sheet, its own tags
      | personal      | same for all   |                  |
      | laid out anew | from memory    |                  |
      v               v                |                  |
   overprint.py    pages.py            |                  |
   values typed    painted once,       |                  |
   into blank      replayed            |                  |
   forms              |                |                  |
      +---------------+                |                  |
                      v                |                  |
   content_stream.py  one mark a paragraph                |
   tags.py            one element a paragraph, languages  |
                      |                                   |
                      +-----------------+-----------------+
                                        v
                      printed.py: the PDF, and where its parts begin

Both paths share `layout.py` (template, stylesheets, fonts) and `dossier.css`. Every undocumented name of WeasyPrint
is in `weasyprint_private.py`.
"""
