"""A planner's own Word template: its tags read at their places, and filled with facts.

A template may come from anywhere. Its tags are a small language that can name facts, choose and
repeat, and nothing else: there is no Python object behind a name, nothing to call, and whatever
repeats or grows is counted.
"""
