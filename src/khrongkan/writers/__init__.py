"""From a finished Document to bytes: one room for each format, none of which knows Thai grammar."""
