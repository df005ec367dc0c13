"""`python -m cabinetpaper`: the command line."""

from cabinetpaper.cli import main

if __name__ == "__main__":
    main()
