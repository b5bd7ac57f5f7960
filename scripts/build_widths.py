"""Build src/tailor/output/built/widths.tsv: how wide the characters of Arial are.

    python scripts/build_widths.py FOLDER

FOLDER holds LiberationSans-Regular.ttf and LiberationSans-Bold.ttf of Liberation 2.x
(Debian: fonts-liberation2), whose characters are as wide as Arial's. Same input, same
bytes.
"""

import struct
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "tailor" / "output" / "built" / "widths.tsv"
HEAD = """\
# How wide the characters of Arial are, in 2048ths of the font's size.
# source: Liberation Sans, regular and bold, which have the widths of Arial
# version: 2
# licence: SIL Open Font License 1.1; this file holds measures only, no outlines
# made by: scripts/build_widths.py
# columns: width and width in bold, the characters that have both
"""
# Latin, Greek and Cyrillic with what stands between words; no controls
RANGES = (
    *((0x20, 0x7E), (0xA0, 0x17F), (0x386, 0x3CE), (0x400, 0x45F)),
    *((0x2010, 0x2015), (0x2018, 0x2026), (0x2030, 0x203A), (0x20AC, 0x20AC)),
    *((0x2116, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x25A0, 0x25CF)),
)
UNITS = 2048
Tables = dict[str, bytes]


def main(folder: Path) -> None:
    """Write the table.

    Args:
        folder: where the two fonts lie.
    """
    regular, bold = (
        _widths(_tables((folder / f"LiberationSans-{style}.ttf").read_bytes()))
        for style in ("Regular", "Bold")
    )
    rows: dict[tuple[int, int], str] = {}
    for first, last in RANGES:
        for code in range(first, last + 1):
            if code in regular and code in bold:
                pair = (regular[code], bold[code])
                rows[pair] = rows.get(pair, "") + chr(code)
    table = "".join(f"{a} {b}\t{known}\n" for (a, b), known in sorted(rows.items()))
    TARGET.write_text(HEAD + table, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {sum(map(len, rows.values()))} characters")


def _tables(data: bytes) -> Tables:
    """Return the tables of a TrueType font by their names."""
    (count,) = struct.unpack_from(">H", data, 4)
    found: Tables = {}
    for i in range(count):
        name, _, start, size = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        found[name.decode("ascii")] = data[start : start + size]
    return found


def _widths(tables: Tables) -> dict[int, int]:
    """Return the width of each character, by its code point."""
    (units,) = struct.unpack_from(">H", tables["head"], 18)
    if units != UNITS:
        raise SystemExit(f"the font has {units} units, not {UNITS}")
    (count,) = struct.unpack_from(">H", tables["hhea"], 34)
    advances = [struct.unpack_from(">H", tables["hmtx"], 4 * i)[0] for i in range(count)]
    return {
        code: advances[min(glyph, count - 1)]
        for code, glyph in _glyphs(tables["cmap"]).items()
    }


def _glyphs(cmap: bytes) -> dict[int, int]:
    """Return the glyph of each character of the basic plane (format 4 of cmap)."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    records = [struct.unpack_from(">HHL", cmap, 4 + 8 * i) for i in range(count)]
    start = next(at for system, code, at in records if (system, code) == (3, 1))
    (double,) = struct.unpack_from(">H", cmap, start + 6)
    ends, starts = start + 14, start + 16 + double
    deltas, offsets = starts + double, starts + 2 * double
    found: dict[int, int] = {}
    for i in range(0, double, 2):
        (last,), (first,) = (
            struct.unpack_from(">H", cmap, at + i) for at in (ends, starts)
        )
        (delta,), (offset,) = (
            struct.unpack_from(">H", cmap, at + i) for at in (deltas, offsets)
        )
        for code in range(first, last + 1):
            glyph = code
            if offset:
                place = offsets + i + offset + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", cmap, place)
            if glyph or not offset:
                glyph = (glyph + delta) % 65536
            if glyph and code != 0xFFFF:
                found[code] = glyph
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
