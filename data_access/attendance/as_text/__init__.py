"""Attendance as text with separated values, which may be longer than a workbook can be."""
