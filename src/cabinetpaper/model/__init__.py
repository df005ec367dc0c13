"""The nouns of a committee paper: values in, values out. Imports nothing of ours but the leaves."""
