"""Records and forms become Documents here, and nowhere else does a fact become Thai print."""
