"""The kinds of documents that offices have, beside those of office_kinds.py."""
from office import WORD, Cell, Run, pack_docx, table, write_docx
from office_kinds import (ALL, FIRST, HEADER, KINDS, ONE, SECOND, SIGNED, TWO,
                          WORDS, kind, one, signed)

__all__ = ["KINDS"]  # those of both

# --- K19: what Word has ----------------------------------------------------

LISTS = {1: [("decimal", "%1.")], 2: [("lowerLetter", "%1.")],
         3: [("upperRoman", "%1.")], 4: [("bullet", "\uf0b7")]}


def listed(page):
    page.dress["lists"] = LISTS
    return page


kind("automatic numbers", listed(table(
    [["NO", "KEGIATAN", "INDIKATOR", "JAN", "FEB"],
     [Cell(numbers={0: (1, 0)}), "Rapat tim", "Notula", "v", None],
     [Cell(numbers={0: (1, 0)}), "Survei", "Laporan", None, "v"]])), TWO,
     formats=WORDS)

kind("automatic numbers before texts", listed(table(
    [["NO", "AREA PERUBAHAN", "KEGIATAN", "INDIKATOR", "JAN", "FEB"],
     ["1", "Manajemen", Cell("Rapat tim", numbers={0: (1, 0)}), "Notula", "v",
      None],
     ["^", "^", Cell("Survei", numbers={0: (1, 0)}), "Laporan", None, "v"]])),
     "- {area: Manajemen, rincian: [{kegiatan: Rapat tim, indikator: Notula,"
     " bulan: 1}, {kegiatan: Survei, indikator: Laporan, bulan: 2}]}",
     formats=WORDS)

kind("a list in a cell", listed(table(
    [["NO", "KEGIATAN", "INDIKATOR", "JAN"],
     ["1", Cell("Membentuk tim:\nPengarah;\nPelaksana.",
                numbers={1: (2, 0), 2: (2, 0)}),
      Cell("SK\nDaftar", numbers={0: (4, 0), 1: (4, 0)}), "v"]])),
     "- {kegiatan: \"Membentuk tim:\\na. Pengarah;\\nb. Pelaksana.\","
     " indikator: \"- SK\\n- Daftar\", bulan: 1}", formats=WORDS)

kind("tracked changes", table(
    [["NO", "KEGIATAN", "INDIKATOR", "JAN"],
     ["1", [Run("Rapat tahun "), Run("2025", change="del"),
            Run("2026", change="ins")], "Notula", "v"]]),
     "- {kegiatan: Rapat tahun 2026, indikator: Notula, bulan: 1}",
     formats=WORDS)

kind("lines broken within a paragraph", table(
    [["NO", "KEGIATAN", "JAN"], ["1", "satu\ndua", "v"]]),
     "- {kegiatan: \"satu\\ndua\", bulan: 1}", formats=ALL)


def dressed(page, **dress):
    page.dress.update(dress)
    return page


kind("signature in a text box", dressed(signed(one((1, "v")), 1), boxed=True),
     ONE % "1", formats=("docx",), says=SIGNED)


def cut(page, row, *lines):
    page.between[row] = list(lines)
    return page


kind("a table cut by hand", cut(table([HEADER, FIRST, HEADER, SECOND]), 2, ""),
     TWO, formats=("xlsx", "docx"))

kind("a table cut without a header", cut(table([HEADER, FIRST, SECOND]), 2, ""),
     TWO, formats=("xlsx", "docx"))

kind("a title between two tables",
     cut(table([HEADER, FIRST, HEADER,
                ["1", "Survei", "Laporan", None, "v", None]]), 2,
         "B. PELAKSANAAN"),
     "[{kegiatan: Rapat tim, indikator: Notula, bulan: 1}, {bagian:"
     " B. PELAKSANAAN, rincian: [{kegiatan: Survei, indikator: Laporan,"
     " bulan: 2}]}]", formats=("xlsx", "docx"))

kind("a document by another name", None, ONE % "1", suffix=".docx",
     write=lambda path: write_docx(one((1, "v")), path, "isi/utama.xml"))

# --- what else Word writes -------------------------------------------------


def word(*rows, grid=4, around="%s", **parts):
    """A writer of a document whose table has these ROWS of cells, of each its
    XML; the header comes first."""
    header = [cell(text) for text in ("NO", "KEGIATAN", "INDIKATOR", "JAN")]
    table_of = "".join(row if isinstance(row, str) else
                       f"<w:tr>{''.join(row)}</w:tr>"
                       for row in (header, *rows))
    columns = '<w:gridCol w:w="900"/>' * grid
    body = around % (f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>"
                     f"{table_of}</w:tbl>")
    return {"write": lambda path: pack_docx(path, body, **parts),
            "suffix": ".docx"}


def cell(text="", properties="", inside=None):
    """A cell's XML: of a TEXT, or of what stands INSIDE its paragraph."""
    if inside is None:
        inside = run(text)
    return (f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{inside}</w:p></w:tc>")


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def texts(*texts):
    return [cell(text) for text in texts]


def several(count):
    return "\n".join(f"- {{kegiatan: Rapat tim {n}, indikator: Notula,"
                     " bulan: 1}" for n in range(count))


WRAPPED = ('<w:hyperlink>%s</w:hyperlink>', '<w:smartTag>%s</w:smartTag>',
           '<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>',
           '<w:ins w:id="1" w:author="x">%s</w:ins>',
           '<w:moveTo w:id="1" w:author="x">%s</w:moveTo>',
           '<w:fldSimple w:instr="DATE">%s</w:fldSimple>')

kind("texts that are wrapped", None,
     several(len(WRAPPED)),
     **word(*[[cell(f"{n + 1}"), cell(inside=run("Rapat ") + wrap
                                      % run(f"tim {n}")),
               cell("Notula"), cell("v")] for n, wrap in enumerate(WRAPPED)]))

GONE = ('<w:del w:id="1" w:author="x"><w:r><w:delText>lama</w:delText></w:r>'
        '</w:del>',
        '<w:moveFrom w:id="1" w:author="x"><w:r><w:t>lama</w:t></w:r>'
        '</w:moveFrom>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/>'
        '</w:r>', '<w:bookmarkStart w:id="0" w:name="x"/>',
        '<w:r><w:softHyphen/></w:r>')

kind("what is no text", None,
     several(len(GONE)),
     **word(*[[cell(f"{n + 1}"), cell(inside=run("Rapat ") + gone
                                      + run(f"tim {n}")),
               cell("Notula"), cell("v")] for n, gone in enumerate(GONE)]))

kind("signs of Word's own", None,
     "- {kegiatan: \"Non\u2011ASN tim\\ndua\", indikator: Notula, bulan: 1}",
     **word([cell("1"), cell(inside="<w:r><w:t>Non</w:t><w:noBreakHyphen/>"
                             "<w:t>ASN</w:t><w:tab/><w:t>tim</w:t><w:br/>"
                             "<w:t>dua</w:t></w:r>"),
             cell("Notula"), cell("v")]))

kind("rows and cells that are deleted", None, ONE % "1",
     **word('<w:tr><w:trPr><w:del w:id="1" w:author="x"/></w:trPr>'
            + "".join(texts("9", "Batal", "x", "v")) + "</w:tr>",
            texts("1", "Rapat tim", "Notula", "v")))

kind("a table in a content control", None, ONE % "1",
     **word(texts("1", "Rapat tim", "Notula", "v"),
            around="<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>"))

kind("a row in a content control", None, ONE % "1",
     **word("<w:sdt><w:sdtContent><w:tr>"
            + "".join(texts("1", "Rapat tim", "Notula", "v"))
            + "</w:tr></w:sdtContent></w:sdt>"))

kind("a cell in a content control", None, ONE % "1",
     **word(["<w:sdt><w:sdtContent>" + cell("1") + "</w:sdtContent></w:sdt>",
             *texts("Rapat tim", "Notula", "v")]))

kind("a row that begins later", None,
     "- {kegiatan: Rapat tim, rincian: [{indikator: Notula, bulan: 1},"
     " {indikator: Daftar}]}",
     **word(texts("1", "Rapat tim", "Notula", "v"),
            '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'
            "</w:trPr>" + cell("Daftar") + "</w:tr>"))

kind("cells merged as old Word did", None,
     "[{bagian: PERSIAPAN, rincian: [{kegiatan: Rapat tim, indikator: Notula,"
     " bulan: 1}]}]",
     **word([cell("PERSIAPAN", '<w:hMerge w:val="restart"/>'),
             *[cell("", "<w:hMerge/>") for _ in range(3)]],
            texts("1", "Rapat tim", "Notula", "v")))

kind("a table in a cell", None,
     "- {kegiatan: \"Rapat tim\\nPengarah\", indikator: Notula, bulan: 1}",
     **word([cell("1"),
             "<w:tc><w:tcPr/><w:p><w:r><w:t>Rapat tim</w:t></w:r></w:p><w:tbl>"
             '<w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr>'
             + cell("Pengarah") + "</w:tr></w:tbl><w:p/></w:tc>",
             cell("Notula"), cell("v")]))

kind("a table below another one", None, ONE % "1",
     **word(texts("1", "Rapat tim", "Notula", "v"),
            around="<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
            "<w:tr>" + "".join(texts("Lembaga", "KPU Contoh")) + "</w:tr>"
            "<w:tr>" + "".join(texts("Unit", "Sekretariat")) + "</w:tr>"
            "</w:tbl><w:p/>%s"))


def counted(*numbers):
    """Cells of kegiatan and their automatic NUMBERS, as w:numPr."""
    return [[cell(str(n + 1)),
             cell(inside=f"<w:pPr>{number}</w:pPr>" + run(text)),
             cell("Notula"), cell("v")]
            for n, (number, text) in enumerate(zip(numbers, (
                "Rapat tim", "Survei", "Arsip")))]


def level(fmt, text, number=0, start=1):
    return (f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt '
            f'w:val="{fmt}"/><w:lvlText w:val="{text}"/></w:lvl>')


def numbers(levels, more=""):
    return (f'<w:numbering xmlns:w="{WORD}"><w:abstractNum '
            f'w:abstractNumId="7">{levels}</w:abstractNum><w:num '
            'w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
            f'<w:num w:numId="4"><w:abstractNumId w:val="7"/>{more}</w:num>'
            "</w:numbering>")


NUMBERED = '<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>'
PAIR = ("[{kegiatan: %s, indikator: Notula, bulan: 1}, {kegiatan: %s,"
        " indikator: Notula, bulan: 1}]")

kind("numbers that a list begins elsewhere", None,
     PAIR % ("5. Rapat tim", "6. Survei"),
     **word(*counted(NUMBERED % (0, 3), NUMBERED % (0, 3)),
            numbering=numbers(level("decimal", "%1.", start=5))))

kind("numbers by the style of a paragraph", None, PAIR % ("Rapat tim",
                                                          "Survei"),
     **word(*counted('<w:pStyle w:val="Daftar"/>',
                     '<w:pStyle w:val="Daftar"/>'),
            numbering=numbers(level("decimal", "%1.")),
            styles=f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" '
            'w:styleId="Dasar"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr>'
            '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Daftar">'
            '<w:basedOn w:val="Dasar"/></w:style></w:styles>'))

kind("numbers of two levels", None, PAIR % ("a) Rapat tim", "1.a Survei"),
     **word(*counted(NUMBERED % (0, 3), NUMBERED % (1, 3)),
            numbering=numbers(level("lowerLetter", "%1)")
                              + level("lowerLetter", "1.%2", 1))))

kind("numbers that are switched off", None, PAIR % ("Rapat tim", "Survei"),
     **word(*counted(NUMBERED % (0, 0), NUMBERED % (0, 0)),
            numbering=numbers(level("upperLetter", "%1."))))

kind("text that Word hides", None, ONE % "1",
     **word([cell("1"),
             cell(inside=run("Rapat tim") + "<w:r><w:rPr><w:vanish/></w:rPr>"
                  "<w:t> rahasia</w:t></w:r>"), cell("Notula"), cell("v")]))
