"""Forms: what a sheet prints, in which order and under which words. A form is data."""

from khrongkan.forms.find import find_form, form_names, form_path
from khrongkan.forms.model import Column, Form, HeaderField, Print, Section, SignerWords
from khrongkan.forms.read import read_form

__all__ = [
    "Column",
    "Form",
    "HeaderField",
    "Print",
    "Section",
    "SignerWords",
    "find_form",
    "form_names",
    "form_path",
    "read_form",
]
