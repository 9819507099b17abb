"""The Thai room stands alone."""

import subprocess
import sys

import khrongkan.thai


def test_the_door_names_only_what_exists_and_in_order() -> None:
    assert all(hasattr(khrongkan.thai, name) for name in khrongkan.thai.__all__)
    assert len(set(khrongkan.thai.__all__)) == len(khrongkan.thai.__all__)


def test_importing_the_room_loads_no_heavy_library() -> None:
    program = "import sys, khrongkan.thai; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    command = [sys.executable, "-c", program]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()  # noqa: S603 - this interpreter and a fixed program
    assert not {"babel", "pydantic", "docx", "docxtpl", "rich", "click"} & set(loaded)
