"""What is raised for settings that cannot be used."""


class SettingsError(ValueError):
    """The settings file cannot be used; the message says which line of it and why."""
