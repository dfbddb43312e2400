"""What every table rests on: columns, codes, days and periods. Knows no subject and no law."""
