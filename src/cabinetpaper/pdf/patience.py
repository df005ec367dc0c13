"""How long LibreOffice may take where nobody says otherwise."""

SECONDS = 120
"""The example takes 4 s, a plan of 500 actions 8 s."""
