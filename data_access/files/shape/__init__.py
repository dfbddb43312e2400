"""What only the file knows of its tables, before they are cells of text: quotation, merged cells, hidden rows."""
