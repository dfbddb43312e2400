"""Where the cases of a list are from: names of sheets and of places, and how they are spelt."""
