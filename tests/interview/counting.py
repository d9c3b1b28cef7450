"""How often the work of a request is done: calls counted by the interpreter, whatever name a module imported."""

import sys
from collections import Counter
from collections.abc import Callable
from types import CodeType, FrameType


def calls_during(work: Callable[[], object], *functions: Callable[..., object]) -> Counter[str]:
    """How often each of these functions is called while `work` runs."""
    names: dict[CodeType, str] = {function.__code__: function.__name__ for function in functions}
    found: Counter[str] = Counter(dict.fromkeys(names.values(), 0))

    def count(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code in names:
            found[names[frame.f_code]] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return found
