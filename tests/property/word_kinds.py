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


kind("lines broken within a paragraph", table(
    [["NO", "KEGIATAN", "JAN"], ["1", "satu\ndua", "v"]]),
     "- {kegiatan: \"satu\\ndua\", bulan: 1}")


def dressed(page, **dress):
    page.dress.update(dress)
    return page


def cut(page, row, *lines):
    page.between[row] = list(lines)
    return page


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
