"""The text that Excel shows for a value."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.model.completion import Precision
from cabinetpaper.sources.sheets.number_formats import displayed, shown_precision

MAY = datetime(2019, 5, 1)
SEPTEMBER = datetime(2019, 9, 7, 14, 5)


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (4, "0.0", "4.0"),
        (4.1, "0.0", "4.1"),
        (4.1, "0.00", "4.10"),
        (4.1, "General", "4.1"),
        (4, "General", "4"),
        (4.0, "General", "4"),
        (0.1 + 0.2, "General", "0.3"),
        (1 / 3, "General", "0.333333333"),
        (123456789012, "General", "1.23457E+11"),
        (2.5, "0", "3"),
        (-3, "0", "-3"),
        (-0.01, "0.0", "0.0"),
        (7, "00", "07"),
        (1234.5, "#,##0", "1,235"),
        (1234567, "#,##0.00", "1,234,567.00"),
        (-1234.5, "#,##0_);(#,##0)", "(1,235)"),
        (0, '0;-0;"nil"', "nil"),
        (1.5, "0.##", "1.5"),
        (0.256, "0%", "26%"),
        (0.256, "0.0%", "25.6%"),
        (1234.5, "[$£-809]#,##0.00", "£1,234.50"),
        (4, '"Ref "0', "Ref 4"),
        (5, "[Red]0.0", "5.0"),
        (5, "@", "5"),
        (5, "[>4]0.0;0", "5.0"),
        (3.2, "[>4]0.0;0", "3"),
        (0.4, '[<1]"less than 1";[<10]0;"many"', "less than 1"),
        (40, '[<1]"less than 1";[<10]0;"many"', "many"),
        (0.5, "# ?/?", "1/2"),
        (2.75, "# ?/?", "2 3/4"),
        (2.75, "# ??/100", "2 75/100"),
        (-1.5, "# ?/?", "-1 1/2"),
        (3, "# ?/?", "3"),
        (0.999, "# ?/?", "1"),
        (1.5, "?/?", "3/2"),
        (0, "# ?/?", "0"),
        (1234, "0.00E+00", "1.23E+03"),
        (0.00012, "0.0E+00", "1.2E-04"),
        (123456, "##0.0E+0", "123.5E+3"),
        (9.999, "0.0E+00", "1.0E+01"),
        (1632960394, "0000 000000", "1632 960394"),
        (2079460000, "00000 000000", "02079 460000"),
        (123456, "00-00-00", "12-34-56"),
        (1, "00-00-00", "00-00-01"),
        (5, "??0", "5"),
        (1234.5, '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "£1,234.50"),
        (-1234.5, '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "-£1,234.50"),
        (0, '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "£-"),
        ("a", '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "a"),
        ("4", '"Ref "@', "Ref 4"),
        (1500000, '0.0,,"m"', "1.5m"),
        (1234, '#,##0" days"', "1,234 days"),
        ("4.10", "@", "4.10"),
        ("4.10", "0.0", "4.10"),
        ("a", '0;0;0;"<"@">"', "<a>"),
        (True, "General", "TRUE"),
        (None, "0.0", ""),
    ],
)
def test_a_number_is_shown_as_its_format_says(value, code, text):
    assert displayed(value, code).text == text
    assert displayed(value, code).exact


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (MAY, "mmm-yy", "May-19"),
        (SEPTEMBER, "mmm-yy", "Sep-19"),
        (SEPTEMBER, "d-mmm", "7-Sep"),
        (SEPTEMBER, "dd-mmm-yy", "07-Sep-19"),
        (SEPTEMBER, "dd/mm/yyyy", "07/09/2019"),
        (SEPTEMBER, "yyyy-mm-dd", "2019-09-07"),
        (SEPTEMBER, "[$-809]d mmmm yyyy;@", "7 September 2019"),
        (SEPTEMBER, "[$-en-GB]dddd, d mmmm yyyy;@", "Saturday, 7 September 2019"),
        (SEPTEMBER, r"[$-409]mmm\-yy;@", "Sep-19"),
        (SEPTEMBER, r"[$-F800]dddd\,\ mmmm\ dd\,\ yyyy", "07 September 2019"),
        (SEPTEMBER, "mm-dd-yy", "07/09/2019"),
        (SEPTEMBER, "m/d/yy h:mm", "07/09/2019 14:05"),
        (SEPTEMBER, "h:mm AM/PM", "2:05 PM"),
        (SEPTEMBER, 'd" of "mmmm', "7 of September"),
        (SEPTEMBER, "[$-452]dd/mm/yyyy", "07/09/2019"),
        (time(9, 30), "hh:mm", "09:30"),
        (45000, "dd/mm/yyyy", "15/03/2023"),
        (0, "dd/mm/yyyy", "00/01/1900"),
        (0, "mmm-yy", "Jan-00"),
        (1, "dddd d mmmm yyyy", "Sunday 1 January 1900"),
        (59, "d mmm yyyy", "28 Feb 1900"),
        (60, "d mmm yyyy", "29 Feb 1900"),
        (61, "d mmm yyyy", "1 Mar 1900"),
        (2958465, "dd/mm/yyyy", "31/12/9999"),
        (datetime(1900, 1, 1), "d mmm yyyy", "1 Jan 1900"),
        (timedelta(hours=30), "[h]:mm", "30:00"),
        (timedelta(hours=30, seconds=5), "[mm]:ss", "1800:05"),
        (1.25, "[hh]:mm:ss", "30:00:00"),
        (0.5, "[ss]", "43200"),
        (time(9, 30, 15, 250_000), "mm:ss.0", "30:15.2"),
        (time(9, 30, 59, 700_000), "h:mm:ss", "9:31:00"),
        (SEPTEMBER, "[$-x-sysdate]dddd, mmmm dd, yyyy", "07 September 2019"),
        (SEPTEMBER, '[$-809]ddd d"th" mmm', "Sat 7th Sep"),
        (SEPTEMBER, "dd.mm.yy hh:mm A/P", "07.09.19 02:05 P"),
        (date(2019, 9, 7), "mmmmm yy", "S 19"),
    ],
)
def test_a_date_is_shown_as_its_format_says(value, code, text):
    assert displayed(value, code).text == text
    assert displayed(value, code).exact


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (MAY, "[$-452]d mmmm yyyy", "2019-05-01"),
        (MAY, "[DBNum1]yyyy", "2019-05-01"),
        (MAY, "ggge", "2019-05-01"),
        (-1, "dd/mm/yyyy", "-1"),
        (3_000_000, "dd/mm/yyyy", "3000000"),
        (5, "[>10]0.0;[<1]0", "5"),
        (1.5, "0.0 0", "1.5"),
        (5, "?/? ?/?", "5"),
    ],
)
def test_a_format_that_cannot_be_followed_is_shown_plainly_and_says_so(value, code, text):
    shown = displayed(value, code)
    assert (shown.text, shown.exact) == (text, False)


@pytest.mark.parametrize(
    ("code", "precision"),
    [
        ("mmm-yy", Precision.MONTH),
        ("mmmm yyyy", Precision.MONTH),
        ("yyyy", Precision.YEAR),
        ("dd/mm/yyyy", Precision.DAY),
        ("mm-dd-yy", Precision.DAY),
        ("h:mm", Precision.DAY),
    ],
)
def test_a_date_means_no_more_than_its_format_shows(code, precision):
    assert shown_precision(code) is precision


@given(
    st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.integers(), st.datetimes()),
    st.text(alphabet='0#?.,%@dmyhs[]$-;"\\ /AMPE+_*', max_size=15),
)
def test_no_format_is_refused(value, code):
    assert isinstance(displayed(value, code).text, str)
