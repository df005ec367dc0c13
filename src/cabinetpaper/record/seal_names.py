"""The names of the properties by which we know our own files again, in Word files and in PDFs."""

SEAL, MADE_OF, MADE_FROM = "cabinetpaper-seal", "cabinetpaper-made-of", "cabinetpaper-made-from"
