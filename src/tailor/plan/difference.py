"""What a person changed in a line, in whole words."""


def least_difference(old: str, new: str) -> tuple[int, int, str]:
    """Return the least whole words of `old` that go, and what comes for them."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    most = min(len(old), len(new)) - head
    while tail < most and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    while head and not (_parts(old, head) and _parts(new, head)):
        head -= 1
    while tail and not (_parts(old, len(old) - tail) and _parts(new, len(new) - tail)):
        tail -= 1
    return head, len(old) - tail, new[head : len(new) - tail]


def _parts(text: str, at: int) -> bool:
    """Whether no word runs across an offset."""
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())
