"""Sheets and documents as offices have them, and the files that hold them.

A Page is what somebody sees: lines above a table, the table's cells, lines
below it. The writers make an .xlsx, a .docx or a .csv of it, in more than one
dialect: Excel, Word, LibreOffice and libraries write the same thing in other
words.
"""
import csv
import dataclasses
import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The colours of Office's own theme, in the order that cells number them.
THEME = ("FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59",
         "8064A2", "4BACC6", "F79646")
# The order that the theme's part has them in, and their names there.
THEME_PART = (("dk1", 1), ("lt1", 0), ("dk2", 3), ("lt2", 2), ("accent1", 4),
              ("accent2", 5), ("accent3", 6), ("accent4", 7), ("accent5", 8),
              ("accent6", 9), ("hlink", 4), ("folHlink", 7))


@dataclasses.dataclass
class Run:
    """Letters that look alike."""
    text: str
    font: str = ""
    bold: bool = False
    italic: bool = False
    struck: bool = False
    change: str = ""  # in Word: "ins" or "del", when changes are tracked


@dataclasses.dataclass
class Cell:
    """What is in a cell: a text, a list of runs, or a number in a format."""
    text: object = ""
    number: float = None
    format: str = ""
    fill: object = None  # "BFBFBF", ("theme", 4, 0.6), ("indexed", 22)
    font: str = ""
    italic: bool = False
    bold: bool = False
    struck: bool = False
    indent: int = 0
    rows: int = 1
    columns: int = 1
    formula: str = ""
    numbers: dict = dataclasses.field(default_factory=dict)
    # Word's automatic numbers: (list, level) of a line of the text
    kind: str = ""  # of a value: "e" an error, "none" a formula without

    def runs(self):
        if isinstance(self.text, list):
            return [run for run in self.text if run.change != "del"]
        return [Run(self.text, self.font, self.bold, self.italic,
                    self.struck)] if self.text else []

    def plain(self):
        return "".join(run.text for run in self.runs())

    def is_blank(self):
        return not self.runs() and self.number is None and not self.kind


class Page:
    """A table with what stands around it; cells by (row, column) from 0."""

    def __init__(self, name="Rencana"):
        self.name = name
        self.above, self.below = [], []  # lines
        self.cells = {}
        self.hidden_rows, self.hidden_columns = set(), set()
        self.between = {}  # lines above a row of the table
        self.header = 1  # [rows]
        self.dress = {}

    def put(self, row, column, what, **more):
        if isinstance(what, Cell):
            cell = what
        elif isinstance(what, (str, list)):
            cell = Cell(what, **more)
        else:
            cell = Cell(number=what, **more)
        if not (cell.is_blank() and not cell.fill and cell.rows == 1
                and cell.columns == 1):
            self.cells[row, column] = cell
        return cell

    def size(self):
        rows = max((r + c.rows for (r, _), c in self.cells.items()), default=0)
        width = max((k + c.columns for (_, k), c in self.cells.items()),
                    default=0)
        return rows, width

    def covered(self):
        """The cells that are below another one."""
        hidden = {}
        for (row, column), cell in self.cells.items():
            for r in range(row, row + cell.rows):
                for c in range(column, column + cell.columns):
                    if (r, c) != (row, column):
                        hidden[r, c] = (row, column)
        return hidden


def table(lines, **more):
    """A Page of LINES of texts; None is a blank, "<" and "^" what is merged
    with the cell at the left and above."""
    page = Page(**more)
    for row, line in enumerate(lines):
        for column, what in enumerate(line):
            if what == "<":
                at = max(c for r, c in page.cells if r == row)
                page.cells[row, at].columns = column - at + 1
            elif what == "^":
                at = max(r for r, c in page.cells if c == column)
                page.cells[at, column].rows = row - at + 1
            elif what is not None:
                page.put(row, column, what)
    return page


def letters(column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def pack(parts, path, **more):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **more) as file:
        for name, text in parts:
            file.writestr(name, text)


# --- spreadsheets ----------------------------------------------------------

def unfold(page):
    """The cells of PAGE with its lines above, between and below in rows of
    their own, and the rows that are hidden."""
    cells, row = {}, 0
    where = page.dress.get("beside", 0)  # the column of lines
    rows, width = page.size()

    def add(lines):
        nonlocal row
        for line in lines:
            if isinstance(line, Cell) or line:
                cell = line if isinstance(line, Cell) else Cell(line)
                if page.dress.get("wide"):
                    cell = dataclasses.replace(cell, columns=width)
                cells[row, 0 if page.dress.get("wide") else where] = cell
            row += 1

    add(page.above)
    row += bool(page.above) * page.dress.get("gap", 1)
    hidden = set()
    place = {}
    for each in range(rows):
        add(page.between.get(each, []))
        place[each] = row
        if each in page.hidden_rows:
            hidden.add(row)
        row += 1
    for (r, c), cell in page.cells.items():
        cells[place[r], c] = cell
    row += page.dress.get("gap", 1)
    where = page.dress.get("signed", where)
    add(page.below)
    return cells, hidden


class Styles:
    """The looks of cells, as an .xlsx numbers them."""

    def __init__(self):
        self.fonts, self.fills, self.formats = ["<sz val=\"11\"/>"], [], {}
        self.looks = [(0, 0, 0, 0)]

    def of(self, cell):
        font = font_of(cell.font or "Calibri", cell.bold, cell.italic,
                       cell.struck, "name")
        if isinstance(cell.text, list):
            font = font_of("Calibri", False, False, False, "name")
        look = (place(self.fonts, font), self.fill(cell.fill),
                self.format(cell.format), cell.indent)
        return place(self.looks, look)

    def fill(self, fill):
        if not fill:
            return 0
        if isinstance(fill, str):
            colour = f'rgb="FF{fill}"'
        elif fill[0] == "theme":
            colour = f'theme="{fill[1]}" tint="{fill[2]}"'
        else:
            colour = f'indexed="{fill[1]}"'
        return 2 + place(self.fills, colour)

    def format(self, code):
        known = {"": 0, "0": 1, "0.00": 2, "0%": 9, "mm-dd-yy": 14,
                 "d-mmm": 16, "mmm-yy": 17, "@": 49}
        if code in known:
            return known[code]
        return self.formats.setdefault(code, 164 + len(self.formats))

    def part(self):
        formats = "".join(
            f'<numFmt numFmtId="{n}" formatCode={quoteattr(code)}/>'
            for code, n in self.formats.items())
        fonts = "".join(f"<font>{font}</font>" for font in self.fonts)
        fills = "".join(
            f'<fill><patternFill patternType="solid"><fgColor {fill}/>'
            '<bgColor indexed="64"/></patternFill></fill>'
            for fill in self.fills)
        looks = "".join(
            f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" '
            'borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" '
            'applyFill="1" applyAlignment="1"><alignment '
            f'horizontal="left" indent="{indent}" wrapText="1"/></xf>'
            for font, fill, number, indent in self.looks)
        return (f'{HEAD}<styleSheet xmlns="{MAIN}">'
                f'<numFmts count="{len(self.formats)}">{formats}</numFmts>'
                f'<fonts count="{len(self.fonts)}">{fonts}</fonts><fills>'
                '<fill><patternFill patternType="none"/></fill>'
                '<fill><patternFill patternType="gray125"/></fill>'
                f'{fills}</fills><borders><border/></borders>'
                '<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0"/>'
                f'</cellStyleXfs><cellXfs count="{len(self.looks)}">{looks}'
                '</cellXfs></styleSheet>')


def place(known, one):
    if one not in known:
        known.append(one)
    return known.index(one)


def font_of(name, bold, italic, struck, tag):
    return ("<b/>" * bold + "<i/>" * italic + "<strike/>" * struck
            + f'<sz val="11"/><{tag} val="{name}"/>')


def spaced(text):
    """A text for <t>; what XML has not is written as Excel writes it."""
    text = "".join(f"_x{ord(c):04X}_" if c < " " and c not in "\t\n" else c
                   for c in text)
    return f'<t xml:space="preserve">{escape(text)}</t>'


def string(cell):
    if not isinstance(cell.text, list):
        return spaced(cell.text)
    made = ""
    for run in cell.runs():
        look = font_of(run.font or "Calibri", run.bold, run.italic, run.struck,
                       "rFont")
        made += f"<r><rPr>{look}</rPr>{spaced(run.text)}</r>"
    return made


def xlsx_value(cell, strings):
    """The attributes and the content of <c>."""
    formula = f"<f>{escape(cell.formula)}</f>" if cell.formula else ""
    if cell.kind == "none":
        return "", formula
    if cell.kind == "e":
        return ' t="e"', f"{formula}<v>{escape(cell.text)}</v>"
    if cell.number is not None:
        return "", f"{formula}<v>{cell.number!r}</v>"
    if not cell.runs():
        return "", ""
    if cell.formula:
        return ' t="str"', f"{formula}<v>{escape(cell.text)}</v>"
    if strings is None:
        return ' t="inlineStr"', f"<is>{string(cell)}</is>"
    return ' t="s"', f"<v>{place(strings, string(cell))}</v>"


def xlsx_sheet(page, styles, strings):
    cells, hidden = unfold(page)
    for (row, column), cell in list(cells.items()):  # looks of what is merged
        for r in range(row, row + cell.rows):
            for c in range(column, column + cell.columns):
                cells.setdefault((r, c), Cell(fill=cell.fill))
    rows = {}
    for (row, column), cell in sorted(cells.items()):
        attributes, value = xlsx_value(cell, strings)
        rows.setdefault(row, []).append(
            f'<c r="{letters(column)}{row + 1}" s="{styles.of(cell)}"'
            f"{attributes}>{value}</c>")
    for row in hidden:
        rows.setdefault(row, [])
    lines = "".join(
        f'<row r="{row + 1}" hidden="{int(row in hidden)}">{"".join(line)}'
        "</row>" for row, line in sorted(rows.items()))
    merges = "".join(
        f'<mergeCell ref="{letters(c)}{r + 1}:'
        f'{letters(c + cell.columns - 1)}{r + cell.rows}"/>'
        for (r, c), cell in sorted(cells.items())
        if cell.rows > 1 or cell.columns > 1)
    columns = "".join(
        f'<col min="{c + 1}" max="{c + 1}" width="0" hidden="1" '
        'customWidth="1"/>' for c in sorted(page.hidden_columns))
    return (f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{LINKS}">'
            + (f"<cols>{columns}</cols>" if columns else "")
            + f"<sheetData>{lines}</sheetData>"
            + (f"<mergeCells>{merges}</mergeCells>" if merges else "")
            + "</worksheet>")


def theme_part():
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{THEME[n]}"/></a:{name}>'
        for name, n in THEME_PART)
    return (f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/'
            'drawingml/2006/main" name="Office"><a:themeElements>'
            f'<a:clrScheme name="Office">{colours}</a:clrScheme>'
            '</a:themeElements></a:theme>')


def relations(links):
    each = "".join(
        f'<Relationship Id={quoteattr(name)} Type="{LINKS}/{kind}" '
        f'Target="{target}"/>' for name, kind, target in links)
    return (f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{each}'
            '</Relationships>')


def write_xlsx(pages, path, inline=False, folder="xl", book="workbook.xml"):
    """As Excel writes it, and others with texts INLINE or other names."""
    styles, strings = Styles(), None if inline else []
    names = [f"worksheets/sheet{n + 1}.xml" for n in range(len(pages))]
    sheets = [xlsx_sheet(page, styles, strings) for page in pages]
    links = [(f"rId{n + 1}", "worksheet", name)
             for n, name in enumerate(names)]
    links += [("rIdS", "styles", "styles.xml"),
              ("rIdT", "theme", "theme/theme1.xml")]
    if strings is not None:
        links.append(("rIdX", "sharedStrings", "sharedStrings.xml"))
    listed = "".join(
        f'<sheet name={quoteattr(page.name)} sheetId="{n + 1}" '
        f'r:id="rId{n + 1}"/>' for n, page in enumerate(pages))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    types = "".join(
        f'<Override PartName="/{folder}/{name}" ContentType="{kind}{what}'
        '+xml"/>' for name, what in
        [(book, "sheet.main"), ("styles.xml", "styles"),
         ("sharedStrings.xml", "sharedStrings")]
        + [(name, "worksheet") for name in names])
    parts = [
        ("[Content_Types].xml",
         f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default '
         'Extension="rels" ContentType="application/vnd.openxmlformats-'
         'package.relationships+xml"/><Default Extension="xml" '
         f'ContentType="application/xml"/>{types}</Types>'),
        ("_rels/.rels", relations([("rId1", "officeDocument",
                                    f"{folder}/{book}")])),
        (f"{folder}/_rels/{book}.rels", relations(links)),
        (f"{folder}/{book}",
         f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{listed}'
         "</sheets></workbook>"),
        (f"{folder}/styles.xml", styles.part()),
        (f"{folder}/theme/theme1.xml", theme_part())]
    if strings is not None:
        each = "".join(f"<si>{one}</si>" for one in strings)
        parts.append((f"{folder}/sharedStrings.xml",
                      f'{HEAD}<sst xmlns="{MAIN}">{each}</sst>'))
    parts += [(f"{folder}/{name}", sheet)
              for name, sheet in zip(names, sheets)]
    pack(parts, path)


def write_openpyxl(pages, path):
    """As openpyxl writes it."""
    import openpyxl
    from openpyxl.styles import Alignment, Color, Font, PatternFill
    book = openpyxl.Workbook()
    book.remove(book.active)
    for page in pages:
        sheet = book.create_sheet(page.name)
        cells, hidden = unfold(page)
        for (row, column), cell in cells.items():
            made = sheet.cell(row + 1, column + 1)
            made.value = (f"={cell.formula}" if cell.formula else
                          cell.number if cell.number is not None
                          else cell.plain() or None)
            if made.data_type == "f" and not cell.formula:
                made.data_type = "s"
            if cell.format:
                made.number_format = cell.format
            runs = cell.runs()
            first = runs[0] if len(runs) == 1 else Run("")
            made.font = Font(name=cell.font or first.font or "Calibri",
                             b=first.bold or cell.bold,
                             i=first.italic or cell.italic,
                             strike=first.struck or cell.struck)
            if isinstance(cell.fill, str):
                made.fill = PatternFill("solid", fgColor="FF" + cell.fill)
            elif cell.fill:
                kind, number, *tint = cell.fill
                made.fill = PatternFill("solid", fgColor=Color(
                    **{kind: number, "tint": tint[0] if tint else 0}))
            if cell.indent:
                made.alignment = Alignment(indent=cell.indent,
                                           horizontal="left")
        for (row, column), cell in cells.items():
            if cell.rows > 1 or cell.columns > 1:
                sheet.merge_cells(start_row=row + 1, start_column=column + 1,
                                  end_row=row + cell.rows,
                                  end_column=column + cell.columns)
                for r in range(row, row + cell.rows):
                    for c in range(column, column + cell.columns):
                        sheet.cell(r + 1, c + 1).fill = \
                            sheet.cell(row + 1, column + 1).fill.copy()
        for row in hidden:
            sheet.row_dimensions[row + 1].hidden = True
        for column in page.hidden_columns:
            sheet.column_dimensions[letters(column)].hidden = True
    book.save(path)


def write_csv(page, path, separator=";", encoding="utf-8-sig", end="\r\n"):
    cells, _ = unfold(page)
    rows = max(r for r, _ in cells) + 1
    width = max(c for _, c in cells) + 1
    out = io.StringIO()
    lines = csv.writer(out, delimiter=separator, lineterminator=end)
    for row in range(rows):
        lines.writerow([cells[row, c].plain() if (row, c) in cells else ""
                        for c in range(width)])
    path.write_bytes(out.getvalue().encode(encoding))


# --- documents -------------------------------------------------------------

def document_run(run):
    look = ("<w:b/>" * run.bold + "<w:i/>" * run.italic
            + "<w:strike/>" * run.struck)
    if run.font:
        look = (f'<w:rFonts w:ascii="{run.font}" w:hAnsi="{run.font}"/>'
                + look)
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    if run.font and len(run.text) == 1 and run.text >= "\uf000":
        return (f'<w:r>{look}<w:sym w:font="{run.font}" '
                f'w:char="{ord(run.text):04X}"/></w:r>')
    tag = "delText" if run.change == "del" else "t"
    pieces = run.text.split("\t")
    text = "<w:tab/>".join(
        f'<w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}>'
        for piece in pieces)
    made = f"<w:r>{look}{text}</w:r>"
    if run.change:
        made = (f'<w:{run.change} w:id="1" w:author="x" '
                f'w:date="2026-01-01T00:00:00Z">{made}</w:{run.change}>')
    return made


def split_runs(cell):
    """The runs of each line of CELL, those that are deleted, too."""
    runs = cell.text if isinstance(cell.text, list) else cell.runs()
    lines = [[]]
    for run in runs:
        first, *more = run.text.split("\n")
        lines[-1].append(dataclasses.replace(run, text=first))
        for text in more:
            lines.append([dataclasses.replace(run, text=text)])
    return lines


def paragraphs(cell, breaks=False, more=""):
    """The <w:p> of a CELL: one for each line, or with line BREAKS."""
    lines = split_runs(cell)
    if breaks and not cell.numbers:
        text = "<w:r><w:br/></w:r>".join(
            "".join(document_run(run) for run in line) for line in lines)
        return f"<w:p>{more and f'<w:pPr>{more}</w:pPr>'}{text}</w:p>"
    made = ""
    for number, line in enumerate(lines):
        properties = more
        if number in cell.numbers:
            name, level = cell.numbers[number]
            properties = (f'<w:numPr><w:ilvl w:val="{level}"/>'
                          f'<w:numId w:val="{name}"/></w:numPr>{more}')
        made += ("<w:p>" + (properties and f"<w:pPr>{properties}</w:pPr>")
                 + "".join(document_run(run) for run in line) + "</w:p>")
    return made


def shading(fill):
    """The <w:shd> of a FILL; Word has no colours by number."""
    if isinstance(fill, tuple):
        fill = "C0C0C0" if fill[0] != "theme" else \
            "BFBFBF" if THEME[fill[1]] == "FFFFFF" else THEME[fill[1]]
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def document_cell(cell, above, breaks):
    properties = '<w:tcW w:w="800" w:type="dxa"/>'
    if cell.columns > 1:
        properties += f'<w:gridSpan w:val="{cell.columns}"/>'
    if above:
        properties += "<w:vMerge/>"
    elif cell.rows > 1:
        properties += '<w:vMerge w:val="restart"/>'
    if cell.fill:
        properties += shading(cell.fill)
    text = "<w:p/>" if above else paragraphs(cell, breaks)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text}</w:tc>"


def document_rows(page, first, last):
    """The <w:tr> of rows from FIRST up to LAST of the table."""
    width = page.size()[1]
    covered = page.covered()
    made = ""
    for row in range(first, last):
        made += "<w:tr>"
        if row < page.header:
            made += "<w:trPr><w:tblHeader/></w:trPr>"
        column = 0
        while column < width:
            at = covered.get((row, column), (row, column))
            cell = page.cells.get(at, Cell())
            made += document_cell(cell, at[0] < row,
                                  page.dress.get("breaks", False))
            column += cell.columns
        made += "</w:tr>"
    return made


def document_table(page):
    """The table, cut where lines stand between its rows."""
    rows, width = page.size()
    grid = '<w:gridCol w:w="800"/>' * width
    cuts = [row for row in sorted(page.between) if row] + [rows]
    made, first = "", 0
    for cut in cuts:
        made += (f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
                 f"<w:tblGrid>{grid}</w:tblGrid>"
                 f"{document_rows(page, first, cut)}</w:tbl>")
        if cut < rows:
            made += document_lines(page.between[cut])
        first = cut
    return made


def document_lines(lines, boxed=False):
    made = "".join(paragraphs(line if isinstance(line, Cell) else Cell(line))
                   for line in lines)
    if not boxed or not made:
        return made
    return ('<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">'
            '<w:drawing><wps:wsp><wps:txbx><w:txbxContent>'
            f"{made}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>"
            "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
            f"{made}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>")


def numbering_part(lists):
    """LISTS: number -> a (format, text) for each level."""
    made = ""
    for number, levels in lists.items():
        each = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for n, (kind, text) in enumerate(levels))
        made += (f'<w:abstractNum w:abstractNumId="{number}">{each}'
                 "</w:abstractNum>")
    made += "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/>'
                    "</w:num>" for n in lists)
    return f'{HEAD}<w:numbering xmlns:w="{WORD}">{made}</w:numbering>'


def pack_docx(path, body, main="word/document.xml", numbering="", styles=""):
    """A document of the XML of its parts."""
    kind = ("application/vnd.openxmlformats-officedocument.wordprocessingml."
            "document.main+xml")
    folder, name = main.rsplit("/", 1)
    parts = [
        ("[Content_Types].xml",
         f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default '
         'Extension="rels" ContentType="application/vnd.openxmlformats-'
         'package.relationships+xml"/><Default Extension="xml" ContentType='
         f'"application/xml"/><Override PartName="/{main}" ContentType='
         f'"{kind}"/></Types>'),
        ("_rels/.rels", relations([("rId1", "officeDocument", main)])),
        (f"{folder}/_rels/{name}.rels",
         relations([("rId1", "numbering", "numbering.xml"),
                    ("rId2", "styles", "styles.xml")])),
        (main, f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:mc="{COMPATIBLE}" '
         'xmlns:wps="http://schemas.microsoft.com/office/word/2010/'
         'wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">'
         f"<w:body>{body}<w:sectPr/></w:body></w:document>")]
    for part, text in ("numbering", numbering), ("styles", styles):
        parts.append((f"{folder}/{part}.xml", text or
                      f'{HEAD}<w:{part} xmlns:w="{WORD}"/>'))
    pack(parts, path)


def write_docx(page, path, main="word/document.xml"):
    """As Word writes it."""
    boxed = page.dress.get("boxed", False)
    pack_docx(path, document_lines(page.above) + document_table(page)
              + "<w:p/>" + document_lines(page.below, boxed), main,
              numbering_part(page.dress.get("lists", {})))


def write_python_docx(page, path):
    """As python-docx writes it, with Word's own template."""
    import docx
    from docx.oxml import parse_xml
    space = f'xmlns:w="{WORD}"'

    def fill_in(made, cell):
        for element in list(made._tc)[1:]:
            made._tc.remove(element)
        source = paragraphs(cell, page.dress.get("breaks", False))
        for each in parse_xml(f"<w:x {space}>{source}</w:x>"):
            made._tc.append(each)
        if cell.fill:
            made._tc.get_or_add_tcPr().append(parse_xml(
                shading(cell.fill).replace("<w:shd", f"<w:shd {space}")))

    document = docx.Document()
    for line in page.above:
        document.add_paragraph(line if isinstance(line, str)
                               else line.plain())
    rows, width = page.size()
    made = document.add_table(rows, width)
    made.style = "Table Grid"
    for (row, column), cell in page.cells.items():
        at = made.cell(row, column)
        if cell.rows > 1 or cell.columns > 1:
            at = at.merge(made.cell(row + cell.rows - 1,
                                    column + cell.columns - 1))
        fill_in(at, cell)
    document.add_paragraph()
    for line in page.below:
        document.add_paragraph(line if isinstance(line, str)
                               else line.plain())
    lists = page.dress.get("lists", {})
    if lists:
        source = parse_xml(numbering_part(lists).split("\n", 1)[1])
        element = document.part.numbering_part.element
        for each in list(element):
            element.remove(each)
        for each in list(source):
            element.append(each)
    document.save(path)
