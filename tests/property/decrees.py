"""Bodies of decrees as offices type them, and the clauses that they have.

A plan's body is drawn as one of the forms that real documents have: labels in
a table without borders, of two to four columns; behind tabs; in paragraphs
that Word numbers; in one line with their texts.
"""
import re
from xml.sax.saxutils import escape

from office import WORD, numbering_part, pack_docx

PARTS = ("menimbang", "mengingat", "memperhatikan", "diktum", "tembusan")
LABELS = {"menimbang": "Menimbang", "mengingat": "Mengingat",
          "memperhatikan": "Memperhatikan"}
FORMS = ("four", "three", "two", "cells", "tabs", "numbers", "lines")
ONES = "SATU DUA TIGA EMPAT LIMA ENAM TUJUH DELAPAN SEMBILAN".split()
MONTHS = ("Januari Februari Maret April Mei Juni Juli Agustus September "
          "Oktober November Desember").split()
LISTS = {1: [("lowerLetter", "%1.")], 2: [("decimal", "%1.")],
         3: [("decimal", "%1.")]}


def clauses(value):
    """The texts of a part, whose white space says nothing."""
    if value is None:
        return []
    return [flat(each) for each in
            (value if isinstance(value, list) else [value])]


def flat(text):
    """Paragraphs and items, a line each."""
    made = []
    for block in re.split(r"\n\s*\n", str(text).strip()):
        if re.match(r"(?:\d+[.)]|-) ", block):
            made += re.split(r"\n(?=\s*(?:\d+[.)]|-) )", block)
        else:
            made.append(block)
    return "\n".join(" ".join(each.split()) for each in made)


def ordinal(n):
    if n <= 9:
        return "KE" + ONES[n - 1]
    if n == 10:
        return "KESEPULUH"
    if n == 11:
        return "KESEBELAS"
    if n < 20:
        return f"KE{ONES[n - 11]} BELAS"
    tens = f"KE{ONES[n // 10 - 1]} PULUH"
    return tens if n % 10 == 0 else f"{tens} {ONES[n % 10 - 1]}"


def runs(text, bold=False):
    """The <w:r> of a text with *emphasis*, tabs and ends of lines."""
    made = ""
    for i, piece in enumerate(text.split("*")):
        look = "<w:b/>" * bold + "<w:i/>" * (i % 2)
        inner = "".join(
            "<w:tab/>" if each == "\t" else "<w:br/>" if each == "\v" else
            f'<w:t xml:space="preserve">{escape(each)}</w:t>'
            for each in re.split("([\t\v])", piece) if each)
        made += f"<w:r><w:rPr>{look}</w:rPr>{inner}</w:r>" if inner else ""
    return made


def paragraph(text="", number=None, bold=False):
    properties = (f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val='
                  f'"{number}"/></w:numPr></w:pPr>' if number else "")
    return f"<w:p>{properties}{runs(text, bold)}</w:p>"


def cell(inner):
    return ('<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>'
            f"{inner or '<w:p/>'}</w:tc>")


def table(rows):
    width = max(len(row) for row in rows)
    return ('<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
            f'<w:tblGrid>{"<w:gridCol/>" * width}</w:tblGrid>' + "".join(
                "<w:tr>" + "".join(map(cell, row)) + "</w:tr>"
                for row in rows) + "</w:tbl>")


class Body:
    """How the body of PLAN is typed: in a FORM, in the STYLE of an office."""

    def __init__(self, plan, form, **style):
        self.plan, self.form = plan, form
        self.colon = style.get("colon", " :")
        self.bold = style.get("bold", False)
        self.labels = {**LABELS, **style.get("labels", {})}
        self.decides = style.get("decides", "MEMUTUSKAN:")
        self.upper = style.get("upper", False)
        self.gap = style.get("gap", False)       # blank lines in the title
        self.beside = style.get("beside", False)  # who signs, who certifies
        self.catch = style.get("catch", ())  # (text, before which words)
        self.stop = style.get("stop", ".")   # of Menetapkan
        self.office = style.get("office")    # who signs, as it is typed
        self.opening = style.get("opening")
        self.lines = style.get("lines")      # of the title
        self.year = style.get("year", True)
        self.marks = style.get("marks", {})  # typed before items
        self.lists = {}

    def label(self, word):
        return word.upper() if self.upper else word

    def head(self):
        decree = self.plan["keputusan"]
        office = decree["lembaga"].upper()
        cut = re.search(" (?:KABUPATEN|KOTA|PROVINSI) ", office).start()
        about = self.lines or [decree["tentang"].upper()]
        number = f"NOMOR {decree['nomor']}"
        if self.year:
            number += f" TAHUN {decree['tahun']}"
        opening = self.opening or f"KETUA {office}"
        title = [f"KEPUTUSAN {office}", number, "TENTANG", *about]
        gaps = [""] if self.gap else []
        lines = ["SALINAN", "", office[:cut], office[cut + 1:], ""]
        for line in title:
            lines += [line, *gaps]
        return "".join(paragraph(line, bold=self.bold)
                       for line in [*lines, "", opening + ",", ""])

    def part(self, key):
        """(label, mark, text) of each line; a mark is typed."""
        value = self.plan.get(key)
        texts = value if isinstance(value, list) else [value]
        for i, text in enumerate(texts):
            label = mark = ""
            if key == "diktum":
                label = ordinal(i + 1)
            elif not i:
                label = self.labels[key]
            if key != "diktum" and isinstance(value, list):
                mark = (f"{chr(97 + i)}." if key == "menimbang"
                        else f"{i + 1}.")
            mark = self.marks.get((key, i), mark)
            for line in flat(text).split("\n"):
                inner = re.match(r"(\d+\.) ", line)
                if inner and not mark:
                    yield label, inner[1], line[inner.end():]
                else:
                    yield label, mark, line
                label = mark = ""

    def rows(self):
        for key in "menimbang", "mengingat", "memperhatikan":
            if key in self.plan:
                yield key, list(self.part(key))
        yield "memutuskan", []
        decree = self.plan["keputusan"]
        decreed = (f"KEPUTUSAN {decree['lembaga']} TENTANG "
                   f"{decree['tentang']}").upper() + self.stop
        yield "menetapkan", [("Menetapkan", "", decreed)]
        yield "diktum", list(self.part("diktum"))

    def cut(self, text):
        """The pieces of TEXT on pages, with the catchwords between them."""
        pieces = [text]
        for words, before in self.catch:
            at = pieces[-1].find(before)
            if at > 0:
                last = pieces.pop()
                pieces += [last[:at].rstrip(), words, last[at:]]
        return pieces

    def body(self):
        made, rows = "", []
        for key, lines in self.rows():
            if key == "memutuskan":
                made += self.flush(rows)
                made += paragraph(self.decides) if self.decides else ""
                continue
            for label, mark, text in lines:
                rows.append((key, self.label(label), mark, text))
        return made + self.flush(rows)

    def flush(self, rows):
        made = getattr(self, "draw_" + self.form)(rows)
        rows.clear()
        return made

    def number(self, key, mark):
        """The list that Word counts MARK in, which begins anew."""
        if mark in ("a.", "1."):
            name = len(self.lists) + 1
            kind = "lowerLetter" if mark == "a." else "decimal"
            self.lists[name] = [(kind, "%1.")]
        return len(self.lists)

    def texts(self, text):
        return [paragraph(piece) for piece in self.cut(text)]

    def draw_four(self, rows):
        return table([[paragraph(label, bold=self.bold),
                       paragraph(self.colon.strip() if label else ""),
                       paragraph(mark), "".join(self.texts(text))]
                      for _, label, mark, text in rows])

    def draw_three(self, rows):
        return table([[paragraph(label, bold=self.bold),
                       paragraph(self.colon.strip() if label else ""),
                       "".join(self.texts((mark + " " + text).strip()))]
                      for _, label, mark, text in rows])

    def draw_two(self, rows):
        """Each label with all of its items in a row."""
        made = []
        for key, label, mark, text in rows:
            if label:
                made.append([paragraph(label + self.colon, bold=self.bold),
                             ""])
            number = self.number(key, mark) if mark else None
            made[-1][1] += paragraph(text, number)
        return table(made)

    def draw_cells(self, rows):
        """The same with marks in a column of their own, one below the
        other."""
        made = []
        for key, label, mark, text in rows:
            if label:
                made.append([paragraph(label, bold=self.bold),
                             paragraph(":"), "", ""])
            if mark:
                made[-1][2] += paragraph(mark)
            made[-1][3] += paragraph(text)
        return table(made)

    def draw_tabs(self, rows):
        made = ""
        for _, label, mark, text in rows:
            first = (f"{label}\t:\t" if label else "\t\t")
            pieces = self.cut(text)
            made += paragraph(first + (mark and mark + "\t") + pieces[0])
            made += "".join(map(paragraph, pieces[1:]))
        return made

    def draw_numbers(self, rows):
        made = ""
        for key, label, mark, text in rows:
            if label:
                made += paragraph(label + self.colon, bold=self.bold)
            made += paragraph(text, self.number(key, mark) if mark else None)
        return made

    def draw_lines(self, rows):
        made = ""
        for _, label, mark, text in rows:
            words = [label and label + self.colon, mark, text]
            pieces = self.cut(" ".join(filter(None, words)))
            made += "".join(map(paragraph, pieces))
        return made

    def closing(self):
        decree, signer = self.plan["keputusan"], self.plan["penandatangan"]
        year, month, day = map(int, str(decree["tanggal"]).split("-"))
        office = self.office or signer["jabatan"].upper()
        right = [f"Ditetapkan di {decree['tempat']}",
                 f"pada tanggal {day} {MONTHS[month - 1]} {year}", "",
                 office + ",", "", "ttd.", "", signer["nama"].upper()]
        left = []
        if "salinan" in self.plan:
            copy = self.plan["salinan"]
            left = ["Salinan sesuai dengan aslinya", copy["unit"].upper(),
                    copy["jabatan"] + ",", "", "", copy["nama"]]
        if self.beside and left:
            return table([["".join(map(paragraph, left)),
                           "".join(map(paragraph, right))]])
        return "".join(map(paragraph, [*right, "", *left]))

    def xml(self):
        return self.head() + self.body() + self.closing()


def write(path, body, more=""):
    """A document of BODY, with MORE of XML behind it."""
    inner = body.xml() + more
    pack_docx(path, inner, numbering=numbering_part(body.lists or LISTS))


__all__ = ["Body", "FORMS", "PARTS", "WORD", "clauses", "flat", "ordinal",
           "paragraph", "table", "write"]
