"""A copy to review: what the checker finds, in the margin, beside the words that it is about."""
