"""Sheets and documents drawn by chance, each from a tree that it must give.

Everything that offices were seen to do is drawn by itself: how months are
named and marked, how a group's label is merged, left blank or repeated, which
numbers are typed, what stands around the table, and what dirt is in it. A draw
is a page of office.py with the cells (imported.py) that import has to make.
"""
import dataclasses
import random
import re

from imported import MONTHS, fold_weeks
from office import Cell, Page, Run

WORDS = ("rapat koordinasi tim reformasi birokrasi laporan hasil pemutakhiran "
         "data pemilih berkelanjutan sosialisasi peraturan internal dokumen "
         "standar pelayanan publik evaluasi kinerja pegawai arsip dinamis "
         "penyusunan kebutuhan logistik monitoring tahapan pemilihan survei "
         "kepuasan masyarakat pengelolaan media sosial").split()
# What heads a column, by the key of the plan: labels of the built-in styles.
LEVELS = {
    "area": ("AREA PERUBAHAN", "AREA", "Area Perubahan"),
    "kegiatan": ("KEGIATAN", "Kegiatan"),
    "sub_kegiatan": ("SUB KEGIATAN", "SUBKEGIATAN", "Sub Kegiatan",
                     "SUB KEGI-\nATAN"),
    "text": ("KEGIATAN", "URAIAN KEGIATAN", "URAIAN", "Rencana Aksi"),
    "indikator": ("INDIKATOR KEBERHASILAN", "INDIKATOR", "Indikator",
                  "INDIKATOR\nKEBERHASILAN"),
}
TREES = (("area", "kegiatan", "sub_kegiatan", "indikator"),
         ("kegiatan", "sub_kegiatan", "indikator"), ("kegiatan", "indikator"),
         ("area", "kegiatan", "indikator"), ("kegiatan",))
# Labels that no style has, and are welcome.
OWN = ("OUTPUT", "KELUARAN", "BUKTI DUKUNG", "KRITERIA KEBERHASILAN",
       "NAMA PROGRAM", "LANGKAH KERJA", "PERMASALAHAN", "BIDANG",
       "HASIL YANG DIHARAPKAN", "SUB KOMPONEN", "Dasar Hukum", "PIC",
       "TUJUAN KEGIATAN", "Bukti Fisik (Data Dukung)")
LAST = ("KET.", "KETERANGAN", "KET", "Ket", "KETE-\nRANGAN")
NUMBER = ("NO", "NO.", "No", "NOMOR", "NO URUT")
SHORT = ("JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGT", "SEPT", "OKT",
         "NOV", "DES")
OTHER = ("Jan", "Peb", "Mrt", "Apr", "Mei", "Juni", "Juli", "Agust", "Sep",
         "Okt", "Nop", "Des")
LONG = ("JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI", "JULI",
        "AGUSTUS", "SEPTEMBER", "OKTOBER", "NOVEMBER", "DESEMBER")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI",
         "XII")
TOPS = ("BULAN", "PELAKSANAAN (BULAN)", "WAKTU PELAKSANAAN", "Bulan",
        "JADWAL PELAKSANAAN", "BULAN KE-", "TARGET PELAKSANAAN",
        "JADWAL PELAKSANAAN TAHUN 2027", "WAKTU (BULAN)")
TICKS = ("v", "x", "√", "✓", "V", "X", "●", "✔", "1", "•")
SYMBOLS = (("Wingdings", "ü"), ("Wingdings", "\uf0fc"), ("Webdings", "a"),
           ("Wingdings 2", "P"), ("Wingdings", "û"), ("Wingdings 2", "\uf050"))
FILLS = ("BFBFBF", "FFFF00", "92D050", "00B0F0", ("theme", 4, 0.4),
         ("theme", 0, -0.25), ("theme", 6, 0.0), ("indexed", 22), "000000")
SHOWN = ((46538, "d mmmm yyyy", "31 Mei 2027"),
         (46538, "dd/mm/yyyy", "31/05/2027"), (46538, "d-mmm", "31-Mei"),
         (1500000, '"Rp"#,##0', "Rp1.500.000"), (1.1, "0.00", "1.10"),
         (7, "000", "007"), (12, '0" orang"', "12 orang"), (0.5, "0%", "50%"),
         (3, "General", "3"), (2500, "#,##0", "2.500"))
DAY = 46388  # the first of January 2027, as a sheet counts days
DAYS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


class Draw:
    """One draw: the PAGE, the CELLS it must give, and what must be told."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.seed = seed
        self.page = Page()
        self.cells = []  # (key or label, first row, rows, value)
        self.told = []  # what messages have to say, as patterns
        self.options = []
        self.features = []
        self.decree = {}
        self.used = set()
        self.word = False  # whether it is for a document
        self.typed = False
        self.places = {}  # columns of the page, by key
        self.rows = []  # of the page, of each leaf
        self.textual = True  # whether months may have texts
        self.list_of = {}  # Word's list of a level

    def maybe(self, share, feature=None):
        yes = self.chance.random() < share
        if yes and feature:
            self.features.append(feature)
        return yes

    def pick(self, choices, name=None):
        one = self.chance.choice(choices)
        if name:
            self.features.append(f"{name}={one!r}"[:40])
        return one

    def text(self, most=5):
        """Words that were not said before."""
        while True:
            words = " ".join(self.chance.sample(
                WORDS, self.chance.randint(1, most)))
            if words not in self.used:
                self.used.add(words)
                return words[0].upper() + words[1:]


# --- the tree --------------------------------------------------------------

class Node:
    def __init__(self, level, text):
        self.level, self.text, self.below = level, text, []
        self.fields, self.marks, self.rows = {}, {}, 1
        self.number = ""

    def leaves(self):
        return [leaf for each in self.below for leaf in each.leaves()] \
            or [self]


def grow(draw, levels, level=0):
    node = Node(level, draw.text())
    if level + 1 < len(levels):
        for _ in range(draw.chance.choice((1, 1, 2, 2, 3))):
            node.below.append(grow(draw, levels, level + 1))
    node.rows = len(node.leaves())
    return node


def each_node(nodes):
    for node in nodes:
        yield node
        yield from each_node(node.below)


# --- the header ------------------------------------------------------------

def months_header(draw):
    """The month of each column, None for those that are not asked for, and
    the lines of labels over them: pairs of a label and how many columns it
    takes."""
    chance = draw.chance
    first, last = chance.choice(((0, 12), (0, 12), (0, 12), (0, 6), (6, 12)))
    kind = draw.pick(("short", "other", "long", "title", "numbers", "roman",
                      "bulan", "dates", "dated", "quarters", "weeks", "pairs",
                      "blocks"), "months")
    if kind in ("numbers", "roman"):
        first = 0
    which = list(range(first, last))
    names = {"short": SHORT, "other": OTHER, "long": LONG,
             "title": [name.capitalize() for name in LONG],
             "numbers": [str(n + 1) for n in range(12)], "roman": ROMAN,
             "bulan": [f"Bulan {n + 1}" for n in range(12)],
             "dates": [Cell(number=DAY + DAYS[n], format="mmm-yy")
                       for n in range(12)],
             "dated": [f"{MONTHS[n].capitalize()} 2027" for n in range(12)],
             }.get(kind, SHORT)
    if kind == "dates" and draw.word:
        names = [f"{MONTHS[n].capitalize()}-27" for n in range(12)]
    lines = [[(names[n], 1) for n in which]]
    columns = which
    if kind == "quarters":
        kinds = draw.pick(("TW {}", "TRIWULAN {}", "Triwulan {}"))
        lines.insert(0, [(kinds.format(ROMAN[n // 3]), 3)
                         for n in which[::3]])
    if kind == "weeks":
        parts = draw.pick((("1", "2", "3", "4"), ("I", "II", "III", "IV"),
                           ("M1", "M2", "M3", "M4", "M5"),
                           ("1", "2", "3", "4", "5")))
        which = which[:6]
        lines = [[(names[n], len(parts)) for n in which],
                 [(part, 1) for _ in which for part in parts]]
        columns = [n for n in which for part in parts]
        draw.textual = False
    if kind in ("pairs", "blocks"):
        return two_series(draw, kind, names, which[:6])
    if kind in ("numbers", "roman") or draw.maybe(0.5):
        top = draw.pick(TOPS[:3] if kind in ("numbers", "roman") else TOPS,
                        "top")
        lines.insert(0, [(top, len(columns))])
    elif draw.maybe(0.15, "year above"):
        lines.insert(0, [(draw.pick(("TAHUN 2027", "2027")), len(columns))])
    return columns, lines[-3:]


def two_series(draw, kind, names, which):
    """Target and realisasi of each month, or as two blocks."""
    words = draw.pick((("TARGET", "REALISASI"), ("Target", "Realisasi"),
                       ("Rencana", "Realisasi")))
    wanted = draw.pick((0, 1))
    named = words[0] != "Rencana" and draw.maybe(0.7)
    draw.options += ["--block", words[wanted].lower() if named
                     else str(wanted + 1)]
    if kind == "pairs":
        lines = [[(names[n], 2) for n in which],
                 [(word, 1) for _ in which for word in words]]
        return [n if series == wanted else None for n in which
                for series in (0, 1)], lines
    lines = [[(word, len(which)) for word in words],
             [(names[n], 1) for _ in words for n in which]]
    return [n if series == wanted else None for series in (0, 1)
            for n in which], lines


# --- marks -----------------------------------------------------------------

def mark_cell(draw, way):
    kind, what = way
    if kind == "fill":
        return Cell(fill=what)
    if kind == "symbol":
        font, text = what
        if draw.maybe(0.5):
            return Cell([Run(text, font)])
        return Cell(text, font=font)
    if kind == "format":
        return Cell(number=1, format=what)
    return Cell(what)


def ways(draw):
    kind = draw.pick(("text", "text", "fill", "fill", "symbol",
                      "text" if draw.word else "format"), "mark")
    what = draw.pick({"text": TICKS, "fill": FILLS, "symbol": SYMBOLS,
                      "format": ('"v"', '"√"', '"✓";;')}[kind], "as")
    draw.textual &= what != "1"  # beside other numbers it is one, too
    return kind, what


def draw_marks(draw, columns, row, way, at):
    """Marks some periods of ROW; returns what is said of months."""
    chance, page = draw.chance, draw.page
    count = chance.randint(1, max(1, min(6, len(columns) - 2)))
    chosen = sorted(chance.sample(range(len(columns)), count))
    said = {}
    if None not in columns and draw.maybe(0.25, "merged mark"):
        start = chance.randrange(len(columns) - 3)
        chosen = list(range(start, start + chance.randint(2, 3)))
        cell = mark_cell(draw, way)
        cell.columns = len(chosen)
        page.put(row, at + chosen[0], cell)
        said = {columns[n]: "" for n in chosen}
        chosen = []
    for n in chosen:
        cell, text = mark_cell(draw, way), ""
        if way[0] == "text" and draw.textual and draw.maybe(0.1):
            text = f"{chance.randint(1, 99)}%"
            cell = Cell(text)
            if not draw.word and draw.maybe(0.5):
                cell = Cell(number=int(text[:-1]) / 100, format="0%")
        page.put(row, at + n, cell)
        if columns[n] is not None:
            said[columns[n]] = text
    return tuple(sorted(((n + 1, text) for n, text in said.items()), key=str))


# --- the whole -------------------------------------------------------------

def styled(draw, text):
    """TEXT with a word in italics or bold, or another struck out."""
    words = text.split(" ")
    if len(words) < 3 or not draw.maybe(0.06, "runs"):
        return text, text
    kind = draw.pick(("italic", "bold", "struck"))
    first, word, rest = words[0], words[1], " ".join(words[2:])
    runs = [Run(first + " "), Run(word, **{kind: True}), Run(" " + rest)]
    if kind == "struck":
        draw.told.append("struck")
        return runs, f"{first} {rest}"
    star = "*" if kind == "italic" else "**"
    return runs, f"{first} {star}{word}{star} {rest}"


LISTS = {"1.": ("decimal", "%1."), "1)": ("decimal", "%1)"),
         "a.": ("lowerLetter", "%1."), "I.": ("upperRoman", "%1.")}


def dirty(draw, text):
    """TEXT with what nobody sees."""
    if not isinstance(text, str) or not draw.maybe(0.04, "dirt"):
        return text
    return draw.pick((text + " ", text + "  ", "\u200e" + text,
                      text.replace(" ", " \u200f", 1), " " + text,
                      text + "\u00a0"))


COUNTED = {"1.": lambda n: f"{n + 1}. ", "1)": lambda n: f"{n + 1}) ",
           "a.": lambda n: f"{'abcdefghijklmnopqrstuvwxyz'[n]}. ",
           "A.": lambda n: f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n]}. ",
           "I.": lambda n: f"{ROMAN[n]}. "}


def counted_text(draw, kind, node, position, text):
    """TEXT with the number before it, typed or, in Word, counted there."""
    if not draw.word or kind not in LISTS or draw.group == "repeated":
        number = COUNTED[kind](position)
        return [Run(number), *text] if isinstance(text, list) \
            else number + text
    lists = draw.page.dress.setdefault("lists", {})
    if position == 0:  # each list begins anew
        draw.list_of[node.level] = len(lists) + 1
        lists[len(lists) + 1] = [LISTS[kind]]
    return Cell(text, numbers={0: (draw.list_of[node.level], 0)})


def changed(draw, text):
    """TEXT with a tracked change, which is accepted."""
    if not draw.word or not isinstance(text, str) or not draw.maybe(
            0.06, "tracked"):
        return text
    first, _, rest = text.partition(" ")
    return [Run(first), Run(" lama", change="del"),
            Run(" " + rest if rest else "", change="ins")]


def put_node(draw, node, position, row):
    """Puts NODE, the POSITIONth of its list, and what is below it; numbers the
    leaves' rows."""
    page, levels = draw.page, draw.levels
    key = levels[node.level]
    text, said = styled(draw, node.text)
    text = changed(draw, text)
    kind = draw.numbers[node.level]
    if kind:
        draw.typed = True
        text = counted_text(draw, kind, node, position, text)
    text = dirty(draw, text)
    draw.cells.append((key, node.first, node.rows, said))
    way = draw.group if draw.group != "mixed" else draw.chance.choice(
        ("merged", "blank"))
    spots = [(draw.places[key], text)]
    if node.level == 0 and "no" in draw.places:
        number = COUNTED[f"{draw.counted[0]}."](position).strip()
        number = number if draw.counted.endswith(".") else number[:-1]
        if number.isdigit() and not draw.word and draw.maybe(0.5):
            number = int(number)
        spots.append((draw.places["no"], number))
    for column, what in spots:
        last = row + node.rows if way == "repeated" else row + 1
        for each in range(row, last):
            cell = page.put(each, column, what)
        if way == "merged":
            cell.rows = node.rows
    for n, each in enumerate(node.below):
        put_node(draw, each, n, row)
        row += each.rows
    if not node.below:
        draw.rows.append(row)


def draw_tree(draw, nodes):
    """Puts the nodes into the page, with what may stand between them; returns
    the last row, exclusive."""
    page = draw.page
    draw.group = draw.pick(("merged", "blank", "repeated", "mixed"), "groups")
    draw.numbers = [draw.pick(("", "", "", "1.", "a.", "I.", "1)"))
                    for _ in draw.levels]
    draw.counted = draw.pick(("1", "1.", "I", "A"))
    titled = len(nodes) > 1 and draw.maybe(0.2, "titles")
    again = draw.maybe(0.15, "header again")
    gaps = draw.maybe(0.1, "empty rows")
    row, first, position = page.header, 0, 0
    for n, node in enumerate(nodes):
        for each in each_node([node]):
            each.first = first
            first += 0 if each.below else 1
        if n and again:
            for (r, c), cell in list(page.cells.items()):
                if r < page.header:
                    page.put(row + r, c, dataclasses.replace(cell))
            row += page.header
        if titled and n % 2 == 0:
            row = put_title(draw, nodes[n:n + 2], node.first, row, n // 2)
            position = 0
        put_node(draw, node, position, row)
        position += 1
        row += node.rows + gaps
    return row


# Kinds of numbers, a level each.
OUTLINES = (("I", "1", "a"), ("A", "1", "a"), ("I", "A", "1"), ("I", "1"),
            ("A", "1"), ("1", "a"))


def draw_outline(draw, nodes):
    """Puts the nodes below each other into one column, a row each, with their
    level in their numbers or indents; returns the last row, exclusive."""
    page, way = draw.page, draw.pick(("numbers", "typed", "indents"), "levels")
    if way == "numbers" and "no" not in draw.places or (
            way == "indents" and draw.word):
        way = "typed"
    kinds = draw.pick([each for each in OUTLINES
                       if len(each) == len(draw.levels)])
    row, leaf = page.header, 0

    def put(node, position):
        nonlocal row, leaf
        first, here = leaf, row
        number = COUNTED[f"{kinds[node.level]}."](position)
        text = node.text
        row += 1
        if way == "numbers":
            page.put(here, draw.places["no"], number.strip(". "))
        elif way == "typed":
            text = number + text
            draw.typed = True
        page.put(here, draw.places["text"], text).indent = \
            node.level if way == "indents" else 0
        if not node.below:
            draw.rows.append(here)
            leaf += 1
        for n, each in enumerate(node.below):
            put(each, n)
        draw.cells.append((f"level {node.level}", first, leaf - first,
                           node.text))

    for n, node in enumerate(nodes):
        put(node, n)
    return row


def put_title(draw, nodes, first, row, position):
    """A row over all columns, above NODES."""
    said = draw.text(3).upper()
    kind = draw.pick(("", "A.", "I."))
    text = COUNTED[kind](position) + said if kind else said
    draw.typed |= bool(kind)
    width = draw.page.size()[1]
    draw.page.put(row, 0, text, bold=draw.maybe(0.5)).columns = width
    draw.cells.append(("bagian", first, sum(node.rows for node in nodes),
                       said))
    return row + 1


def draw_page(seed, word=False):
    """A Draw from SEED; for a document if WORD."""
    draw = Draw(seed)
    draw.word = word
    chance = draw.chance
    outline = draw.maybe(0.15, "outline")
    draw.levels = levels = (("text",) * chance.choice((2, 3)) if outline
                            else draw.pick(TREES, "tree"))
    own = chance.sample(OWN, draw.pick((0, 0, 1, 1, 2)))
    nodes = [grow(draw, levels) for _ in range(chance.randint(1, 4))]
    columns, lines = months_header(draw)
    left = (["no"] if draw.maybe(0.8) else []) + list(dict.fromkeys(levels))
    keys = left + own[:1] + ["months"] + own[1:]
    if draw.maybe(0.6):
        keys.append("ket")
    if own[1:] and draw.maybe(0.5):  # the months come last
        keys.remove("months")
        keys.append("months")
    if draw.maybe(0.1, "hidden column") and not word:
        keys.insert(draw.pick(range(1, len(keys))), "hidden")
    spaced = draw.maybe(0.08, "spacer columns")
    at = 0
    for key in keys:
        draw.places[key] = at
        at += len(columns) if key == "months" else 1
        at += spaced and key != keys[-1] and draw.maybe(0.4)
    head(draw, draw.places, lines)
    end = (draw_outline if outline else draw_tree)(draw, nodes)
    body(draw, own, columns)
    extras(draw, end)
    around(draw)
    return draw


def head(draw, places, lines):
    """The header's rows, and perhaps the number row."""
    page = draw.page
    page.header = high = len(lines)
    merged = draw.maybe(0.7)
    for key, column in places.items():
        if key == "months":
            continue
        if key == "hidden":
            page.hidden_columns.add(column)
            draw.told.append("hidden")
        label = (draw.pick(LEVELS[key]) if key in LEVELS else
                 draw.pick(NUMBER) if key == "no" else
                 draw.pick(LAST) if key == "ket" else
                 "RAHASIA" if key == "hidden" else key)
        cell = page.put(0, column, label, bold=draw.maybe(0.5))
        if merged:
            cell.rows = high
    for row, line in enumerate(lines):
        column = places["months"]
        for label, width in line:
            cell = label if isinstance(label, Cell) else Cell(label)
            page.put(row, column, cell).columns = width
            column += width
    if draw.maybe(0.4, "number row"):
        way = draw.pick(("{}", "({})"))
        for n in range(page.size()[1]):
            page.put(high, n, way.format(n + 1))
        page.header += 1
    if draw.maybe(0.3, "coloured header"):
        for (row, _), cell in page.cells.items():
            cell.fill = cell.fill or "D9E1F2"


def body(draw, own, columns):
    """What each row has besides the tree: marks, texts, notes."""
    page, way, places = draw.page, ways(draw), draw.places
    for n, row in enumerate(draw.rows):
        for label in own:
            if not draw.word and draw.maybe(0.1, "number"):
                number, code, said = draw.pick(SHOWN)
                page.put(row, places[label], number, format=code)
                draw.cells.append((label, n, 1, said))
            elif draw.maybe(0.8):
                text, said = styled(draw, draw.text())
                page.put(row, places[label], dirty(draw, text))
                draw.cells.append((label, n, 1, said))
        if "hidden" in places:
            page.put(row, places["hidden"], draw.text())
        if "ket" in places and draw.maybe(0.3):
            said = draw.text(3)
            page.put(row, places["ket"], said)
            draw.cells.append(("ket", n, 1, said))
        if draw.maybe(0.9):
            said = draw_marks(draw, columns, row, way, places["months"])
            if said:
                draw.cells.append(("bulan", n, 1, said))


def extras(draw, end):
    """Rows that are none."""
    page = draw.page
    if not draw.word and draw.maybe(0.1, "hidden row"):
        for column in draw.places.values():
            page.put(end, column, draw.text())
        page.hidden_rows.add(end)
        draw.told.append("hidden")


OFFICE = "KOMISI PEMILIHAN UMUM KABUPATEN CONTOH"
HEADINGS = (
    ["LAMPIRAN", f"KEPUTUSAN {OFFICE}", "NOMOR 12 TAHUN 2027", "TENTANG",
     "RENCANA AKSI REFORMASI BIROKRASI"],
    ["LAMPIRAN", f"KEPUTUSAN {OFFICE}", "NOMOR 12 TAHUN 2027",
     "TENTANG RENCANA AKSI REFORMASI BIROKRASI"],
    [f"LAMPIRAN KEPUTUSAN {OFFICE}", "NOMOR : 12 TAHUN 2027",
     "TENTANG : RENCANA AKSI REFORMASI BIROKRASI"],
    ["Lampiran", "Keputusan Komisi Pemilihan Umum Kabupaten Contoh",
     "Nomor 12 Tahun 2027", "tentang", "Rencana Aksi Reformasi Birokrasi"],
    ["LAMPIRAN I", f"KEPUTUSAN {OFFICE}", "NOMOR 12 TAHUN 2027", "TENTANG",
     "RENCANA AKSI REFORMASI", "BIROKRASI"],
    ["LAMPIRAN", "KEPUTUSAN", OFFICE, "NOMOR: 12 TAHUN 2027", "TENTANG",
     "RENCANA AKSI REFORMASI BIROKRASI"],
)
SIGNATURES = (
    ["Contoh, 6 Januari 2027", f"KETUA {OFFICE},", "", "ttd.", "",
     "BUDI SANTOSO"],
    ["Ditetapkan di Contoh", "pada tanggal 6 Januari 2027",
     f"KETUA {OFFICE},", "", "", "BUDI SANTOSO"],
    ["Contoh, 6 Januari 2027", f"KETUA {OFFICE},", "", "", "",
     "BUDI SANTOSO"],
    ["Ditetapkan di : Contoh", "Pada tanggal : 6 Januari 2027", "",
     "KETUA KOMISI PEMILIHAN UMUM", "KABUPATEN CONTOH,", "", "ttd", "",
     "BUDI SANTOSO"],
    ["Contoh, 6 Januari 2027", "Ketua Komisi Pemilihan Umum Kabupaten Contoh",
     "", "", "", "Budi Santoso"],
)


def around(draw):
    """A heading, a title, a signature."""
    page = draw.page
    page.dress["gap"] = draw.pick((0, 1, 2))
    page.dress["wide"] = draw.maybe(0.3, "lines over all columns")
    if draw.maybe(0.4, "heading"):
        page.above = list(draw.pick(HEADINGS))
        draw.decree.update({"nomor": "12", "tahun": "2027",
                            "lembaga": OFFICE.lower(),
                            "tentang": "rencana aksi reformasi birokrasi"})
    if draw.maybe(0.3, "title"):
        page.above += [""] * bool(page.above) + [
            draw.pick(("RENCANA AKSI REFORMASI BIROKRASI", "JADWAL KEGIATAN",
                       "MATRIKS RENCANA KERJA")), "TAHUN 2027"]
    if draw.maybe(0.4, "signature"):
        page.below = ["", *draw.pick(SIGNATURES)]
        draw.decree.update({"tempat": "contoh", "tanggal": "6 januari 2027",
                            "jabatan": f"ketua {OFFICE}".lower(),
                            "nama": "budi santoso"})
        page.dress["signed"] = draw.pick(sorted(
            set(range(page.size()[1])) - page.hidden_columns))
        page.dress["boxed"] = draw.maybe(0.3, "text box")


# --- the judge -------------------------------------------------------------

def fold(label):
    return re.sub(r"[^a-z0-9]+", "_", label.lower()).strip("_")


def seen(value):
    """A text as it is seen, whatever blanks are around its words."""
    if not isinstance(value, str):
        return value
    return "\n".join(" ".join(line.split()) for line in value.split("\n"))


def by_column(cells, bare):
    made = {}
    for key, first, rows, value in cells:
        made.setdefault(key, set()).add((first, rows, bare(seen(value))))
    return made


def apart(want, got):
    """What differs, in short."""
    missing, besides = (sorted(each, key=str)[:3]
                        for each in (want - got, got - want))
    return f"want {missing}\n         got {besides}"


def judge(draw, made, bare):
    """What is wrong with MADE, an Imported; "" where nothing is."""
    peel = bare if draw.typed else lambda text: text
    cells = made.cells()
    keys = {key for key, *_ in cells}
    if "bulan" not in keys:  # a mark in a week is one of its month
        cells = [("bulan", *place, fold_weeks(value)) if key == "minggu"
                 else ("bulan", *place, value) if key == "realisasi"
                 else (key, *place, value) for key, *place, value in cells]
    want, got = by_column(draw.cells, peel), by_column(cells, peel)
    wrong = []
    for label, wanted in want.items():
        key = label if label in got else fold(label)
        if key not in got:  # under whatever name
            key = next((k for k, each in got.items() if each == wanted), key)
        now = got.pop(key, set())
        if now != wanted:
            wrong.append(f"{label}: {apart(wanted, now)}")
    wrong += [f"{key} besides: {apart(set(), each)}"
              for key, each in got.items()]
    for pattern in draw.told:
        if not re.search(pattern, made.messages):
            wrong.append(f"not told: {pattern}")
    said = {**(made.plan.get("keputusan") or {}),
            **(made.plan.get("penandatangan") or {})} \
        if made.plan.get("keputusan") else {}
    for key, value in draw.decree.items():
        if str(said.get(key) or "").lower() != value:
            wrong.append(f"{key}: want {value}, got {said.get(key)}")
    return "\n    ".join(wrong)
