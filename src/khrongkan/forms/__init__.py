"""Forms: what a sheet prints, in which order and under which words. A form is data."""

from khrongkan.forms.asked import facts_asked
from khrongkan.forms.find import default_form, find_form, form_for, form_names, form_path
from khrongkan.forms.model import Column, Form, HeaderField, Print, Section, SignerWords
from khrongkan.forms.outline import outline
from khrongkan.forms.read import read_form

__all__ = [
    "Column",
    "Form",
    "HeaderField",
    "Print",
    "Section",
    "SignerWords",
    "default_form",
    "facts_asked",
    "find_form",
    "form_for",
    "form_names",
    "form_path",
    "outline",
    "read_form",
]
