"""Window envelopes: where the window lies over a folded A4 sheet, whichever way the sheet has slid.

Millimetres from the top left corner of the sheet. DL: 110 × 220, window 35 × 100, 20 from the right and from the
bottom, sheet folded in three. C5: 162 × 229, window 45 × 100, 20 from the right, 60 from the bottom, folded in two.
The sizes are the trade's usual ones, no norm could be read; a mail processor (edics.fr) asks for the address within
85 × 33 mm at 110 mm from the left and 55 mm from the top, which agrees. See decision 0041.
"""

from __future__ import annotations

from dataclasses import dataclass

SHEET_WIDTH = 210.0
SHEET_HEIGHT = 297.0


@dataclass(frozen=True)
class Box:
    """A rectangle on the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, other: Box) -> bool:
        return (
            other.left <= self.left
            and other.top <= self.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )

    def touches(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True)
class Envelope:
    """An envelope with a window. `folds`: into how many the sheet is folded."""

    name: str
    width: float
    height: float
    window_width: float
    window_height: float
    from_right: float
    from_bottom: float
    folds: int

    def _window(self, slid_right: float, slid_down: float) -> Box:
        left = self.width - self.from_right - self.window_width - slid_right
        top = self.height - self.from_bottom - self.window_height - slid_down
        return Box(left, top, left + self.window_width, top + self.window_height)

    @property
    def slack(self) -> tuple[float, float]:
        """How far the folded sheet can slide, across and down."""
        return self.width - SHEET_WIDTH, self.height - SHEET_HEIGHT / self.folds

    @property
    def always_seen(self) -> Box:
        """What shows wherever the sheet lies: the address must be in it."""
        at_rest, slid = self._window(0, 0), self._window(*self.slack)
        return Box(at_rest.left, at_rest.top, slid.right, slid.bottom)

    @property
    def ever_seen(self) -> Box:
        """What can show: nothing else may be in it."""
        at_rest, slid = self._window(0, 0), self._window(*self.slack)
        return Box(slid.left, slid.top, at_rest.right, at_rest.bottom)


DL = Envelope("DL", 220, 110, 100, 35, 20, 20, 3)
C5 = Envelope("C5", 229, 162, 100, 45, 20, 60, 2)
ENVELOPES = (DL, C5)
