"""Records in, finished Thai project proposals out."""
