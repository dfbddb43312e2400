"""Files after shapes that real work produces, and the answer that is right for each."""
