"""Published files as they might also come: lines that cannot be placed, faults. Small, and made by hand."""

import pytest

from tests.reference.small_files import ALL, HEADER, damaged, read_selection, read_small, refusal, small, zipped


class TestLines:
    def test_a_line_that_cannot_be_placed_is_left_out_and_said_so(self):
        release = read_small(
            small("1", "1", "1"),
            small("1", "1", "1", year="202425"),
            small("1", "1", "1", level="School"),
            small("1", "1", "1", code="", year="2023"),
        )
        assert len(release.figures) == 3
        assert [(finding.column, finding.rows) for finding in release.findings] == [
            ("time_period", (3,)),
            ("geographic_level", (4,)),
            ("area code", (5,)),
        ]

    def test_windows_text_is_read(self):
        line = small("1", "1", "1").replace("England", "Ynys Môn")
        release = read_selection(f"{HEADER}\r\n{line}\r\n\r\n".encode("cp1252"), "small.csv")
        assert release.figures["area_name"].iloc[0] == "Ynys Môn"

    def test_no_headline_is_said(self):
        (finding,) = read_small(small("1", "1", "1").replace("All EHC plans,All", "Sex,All")).findings
        assert finding.code == "PUBLISHED-NO-HEADLINE"

    @pytest.mark.parametrize(
        ("topic", "group", "headline"),
        [
            ("All EHC plans", "All EHC plans", True),
            ("New EHC plans", "New EHC plans", True),
            ("all new EHC plans", "All New EHC Plans", True),
            ("All EHC plans", "Total", True),
            ("Sex", "All EHC plans", False),
            ("Sex", "Newly recorded", False),
            ("All EHC plans", "Female", False),
        ],
    )
    def test_headline_by_topic(self, topic, group, headline):
        figures = read_small(small("1", "1", "1").replace(ALL, f"{topic},{group}")).figures
        assert figures["headline"].tolist() == [headline] * 3

    def test_a_column_twice_with_other_figures(self):
        line = small("5", "4", "3", "2")
        (finding,) = read_selection(f"{HEADER},plans_issued_den\n{line}".encode(), "a.csv").findings
        assert finding.code == "PUBLISHED-COLUMN-TWICE"
        assert "different" in finding.message

    def test_a_negative_count_is_kept_and_said(self):
        release = read_small(small("1", "-2", "1"))
        assert release.figures["value"].tolist() == [1, -2, 1]
        assert [(finding.code, finding.rows) for finding in release.findings] == [("PUBLISHED-FIGURE-NEGATIVE", (2,))]


class TestRefusals:
    def test_each_says_why(self):
        line = small("1", "1", "1")
        assert refusal(b"") == "PUBLISHED-FILE-UNKNOWN"
        assert refusal(b"a,b\n1,2") == "PUBLISHED-FILE-UNKNOWN"
        assert refusal(b"\x00\x81\x8d") == "PUBLISHED-NOT-TEXT"
        assert refusal(HEADER.encode()) == "PUBLISHED-FILE-EMPTY"
        assert refusal(f"{HEADER}\n{line},9".encode()) == "PUBLISHED-CSV-RAGGED"
        assert refusal(f'{HEADER}\n"{line}'.encode()) == "PUBLISHED-CSV-DAMAGED"
        assert refusal(f"{HEADER}\n{line}\n{line}".encode()) == "PUBLISHED-LINE-TWICE"
        assert refusal(b"SEND Appeal rate table 1,\n,") == "PUBLISHED-APPEALS-HEADINGS"

    def test_zips(self):
        text = f"{HEADER}\n{small('1', '1', '1')}"
        assert refusal(zipped({"notes.txt": "nothing"}), "a.zip") == "PUBLISHED-FILE-UNKNOWN"
        assert refusal(zipped({"a.csv": text, "b.csv": text}), "a.zip") == "PUBLISHED-FILE-TWICE"
        assert refusal(zipped({"a.csv": "0" * 5_000_000}), "a.zip") == "PUBLISHED-ZIP-UNSAFE"
        assert refusal(damaged(zipped({"a.csv": text})), "a.zip") == "PUBLISHED-ZIP-DAMAGED"

    def test_a_broken_file_we_do_not_know_does_not_stop_the_release(self):
        text = f"{HEADER}\n{small('1', '1', '1')}"
        other = text.replace("plans_issued_den_ex", "somewhere") + "\n" + small("2", "2", "2")
        release = read_selection(zipped({"a.csv": text, "b.csv": other, "c.csv": "x,y\n1,2"}), "a.zip")
        assert len(release.figures) == 3
        assert {finding.code for finding in release.findings} == {"PUBLISHED-PART-UNKNOWN", "PUBLISHED-LINE-TWICE"}
