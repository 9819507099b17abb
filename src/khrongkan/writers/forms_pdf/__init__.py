"""A PDF form that an agency hands out, filled with a document's facts and made flat."""

from khrongkan.writers.forms_pdf.fields import FormField
from khrongkan.writers.forms_pdf.filling import fill
from khrongkan.writers.forms_pdf.reading import fields_of

__all__ = ["FormField", "fields_of", "fill"]
