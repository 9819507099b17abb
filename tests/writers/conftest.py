from __future__ import annotations

import importlib.util
import io
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from khrongkan.writers import docx

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from khrongkan.compose.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _load(name: str) -> ModuleType:
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"writers_{name}", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    return _load("samples")


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def read_parts() -> Callable[[bytes], dict[str, bytes]]:
    return parts


@pytest.fixture
def body_of() -> Callable[[Document], Any]:
    """Writes a document and gives the root of its body as an XML element."""

    def written(document: Document) -> Any:  # noqa: ANN401 - lxml has no types
        root = etree.fromstring(parts(docx.write(document))["word/document.xml"])
        return root.find(f"{W}body")

    return written
