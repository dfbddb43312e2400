"""The process of its own in which uploads are parsed: how it is started and watched, and what it runs."""
