"""Fills in and reads forms with pikepdf, which is qpdf, as speak.ts asks: a line in, a line out."""
import sys
from urllib.parse import quote, unquote

import pikepdf
from pikepdf.form import CheckboxField, ChoiceField, Form, RadioButtonGroup, TextField


def state(name):
    return "" if name in (None, "/Off") else str(name)[1:]


def fill(source, to, wishes):
    with pikepdf.open(source) as pdf:
        form = Form(pdf)
        for line in open(wishes, encoding="utf-8"):
            name, value = (unquote(part) for part in line.rstrip("\n").split("\t"))
            if not value:
                continue
            field = form[name]
            if isinstance(field, (TextField, ChoiceField)):
                field.value = value
            elif isinstance(field, RadioButtonGroup):
                field.value = pikepdf.Name("/" + value)
            else:
                field.checked = True
        pdf.save(to)


def read(source, to):
    with pikepdf.open(source) as pdf, open(to, "w", encoding="utf-8") as told:
        for name, field in Form(pdf).items():
            if isinstance(field, CheckboxField):
                value = state(field.on_value) if field.checked else ""
            elif isinstance(field, RadioButtonGroup):
                value = state(field.value)
            else:
                value = str(field.value or "")
            told.write(quote(name, safe="") + "\t" + quote(value, safe="") + "\n")


for asked in sys.stdin:
    what, *rest = asked.rstrip("\n").split("\t")
    try:
        (fill if what == "fill" else read)(*rest)
        print("done", flush=True)
    except Exception as problem:
        print("failed:", repr(problem).replace("\n", " "), flush=True)
