"""Numbers as Excel shows them: a number and a taken-apart number format in, text out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from cabinetpaper.sources.sheets.format_codes import Part, Section

# Excel's General shows at most eleven characters of a number, its decimal point among them.
_GENERAL_WIDTH = 11
_GENERAL_SMALLEST = Decimal("0.0001")
# Room for the largest number of a cell, 1.8E+308, with its decimals.
_EXACT = Context(prec=400)
# A format can ask for more digits than any number has; Excel shows at most so many.
_MOST_DIGITS = 255
_LARGEST_FRACTION = Decimal(10) ** 15


def general(number: Decimal) -> str:
    """Give a number as General shows it.

    >>> general(Decimal(repr(0.1 + 0.2))), general(Decimal("1E+12"))
    ('0.3', '1E+12')
    """
    size = abs(number)
    if size and (size < _GENERAL_SMALLEST or size >= Decimal(10) ** _GENERAL_WIDTH):
        mantissa, exponent = f"{number:.5E}".split("E")
        return f"{_trimmed(mantissa)}E{int(exponent):+03d}"
    whole_digits = len(str(int(size)))
    decimals = max(0, _GENERAL_WIDTH - 1 - whole_digits)
    return _trimmed(f"{_rounded(number, decimals):f}")


def shown_number(number: Decimal, section: Section) -> str | None:
    """Give a number as a section shows it, or None where it asks for what we cannot show.

    >>> from cabinetpaper.sources.sheets.format_codes import sections
    >>> [shown_number(Decimal("2.5"), sections(code)[0]) for code in ("0.00", "# ?/?", "0E+00")]
    ['2.50', '2 1/2', '3E+00']
    """
    if not section.is_plain or sum(len(part.code) for part in section.parts) > _MOST_DIGITS:
        return None
    scaled = number * Decimal(100) ** section.percents
    if section.fraction:
        return _with_fraction(scaled, section, section.fraction)
    if section.power:
        return _with_power(scaled, section, section.power)
    if not section.digits:
        return "".join(
            general(number) if p.code in {"@", "General"} else p.literal for p in section.parts
        )
    thousands = sum(part.thousands for part in section.digits[-1:])
    return _filled(scaled / Decimal(1000) ** thousands, section)


def _filled(number: Decimal, section: Section) -> str | None:
    digits = section.digits
    if len(digits) > 1 and any("." in part.code for part in digits):
        return None
    code = "".join(part.code for part in digits)
    shown = _in_digits(number, code)
    return _signed(number, shown, _joined(section, _shared(shown, digits)))


def _shared(shown: str, digits: Sequence[Part]) -> list[str]:
    """Give to each run of placeholders its digits, from the right: 0000 000000 for a telephone."""
    shares: list[str] = []
    for part in reversed(digits[1:]):
        room = len(part.code.replace(",", ""))
        shares.append(shown[-room:])
        shown = shown[:-room]
    return [shown, *reversed(shares)]


def _joined(section: Section, shares: Sequence[str]) -> str:
    """Give the words of a section with digits in the places for them."""
    texts = iter(shares)
    text = "".join(
        next(texts, "") if part in section.digits else part.literal for part in section.parts
    )
    return text.strip(" ") if any("?" in part.code for part in section.parts) else text


def _signed(number: Decimal, shown: str, text: str) -> str:
    return f"-{text}" if number < 0 and any(c in "123456789" for c in shown) else text


def _in_digits(number: Decimal, code: str) -> str:
    whole, _, fraction = code.rstrip(",").partition(".")
    rounded = _rounded(abs(number), len(fraction))
    whole_shown, _, fraction_shown = f"{rounded:f}".partition(".")
    least = whole.count("0")
    whole_shown = "" if whole_shown == "0" and not least else whole_shown.zfill(least)
    if "," in whole:
        whole_shown = f"{int(whole_shown or 0):,}".rjust(least, "0") if whole_shown else ""
    elif "?" in whole:
        whole_shown = whole_shown.rjust(least + whole.count("?"))
    needed = len(fraction.rstrip("#?"))
    while len(fraction_shown) > needed and fraction_shown.endswith("0"):
        fraction_shown = fraction_shown[:-1]
    return whole_shown + ("." + fraction_shown if "." in code else "")


def _with_fraction(number: Decimal, section: Section, places: Part) -> str | None:
    """Give a number with its fraction, the nearest that the places below the stroke can say."""
    size = abs(number)
    several = sum("/" in part.code for part in section.parts) > 1
    if several or size >= _LARGEST_FRACTION or len(section.digits) > 1:
        return None
    below = places.code.partition("/")[2]
    whole, part = divmod(Fraction(size), 1) if section.digits else (0, Fraction(size))
    if below.isdecimal() and below.strip("0"):
        top, bottom = round(part * int(below)), int(below)
    else:
        nearest = part.limit_denominator(10 ** min(len(below), 4) - 1)
        top, bottom = nearest.numerator, nearest.denominator
    if section.digits and top == bottom:
        whole, top = whole + 1, 0
    says_whole = bool(whole) or not top
    fraction = f"{top}/{bottom}" if top or not section.digits else ""
    words = [str(whole) if says_whole and section.digits else "", fraction]
    text = " ".join(word for word in words if word)
    before, after = _around(section)
    return _signed(number, text, before + text + after)


def _with_power(number: Decimal, section: Section, places: Part) -> str | None:
    """Give a number as a power of ten, whose exponent is a multiple of the places before it."""
    if len(section.digits) != 1:
        return None
    code = section.digits[0].code
    step = max(1, len(code.partition(".")[0].replace(",", "")))
    decimals = len(code.partition(".")[2])
    exponent = number.adjusted() // step * step if number else 0
    mantissa = _rounded(abs(number).scaleb(-exponent, context=_EXACT), decimals)
    if mantissa >= Decimal(10) ** step:
        exponent += step
        mantissa = _rounded(abs(number).scaleb(-exponent, context=_EXACT), decimals)
    sign = "-" if exponent < 0 else "+" if "+" in places.code else ""
    shown = _in_digits(mantissa, code.replace("#", "0", 1) if step == 1 else code)
    text = f"{shown}E{sign}{abs(exponent):0{places.code.count('0')}d}"
    before, after = _around(section)
    return _signed(number, shown, before + text + after)


def _around(section: Section) -> tuple[str, str]:
    """Give the words before and after the places of a number, without spaces among them."""
    at = [index for index, part in enumerate(section.parts) if part.code]
    before = "".join(part.literal for part in section.parts[: at[0]])
    return before, "".join(part.literal for part in section.parts[at[-1] + 1 :])


def _rounded(number: Decimal, decimals: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=_EXACT)


def _trimmed(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
