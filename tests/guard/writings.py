"""The writings of one quantity, as style guides list them side by side."""

from calendar import month_name
from fractions import Fraction

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = [
    "zero",
    "ten",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
LENGTHS = ("inch in inches", "foot ft feet", "meter m metres", "kilometer km kilometres")
WEIGHTS = ("pound lb pounds", "kilogram kg kilograms", "tonne t tonnes", "ounce oz ounces")
OTHERS = ("liter L litres", "milliliter mL millilitres", "watt W watts", "volt V volts")
PARTS = {
    Fraction(1, 2): ("half", "one half", "1/2", "½"),
    Fraction(1, 3): ("a third", "one third", "1/3", "⅓"),
    Fraction(2, 3): ("two thirds", "two-thirds", "2/3", "⅔"),
    Fraction(1, 4): ("a quarter", "one quarter", "1/4", "¼", "25%", "25 percent"),
    Fraction(3, 4): ("three quarters", "three-quarters", "3/4", "¾", "75%"),
    Fraction(1, 5): ("a fifth", "one fifth", "1/5", "20%", "twenty per cent"),
    Fraction(2, 5): ("two fifths", "two-fifths", "2/5", "40%", "40 pct"),
    Fraction(1, 10): ("a tenth", "one tenth", "1/10", "10%", "ten percent"),
}


def in_words(number: int) -> str:
    """Return a number below a million in English words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = f"-{ONES[number % 10]}" if number % 10 else ""
        return TENS[number // 10] + rest
    for scale, name in ((1000, "thousand"), (100, "hundred")):
        if number >= scale:
            more = number % scale
            joint = " and " if 0 < more < 100 else " "
            return f"{in_words(number // scale)} {name}" + (
                joint + in_words(more) if more else ""
            )
    raise AssertionError


def counts(number: int) -> list[str]:
    """Return the writings of a count."""
    found = [str(number), f"{number:,}", in_words(number)]
    if number % 12 == 0 and 12 < number < 130:
        found.append(f"{in_words(number // 12)} dozen")
    if number % 1000 == 0:
        found += [
            f"{number // 1000}k",
            f"{number // 1000:,} thousand",
            f"{number // 1000}K",
        ]
    elif number % 100 == 0 and number > 1000:
        found.append(f"{number / 1000:g}K")
    return found


def amounts(number: int) -> list[str]:
    """Return the writings of an amount in dollars."""
    found = [f"${number}", f"${number:,}", f"USD {number:,}", f"{number:,} dollars"]
    if number % 1000 == 0:
        found += [
            f"${number // 1000}K",
            f"${number // 1000}k",
            f"${number // 1000} thousand",
        ]
    if number % 100_000 == 0:
        found += [f"${number / 10**6:g}M", f"${number / 10**6:g} million"]
        found += [f"{number / 10**6:g} million dollars"]
    return found


def measures(number: int, names: str) -> list[str]:
    """Return the writings of a number of units, as what stands before "long"."""
    _, short, many = names.split()
    return [
        f"{number} {short}" if short != "in" else f'{number}"',
        f"{number} {many}",
        f"{in_words(number)} {many}",
    ]


def durations(months: int) -> list[str]:
    """Return the writings of a time in months, as what stands behind "for"."""
    found = [f"{months} months", f"{in_words(months)} months", f"{months} mos"]
    years = Fraction(months, 12)
    if years.denominator == 1 and years > 1:
        found += [f"{years} years", f"{in_words(int(years))} years", f"{years} yrs"]
    if years.denominator == 2 and years > 2:
        whole = in_words(int(years))
        found += [f"{float(years)} years", f"{whole} and a half years"]
    return found + {
        6: ["half a year", "a half year"],
        12: ["a year", "one year", "1 year"],
        18: ["a year and a half", "one and a half years", "1½ years"],
        120: ["a decade", "ten years"],
    }.get(months, [])


def clocks(minutes: int) -> list[str]:
    """Return the writings of a time of the day."""
    hour, minute = divmod(minutes, 60)
    half, face = "pm" if hour > 11 else "am", hour % 12 or 12
    dotted = f"{half[0]}.m."
    found = [
        f"{face}:{minute:02} {half}",
        f"{face}.{minute:02}{half}",
        f"{face}:{minute:02} {dotted}",
    ]
    found += [f"{hour:02}:{minute:02}"] if 0 < hour < 10 or hour > 11 else []  # not 10:00
    return found + (
        [f"{face} {half}", f"{face}{half}", f"{face} {dotted}"] if not minute else []
    )


def dates(year: int, month: int) -> list[str]:
    """Return the writings of a month of a year."""
    name = month_name[month]
    short = f"{name[:3]} {year}"
    return [
        f"{name} {year}",
        short,
        f"{month:02}/{year}",
        f"{year}-{month:02}",
        f"{name} of {year}",
    ]


def days(day: int, month: int) -> list[str]:
    """Return the writings of a day in 2018."""
    name = month_name[month]
    nth = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day // 10 != 1 else 0, "th")
    found = [f"{day} {name} 2018", f"{name} {day}, 2018", f"{name} {day}{nth}, 2018"]
    return [
        *found,
        f"{day}{nth} of {name} 2018",
        f"2018-{month:02}-{day:02}",
        f"{day} {name[:3]} 2018",
    ]


def spans(low: int, high: int) -> list[str]:
    """Return the writings of a range of a count."""
    joined = [f"{low} to {high}", f"{low}-{high}", f"{low}–{high}", f"{low} through {high}"]
    words = f"{in_words(low)} to {in_words(high)}"
    return [*joined, f"between {low} and {high}", words, f"{low} - {high}"]
