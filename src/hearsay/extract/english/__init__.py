"""English as a war reporter writes it: trees, nouns, numbers, and the editable words in `words/`."""
