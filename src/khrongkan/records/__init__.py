"""What a planner writes down: facts only, as they were read."""
