"""Children who miss school: notices, section 19, exclusions, part-time timetables and placements."""
