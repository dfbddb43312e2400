"""Larkmoor as it is: every case, dispute and absence, before anybody types it into a workbook."""
