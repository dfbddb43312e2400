"""What chance alone would give: control charts, waiting times, funnels, and where one share lies among many."""
