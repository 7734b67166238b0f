"""The nouns that travel between the rooms. Frozen; absence is None and means that the text does not say."""
