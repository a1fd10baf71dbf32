"""Drawing without widgets: theme, fonts, painting, pictures."""
