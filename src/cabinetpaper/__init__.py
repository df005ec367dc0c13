"""Makes a council's committee paper in Word from the workbook of its action plan."""
