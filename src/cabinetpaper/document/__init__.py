"""The values of a laid-out paper: what layout makes, checks judge, Word prints, outlines read.

A leaf beside the rooms: it imports nothing of ours but the leaf modules, so that every room from
`frame` to `word` can speak of paragraphs and tables without an arrow going back up.
"""
