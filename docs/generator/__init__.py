"""One module for each page of the reference; each has a function ``page()`` that gives its text."""
