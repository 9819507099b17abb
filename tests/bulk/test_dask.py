"""A run on a Dask cluster: two worker processes of this machine, which see no folder of ours."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

import khrongkan as kk

FIXTURES = Path(__file__).parents[2] / "fixtures" / "flagship-2562"


@pytest.mark.filterwarnings(
    "ignore"
)  # Dask's own imports warn; what we warn of is tested elsewhere
def test_dask_makes_what_this_process_makes(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from distributed import Client, LocalCluster  # noqa: PLC0415 - its import warns
    cluster = LocalCluster(  # type: ignore[no-untyped-call]  # Dask has no types here
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    )
    with cluster, Client(cluster) as client:  # type: ignore[no-untyped-call]  # as above
        summary = kk.batch(
            FIXTURES / "2.*.json",
            tmp_path / "dask",
            to=["docx"],
            executor=client.get_executor(pure=False),
        )
    assert (summary.made, summary.failed) == (16, 0)
    kk.batch(FIXTURES / "2.*.json", tmp_path / "here", to=["docx"])
    for path in (tmp_path / "here").glob("*.docx"):
        assert (tmp_path / "dask" / path.name).read_bytes() == path.read_bytes()
