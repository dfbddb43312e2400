"""The public version of the pages: what of them everybody may see."""
