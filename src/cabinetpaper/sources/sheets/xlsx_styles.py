"""The styles part in, looks out: for each cell format its number format, font and fill."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from attrs import define, field, frozen

from cabinetpaper.sources.sheets.format_codes import sections, text_section
from cabinetpaper.sources.sheets.gate import Package
from cabinetpaper.sources.sheets.limits import LimitExceededError
from cabinetpaper.sources.sheets.xlsx_colours import OFFICE_THEME, PALETTE, colour
from cabinetpaper.sources.sheets.xlsx_xml import Attributes, is_on, read_part, whole

# Number formats that have an id and no code (18.8.30); 14 and 22 in their US form, which
# `displayed` turns into the reader's own. 5 to 8 and 41 to 44 have the currency of the system.
_DATE, _TIME = "mm-dd-yy", "h:mm:ss"
BUILT_IN: dict[int, str] = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"£"#,##0;-"£"#,##0', 6: '"£"#,##0;[Red]-"£"#,##0',
    7: '"£"#,##0.00;-"£"#,##0.00', 8: '"£"#,##0.00;[Red]-"£"#,##0.00',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: _DATE, 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    42: '_-"£"* #,##0_-;-"£"* #,##0_-;_-"£"* "-"_-;_-@_-',
    43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    44: '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    # East Asian dates and times, which a British Excel shows as its own.
    **dict.fromkeys([27, 28, 29, 30, 31, 36, *range(50, 59)], _DATE),
    **dict.fromkeys([32, 33, 34, 35], _TIME),
}  # fmt: skip
_PLAIN = {"@", "General"}
# Patterns that are mostly background; of the others most is foreground.
_LIGHT = ("gray0625", "gray125", "light", "mediumGray")


@frozen(kw_only=True)
class Look:
    """How a cell as a whole looks; `is_plain_text`: its format leaves words as they are."""

    number_format: str = "General"
    bold: bool = False
    struck: bool = False
    fill: str = ""
    is_date: bool = False
    is_plain_text: bool = True


@define
class Styles:
    """The cell formats of a workbook, each made into a look when a cell first asks for it."""

    package: Package
    theme: Sequence[str] = OFFICE_THEME
    palette: list[str] = field(factory=lambda: list(PALETTE))
    codes: dict[int, str] = field(factory=lambda: dict(BUILT_IN))
    _fonts: list[list[bool]] = field(factory=list)
    _fills: list[dict[str, Attributes | str]] = field(factory=list)
    _formats: list[tuple[int, int, int]] = field(factory=list)
    _looks: dict[str, Look] = field(factory=dict)
    _inside: str = ""
    _count: int = 0
    _own_entries: int = 0

    def look(self, index: str) -> Look:
        """Give the look of a cell format; of one that is not there, that of the first."""
        if index not in self._looks:
            at = whole({"s": index}, "s")
            self._looks[index] = self._made(at if at < len(self._formats) else 0)
        return self._looks[index]

    def coloured(self) -> frozenset[int]:
        """Give the indices of the cell formats with a colour."""
        fills = {i for i, fill in enumerate(self._fills) if self._colour(fill)}
        return frozenset(i for i, (_, _, fill) in enumerate(self._formats) if fill in fills)

    def _made(self, index: int) -> Look:
        if not self._formats:
            return Look()
        number, font, fill = self._formats[index]
        code = self.codes.get(number, "General")
        bold, struck = self._fonts[font] if font < len(self._fonts) else (False, False)
        every = sections(code)
        return Look(
            number_format=code,
            bold=bold,
            struck=struck,
            fill=self._colour(self._fills[fill]) if fill < len(self._fills) else "",
            is_date=any(part.is_date for part in every[0].parts),
            is_plain_text=text_section(code) is None or code in _PLAIN,
        )

    def _colour(self, fill: dict[str, Attributes | str]) -> str:
        """Give the colour that a person sees: a hatch is mostly one of its two."""
        pattern = str(fill.get("pattern", "none"))
        if pattern == "none":
            return ""
        order = ["back", "fore"] if pattern.startswith(_LIGHT) else ["fore", "back"]
        if pattern == "solid":
            order = ["fore"]
        colours = (fill[side] for side in order if side in fill)
        shown = (colour(c, self.palette, self.theme) for c in colours if not isinstance(c, str))
        return next((c for c in shown if c), "")

    def _counted(self, container: str) -> bool:
        """Tell whether an element belongs to cells, and count it."""
        if self._inside != container:
            return False
        self._count += 1
        limit = self.package.limits.styles
        if self._count > limit:
            raise LimitExceededError(
                "styles",
                f"it has more than {limit:,} fonts, fills and formats, and no more are read: copy "
                "the plan's cells into a new workbook",
                self.package.place,
            )
        return True

    def _into(self, name: str, _: object) -> None:
        self._inside = name

    def _code(self, attributes: Attributes) -> None:
        if self._counted("numFmts"):
            self.codes[whole(attributes, "numFmtId")] = attributes.get("formatCode", "General")

    def _font(self, _: Attributes) -> None:
        if self._counted("fonts"):
            self._fonts.append([False, False])

    def _bold(self, attributes: Attributes) -> None:
        if self._inside == "fonts" and self._fonts:
            self._fonts[-1][0] = is_on(attributes, "val", True)

    def _struck(self, attributes: Attributes) -> None:
        if self._inside == "fonts" and self._fonts:
            self._fonts[-1][1] = is_on(attributes, "val", True)

    def _fill(self, _: Attributes) -> None:
        if self._counted("fills"):
            self._fills.append({})

    def _fill_part(self, name: str, value: Attributes | str) -> None:
        if self._inside == "fills" and self._fills:
            self._fills[-1].setdefault(name, value)

    def _format(self, attributes: Attributes) -> None:
        if self._counted("cellXfs"):
            number, font = whole(attributes, "numFmtId"), whole(attributes, "fontId")
            self._formats.append((number, font, whole(attributes, "fillId")))

    def _entry(self, attributes: Attributes) -> None:
        if self._inside == "indexedColors" and self._counted("indexedColors"):
            at = self._own_entries
            self._own_entries += 1
            self.palette[at : at + 1] = [attributes.get("rgb", "")[-6:].upper()]

    def read(self, part: str) -> None:
        """Read the styles part."""
        containers = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs",
                      "cellStyles", "dxfs", "indexedColors", "mruColors")  # fmt: skip
        fill_part = self._fill_part
        read_part(
            self.package,
            part,
            starts={
                **{name: partial(self._into, name) for name in containers},
                "numFmt": self._code,
                "font": self._font,
                "b": self._bold,
                "strike": self._struck,
                "fill": self._fill,
                "patternFill": lambda a: fill_part("pattern", a.get("patternType", "none")),
                "fgColor": lambda a: fill_part("fore", dict(a)),
                "bgColor": lambda a: fill_part("back", dict(a)),
                "gradientFill": lambda _: fill_part("pattern", "gradient"),
                "color": lambda a: fill_part("fore", dict(a)),
                "xf": self._format,
                "rgbColor": self._entry,
            },
            ends={name: partial(self._into, "") for name in containers},
            passed_over=["extLst"],
        )


def styles_of(package: Package, part: str | None, theme: Sequence[str]) -> Styles:
    """Give the styles of a workbook; plain ones where it has no styles part."""
    styles = Styles(package, theme)
    if part is not None:
        styles.read(part)
    return styles
