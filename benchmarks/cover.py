"""Hold the promise "nothing lost" against a folder of resumes: `cover.py FOLDER`.

Reads every file below the folder that tailor can read and prints each one of which a
visible character is covered not at all or twice, and the share of characters that no
part of the Resume understood (`other`). Exit code 1 where the promise is broken.
"""

import sys
from pathlib import Path

from tailor import read_resume
from tailor.errors import TailorError
from tailor.resume import Resume, uncovered

ENDINGS = {".pdf", ".docx", ".txt", ".md", ".html"}


def visible(text: str) -> int:
    """Return how many characters of a text are no white space."""
    return sum(not character.isspace() for character in text)


def other_share(resume: Resume) -> float:
    """Return the share of visible characters that stand in `other`, 0 to 1."""
    said = sum(visible(piece.text) for piece in resume.other)
    return said / max(1, visible(resume.document.text))


def main(folder: Path) -> int:
    """Print the faults and the totals; return the exit code."""
    shares, broken, refused = [], 0, 0
    for path in sorted(p for p in folder.rglob("*") if p.suffix in ENDINGS):
        try:
            resume = read_resume(path)
        except TailorError as error:
            refused += 1
            print(f"refused   {path.name}: {error}")
            continue
        spans = uncovered(resume, resume.document)
        broken += bool(spans)
        for span in spans[:3]:
            print(f"uncovered {path.name}: {resume.document.at(span)!r}")
        shares.append((other_share(resume), path.name))
    worst = max(shares, default=(0.0, "none"))
    mean = sum(share for share, _ in shares) / max(1, len(shares))
    print(
        f"{len(shares)} files read, {refused} refused, {broken} with uncovered characters"
    )
    print(f"other: {100 * mean:.2f} % of the characters on average, at most", end=" ")
    print(f"{100 * worst[0]:.1f} % ({worst[1]})")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
