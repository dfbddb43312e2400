"""England's published figures, and which of ours is the same as which of DfE's."""
