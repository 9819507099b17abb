"""What a planner writes down: facts only, as they were read.

>>> from khrongkan.records import load
>>> load({"name": "อาหารกลางวัน", "budget": "ไม่ใช้งบประมาณ"}).budget
Nothing(word='ไม่ใช้งบประมาณ')
"""

from khrongkan.records.dump import record_json
from khrongkan.records.load import load, load_warnings
from khrongkan.records.origin import Record
from khrongkan.records.places import place_of
from khrongkan.records.project import Project
from khrongkan.records.values import Nothing, NotStarted

__all__ = [
    "NotStarted",
    "Nothing",
    "Project",
    "Record",
    "load",
    "load_warnings",
    "place_of",
    "record_json",
]
