"""The file itself: pydyf's objects written as PDF 1.7 in fewer bytes than pydyf does.

Same layout, ISO 32000-1, 7.5.7 and 7.5.8: streams, then one stream of all other objects, then the cross-references.
Those are written as differences between lines (predictor 12), and all is compressed with libdeflate.
"""

from __future__ import annotations

from typing import Any, BinaryIO

import pydyf

from wizard.dossier.printing.shrink import compress

_FREE = (0, 0, 0)


class CompactPDF(pydyf.PDF):
    """A file of pydyf whose streams are compressed already: give a `pydyf.PDF` this class before it is written."""

    def write(self, output: BinaryIO, version: object = "1.7", *_: object) -> None:
        """Write the file; an identifier is not made, compression not asked about."""
        if self.info:
            self.add_object(self.info)
        written = bytearray(f"%PDF-{version}\n".encode() + b"%\xf0\x9f\x96\xa4\n")
        places: dict[int, tuple[int, int, int]] = {}
        packed = []
        for thing in self.objects:
            if isinstance(thing, pydyf.Stream):
                places[thing.number] = (1, len(written), 0)
                written += thing.indirect + b"\n"
            elif thing.free != "f":
                packed.append(thing)
        holder = _packed(packed)
        self.add_object(holder)
        places |= {thing.number: (2, holder.number, at) for at, thing in enumerate(packed)}
        places[holder.number] = (1, len(written), 0)
        written += holder.indirect + b"\n"
        start = len(written)
        references = _references([*(places.get(number, _FREE) for number in range(len(self.objects))), (1, start, 0)])
        references.extra |= {"Root": self.catalog.reference}
        if self.info:
            references.extra["Info"] = self.info.reference
        self.add_object(references)
        output.write(written + references.indirect + b"\nstartxref\n%d\n%%%%EOF\n" % start)


def _packed(things: list[Any]) -> pydyf.Stream:
    """A stream that holds these objects."""
    index, contents, position = [], [], 0
    for thing in things:
        content = thing.data
        index.append(b"%d %d" % (thing.number, position))
        contents.append(content)
        position += len(content) + 1
    header = b" ".join(index)
    extra = {"Type": "/ObjStm", "N": len(things), "First": len(header) + 1}
    stream = pydyf.Stream([header, *contents], extra)
    compress(stream)
    return stream


def _references(entries: list[tuple[int, int, int]]) -> pydyf.Stream:
    """The cross-reference stream: each entry as its difference from the one before, byte by byte."""
    where = 3 if entries[-1][1] > 0xFFFF else 2
    widths = (1, where, 2)
    rows = [b"".join(value.to_bytes(width) for value, width in zip(entry, widths, strict=True)) for entry in entries]
    above = bytes(sum(widths))
    differences = bytearray()
    for row in rows:
        differences.append(2)  # PNG's "up"
        differences += bytes((byte - over) & 0xFF for byte, over in zip(row, above, strict=True))
        above = row
    parameters = pydyf.Dictionary({"Predictor": 12, "Columns": sum(widths)})
    extra = {"Type": "/XRef", "W": pydyf.Array(widths), "Size": len(entries), "DecodeParms": parameters}
    stream = pydyf.Stream([bytes(differences)], extra)
    compress(stream)
    return stream
