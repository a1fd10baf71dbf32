"""Pure geometry in logical pixels: what is drawn where. numpy, no Qt."""
