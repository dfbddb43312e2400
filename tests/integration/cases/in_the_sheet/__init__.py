"""The shape of a table inside its sheet, its headings, cells and days."""
