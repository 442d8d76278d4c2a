"""The kinds of sheets and documents that offices have, one by one.

Each says how it is made, and what import has to make of it: the entries of the
plan, what its decree says, what is told. A kind may be tried in several
formats, which all give the same.
"""
import dataclasses
import zipfile

from office import (LINKS, MAIN, Cell, Run, pack, table, write_xlsx)

SHEETS = ("xlsx", "openpyxl")
WORDS = ("docx", "python-docx")
ALL = SHEETS + WORDS
SHORT = "JAN FEB MAR APR MEI JUN JUL AGT SEPT OKT NOV DES".split()
GREY = Cell(fill="BFBFBF")


@dataclasses.dataclass
class Kind:
    name: str
    page: object = None  # or pages
    entries: str = ""  # YAML of "rencana", in short
    formats: tuple = SHEETS
    told: tuple = ()  # patterns, each of which some message matches
    messages: int = None  # how many there are
    refused: str = ""  # a pattern of the message that refuses it
    options: tuple = ()
    says: dict = dataclasses.field(default_factory=dict)
    profile: tuple = ()  # what the profile beside the plan says
    write: object = None  # a function of a path, for what no page can be
    suffix: str = ".xlsx"


KINDS = []


def kind(name, page, entries="", **more):
    KINDS.append(Kind(name, page, entries, **more))


def marked(*what, names=SHORT):
    """Month cells: WHAT by the numbers of the months, 1=mark."""
    cells = dict(what)
    return [cells.get(n + 1) for n in range(len(names))]


def grey():
    return Cell(fill="BFBFBF")


def year(*rows, header=("NO", "KEGIATAN", "INDIKATOR"), names=SHORT,
         last=("KET",), **more):
    """A table with a column for each month."""
    return table([[*header, *names, *last], *rows], **more)


ONE = "- {kegiatan: Rapat tim, indikator: Notula, bulan: '%s'}"


def one(*what, names=SHORT, **more):
    """A table of one row, whose months are marked so."""
    return year(["1", "Rapat tim", "Notula", *marked(*what, names=names)],
                names=names, **more)


# --- K1, K2: marks that are none of letters --------------------------------

kind("fill", one((1, grey()), (2, grey()), (3, grey())), ONE % "1-3",
     formats=ALL)

kind("fill of a theme",
     one((2, Cell(fill=("theme", 4, 0.4))), (9, Cell(fill=("theme", 0, -0.3)))),
     ONE % "2, 9")

kind("fill by number",
     one((5, Cell(fill=("indexed", 22))), (6, Cell(fill=("indexed", 10)))),
     ONE % "5, 6")

kind("fill that is white", one((1, grey()), (2, Cell(fill="FFFFFF"))),
     ONE % "1", formats=ALL)

kind("fill beside a band over the row",
     table([["NO", "KEGIATAN", *SHORT[:4]],
            [Cell("1", fill="DDEBF7"), Cell("Rapat tim", fill="DDEBF7"),
             Cell(fill="DDEBF7"), Cell(fill="FFC000"), Cell(fill="DDEBF7"),
             Cell(fill="DDEBF7")],
            ["2", "Survei", None, None, grey(), None]]),
     "[{kegiatan: Rapat tim, bulan: 2}, {kegiatan: Survei, bulan: 3}]",
     formats=ALL)

kind("band over a row and no mark in it",
     table([["NO", "KEGIATAN", *SHORT[:4]],
            [Cell("1", fill="DDEBF7"), Cell("Rapat tim", fill="DDEBF7"),
             *[Cell(fill="DDEBF7") for _ in range(4)]],
            ["2", "Survei", None, None, "v", None]]),
     "[{kegiatan: Rapat tim}, {kegiatan: Survei, bulan: 3}]", formats=ALL)

kind("merged over months",
     one((1, Cell("v", columns=3)), (7, Cell("x", columns=2))),
     ONE % "1-3, 7-8", formats=ALL)

kind("merged fill", one((4, Cell(fill="BFBFBF", columns=3))), ONE % "4-6",
     formats=ALL)

kind("text over several months", one((4, Cell("2 kali", columns=2))),
     "- {kegiatan: Rapat tim, indikator: Notula, bulan: {'4-5': 2 kali}}",
     formats=ALL)

kind("mark over several rows",
     table([["NO", "KEGIATAN", "INDIKATOR", "JAN", "FEB", "MAR"],
            ["1", "Rapat tim", "Notula", "v", None, None],
            ["^", "^", "Daftar hadir", "^", None, None]]),
     "- {kegiatan: Rapat tim, bulan: 1, rincian: [{indikator: Notula},"
     " {indikator: Daftar hadir}]}", formats=ALL)

# --- K3: weeks, quarters, targets ------------------------------------------

WEEKS = ["1", "2", "3", "4"]


def weeks(over, *what):
    """A table of weeks under the labels OVER."""
    lines = [["NO", "KEGIATAN"], ["^", "^"], ["1", "Rapat tim"]]
    for name in over:
        lines[0] += [name, "<", "<", "<"]
        lines[1] += WEEKS
    lines[2] += marked(*what, names=lines[1][2:])
    page = table(lines)
    page.header = 2
    return page


kind("weeks that run on", table(
    [["NO", "KEGIATAN", "MINGGU KE-"] + ["<"] * 11,
     ["^", "^", *[str(n + 1) for n in range(12)]],
     ["1", "Rapat tim", None, "v", *[None] * 10]]),
     refused="(?i)week|minggu", messages=1)

kind("weeks of one month", weeks(["MARET"], (2, "v")),
     "- {kegiatan: Rapat tim, minggu: Mar 2}", formats=ALL)

kind("weeks of each month", weeks(["JANUARI", "FEBRUARI"], (2, "v"), (7, "v")),
     "- {kegiatan: Rapat tim, minggu: 'Jan 2, Feb 3'}", formats=ALL)

kind("weeks that are filled", weeks(["APRIL", "MEI"], (8, grey())),
     "- {kegiatan: Rapat tim, minggu: Mei 4}", formats=ALL)


def pairs():
    return table(
        [["NO", "KEGIATAN", "INDIKATOR", "JAN", "<", "FEB", "<"],
         ["^", "^", "^", "Target", "Realisasi", "Target", "Realisasi"],
         ["1", "Rapat tim", "Notula", "v", None, None, "v"]])


kind("target and realisasi by months, target", pairs(), ONE % "1",
     options=("--block", "target"))

kind("target and realisasi by months, realisasi", pairs(),
     "- {kegiatan: Rapat tim, indikator: Notula, realisasi: 2}",
     options=("--block", "realisasi"))


def blocks():
    return table([["NO", "KEGIATAN", "TARGET BULANAN", "<", "REALISASI", "<"],
                  ["^", "^", "Jan", "Feb", "Jan", "Feb"],
                  ["1", "Rapat tim", "v", None, None, "v"]])


kind("two blocks, target", blocks(), "- {kegiatan: Rapat tim, bulan: 1}",
     options=("--block", "target"))

kind("two blocks, the second", blocks(),
     "- {kegiatan: Rapat tim, realisasi: 2}", options=("--block", "2"))

kind("quarters over months", table(
    [["NO", "KEGIATAN", "TW I", "<", "<", "TW II", "<", "<"],
     ["^", "^", *SHORT[:6]],
     ["1", "Rapat tim", "v", None, None, None, "v", None]]),
     "- {kegiatan: Rapat tim, bulan: '1, 5'}", formats=ALL)

kind("year over the months", table(
    [["NO", "KEGIATAN", "TAHUN 2027"] + ["<"] * 11, ["^", "^", *SHORT],
     ["1", "Rapat tim", None, "v", *[None] * 10]]),
     "- {kegiatan: Rapat tim, bulan: 2}", formats=ALL)

# --- K4: names of months ---------------------------------------------------

DAYS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)

kind("months that are dates",
     one((1, "v"), (12, "v"),
         names=[Cell(number=46388 + day, format="mmm-yy") for day in DAYS]),
     ONE % "1, 12")

kind("months that are dates of other forms",
     one((3, "v"), names=[Cell(number=46388 + day, format="mmmm\\ yyyy")
                          for day in DAYS]), ONE % "3")

kind("months in Roman numbers",
     one((1, "v"), (9, "v"),
         names="I II III IV V VI VII VIII IX X XI XII".split()),
     ONE % "1, 9", formats=ALL)

kind("months with their year",
     one((2, "v"), names=[f"{name.capitalize()} 2027" for name in SHORT]),
     ONE % "2", formats=ALL)

kind("months counted in words",
     one((2, "v"), names=[f"Bulan {n + 1}" for n in range(12)]), ONE % "2",
     formats=ALL)

kind("months under two labels", table(
    [["NO", "KEGIATAN", "JADWAL", "<", "<"], ["^", "^", "BULAN", "<", "<"],
     ["^", "^", "1", "2", "3"], ["1", "Rapat tim", None, "v", None]]),
     "- {kegiatan: Rapat tim, bulan: 2}", formats=ALL)

# --- K5, K6: columns of their own ------------------------------------------

kind("any labels", table(
    [["NO", "KEGIATAN", "TUJUAN KEGIATAN", "HASIL & MANFAAT", "% CAPAIAN",
      "JAN", "FEB"], ["1", "Rapat tim", "a", "b", "c", "v", None]]),
     "- {kegiatan: Rapat tim, tujuan_kegiatan: a, hasil_manfaat: b,"
     " capaian: c, bulan: 1}",
     formats=ALL, profile=("TUJUAN KEGIATAN", "HASIL & MANFAAT"))

kind("labels that are near ours", table(
    [["KEGIATAN", "URAIAN", "TARGET", "TUJUAN", "BIDANG", "JAN", "FEB"],
     ["Rapat tim", "a", "b", "c", "d", "v", None]]),
     "- {kegiatan: Rapat tim, uraian: a, target: b, tujuan: c, bidang: d,"
     " bulan: 1}", formats=ALL)

kind("a slip of the pen", table(
    [["NO", "KEGITAN", "INDIKATOR", "JAN"], ["1", "Rapat tim", "Notula", "v"]]),
     "- {kegitan: Rapat tim, indikator: Notula, bulan: 1}", told=("KEGIATAN",),
     formats=ALL)

# --- K7: around the table --------------------------------------------------


def signed(page, column):
    page.below = ["", "Manggar, 6 Januari 2027",
                  "KETUA KPU KABUPATEN CONTOH,", "", "ttd.", "",
                  "BUDI SANTOSO"]
    page.dress["signed"] = column
    return page


SIGNED = {"tempat": "Manggar", "tanggal": "6 Januari 2027",
          "jabatan": "KETUA KPU KABUPATEN CONTOH", "nama": "BUDI SANTOSO"}

kind("signature below", signed(one((1, "v")), 5), ONE % "1", formats=ALL,
     says=SIGNED)

kind("signature in a column of texts", signed(one((1, "v")), 1), ONE % "1",
     says=SIGNED)


def headed(page):
    page.above = ["LAMPIRAN", "KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN "
                  "CONTOH", "NOMOR 12 TAHUN 2027", "TENTANG",
                  "RENCANA AKSI REFORMASI BIROKRASI"]
    return page


HEADED = {"nomor": "12", "tahun": "2027",
          "lembaga": "KOMISI PEMILIHAN UMUM KABUPATEN CONTOH",
          "tentang": "RENCANA AKSI REFORMASI BIROKRASI"}

kind("heading above", headed(one((1, "v"))), ONE % "1", formats=ALL,
     says=HEADED)

kind("heading and signature", signed(headed(one((1, "v"))), 8), ONE % "1",
     formats=ALL, says={**HEADED, **SIGNED})

# --- K8: what is no row ----------------------------------------------------

TWO = ("[{kegiatan: Rapat tim, indikator: Notula, bulan: 1},"
       " {kegiatan: Survei, indikator: Laporan, bulan: 2}]")
HEADER = ["NO", "KEGIATAN", "INDIKATOR", "JAN", "FEB", "KET"]
FIRST = ["1", "Rapat tim", "Notula", "v", None, None]
SECOND = ["2", "Survei", "Laporan", None, "v", None]

kind("header again", table([HEADER, FIRST, HEADER, SECOND]), TWO, formats=ALL)

kind("header and numbers again", table(
    [HEADER, list("123456"), FIRST, HEADER, list("123456"), SECOND]), TWO,
     formats=ALL)

kind("numbers again", table(
    [HEADER, [f"({n})" for n in range(1, 7)], FIRST,
     [f"({n})" for n in range(1, 7)], SECOND]), TWO, formats=ALL)

# --- K9: numbers -----------------------------------------------------------

kind("typed numbers that the tool counts", table(
    [["AREA PERUBAHAN", "KEGIATAN", "INDIKATOR", "JAN", "FEB"],
     ["1. Manajemen", "1. Rapat tim", "1. Notula", "v", None],
     ["^", "^", "2. Daftar hadir", "v", None],
     ["^", "2. Survei", "1. Laporan", "v", None],
     ["^", "^", "2. Naskah", None, "v"],
     ["2. Tata laksana", "1. SOP", "1. Dokumen", None, "v"],
     ["^", "^", "2. Berita acara", None, "v"],
     ["^", "2. Arsip", "Daftar", None, "v"]]),
     "[{area: Manajemen, rincian: [{kegiatan: Rapat tim, rincian: [{indikator:"
     " Notula, bulan: 1}, {indikator: Daftar hadir, bulan: 1}]}, {kegiatan:"
     " Survei, rincian: [{indikator: Laporan, bulan: 1}, {indikator: Naskah,"
     " bulan: 2}]}]}, {area: Tata laksana, rincian: [{kegiatan: SOP, rincian:"
     " [{indikator: Dokumen, bulan: 2}, {indikator: Berita acara, bulan: 2}]},"
     " {kegiatan: Arsip, indikator: Daftar, bulan: 2}]}]", formats=ALL)

kind("typed numbers of a lone entry stay", table(
    [["KEGIATAN", "INDIKATOR", "JAN", "FEB"],
     ["Rapat tim", "a. Notula", "v", None], ["^", "b. Daftar", "v", None],
     ["Survei", "1. Laporan", None, "v"]]),
     "[{kegiatan: Rapat tim, rincian: [{indikator: a. Notula, bulan: 1},"
     " {indikator: b. Daftar, bulan: 1}]}, {kegiatan: Survei, indikator: 1."
     " Laporan, bulan: 2}]", formats=ALL)

# --- K10: numbers and dates as they look -----------------------------------


def shown(number, code, seen):
    """A number in a format, and how it looks."""
    return (table([["NO", "KEGIATAN", "TENGGAT", "JAN", "FEB"],
                   ["1", "Rapat tim", Cell(number=number, format=code), "v",
                    None]]),
            f"- {{kegiatan: Rapat tim, tenggat: '{seen}', bulan: 1}}")


kind("a long date", *shown(46538, "d mmmm yyyy", "31 Mei 2027"))

kind("a date in figures", *shown(46538, "dd/mm/yyyy", "31/05/2027"))

kind("a date with its language",
     *shown(46538, "[$-421]dd\\ mmmm\\ yyyy;@", "31 Mei 2027"))

kind("a short date", *shown(46538, "d-mmm-yy", "31-Mei-27"))

kind("money", *shown(1500000, '"Rp"#,##0', "Rp1.500.000"))

kind("money in a column of its own",
     *shown(1500000, '_("Rp"* #,##0_)', "Rp 1.500.000"))

kind("thousands", *shown(1500000, "#,##0", "1.500.000"))

kind("hundredths", *shown(1.1, "0.00", "1.10"))

kind("noughts before", *shown(7, "000", "007"))

kind("per cent", *shown(0.125, "0.0%", "12.5%"))

kind("a unit", *shown(12, '0" orang"', "12 orang"))

kind("words for numbers", *shown(1, '"ya";;"tidak"', "ya"))

kind("words for nought", *shown(0, '"ya";;"tidak"', "tidak"))

kind("nought, one, dashes",
     one((1, "0"), (2, "1"), (3, "—"), (4, "-"), (5, "–"), (6, "✓")),
     ONE % "2, 6", formats=ALL)

kind("nought and one as numbers",
     one((1, Cell(number=0)), (2, Cell(number=1))), ONE % "2")

kind("marks of a number format",
     one((1, Cell(number=1, format='"v"')),
         (2, Cell(number=1, format='"✓";;')),
         (3, Cell(number=0, format='"✓";;'))), ONE % "1-2")

# --- K11, K12: formulas, what is hidden ------------------------------------

kind("formula without a value", table(
    [["NO", "KEGIATAN", "JAN", "FEB"],
     ["1", Cell(formula='CONCATENATE("Rapat ","tim")', kind="none"), "v",
      None]]), refused="B2.*formula|formula.*B2", messages=1)

kind("formula with a value", table(
    [["NO", "KEGIATAN", "JAN", "FEB"],
     ["1", Cell("Rapat tim", formula='"Rapat "&"tim"'), "v", None]]),
     "- {kegiatan: Rapat tim, bulan: 1}", formats=("xlsx",))

kind("error of a formula", table(
    [["NO", "KEGIATAN", "KET", "JAN", "FEB"],
     ["1", "Rapat tim", Cell("#REF!", formula="A99", kind="e"), "v", None]]),
     refused="C2", messages=1, formats=("xlsx",))


def hidden():
    page = table([HEADER, FIRST, ["2", "Batal", "x", "v", None, None], SECOND])
    page.hidden_rows = {2}
    return page


kind("hidden row", hidden(), TWO, told=("hidden",), messages=1)


def hidden_column():
    page = table([["NO", "KEGIATAN", "RAHASIA", "INDIKATOR", "JAN", "FEB"],
                  ["1", "Rapat tim", "jangan", "Notula", "v", None]])
    page.hidden_columns = {2}
    return page


kind("hidden column", hidden_column(), ONE % "1", told=("hidden",), messages=1)

# --- K13, K14: letters -----------------------------------------------------

kind("ticks of symbol fonts",
     one((1, Cell("ü", font="Wingdings")), (2, Cell("a", font="Webdings")),
         (3, Cell("P", font="Wingdings 2")),
         (4, Cell([Run("\uf0fc", "Wingdings")])),
         (5, Cell([Run("R", "Wingdings 2")])), (6, Cell("P"))),
     "- {kegiatan: Rapat tim, indikator: Notula,"
     " bulan: {'1-5': '', 6: P}}", formats=ALL)

kind("letters of a run", table(
    [["NO", "KEGIATAN", "INDIKATOR", "KET", "JAN", "FEB"],
     ["1", [Run("Kegiatan "), Run("kick off", italic=True), Run(" tim")],
      Cell("Focus Group", italic=True),
      [Run("tebal", bold=True), Run(" biasa")], "v", None]]),
     "- {kegiatan: Kegiatan *kick off* tim, indikator: '*Focus Group*',"
     " ket: '**tebal** biasa', bulan: 1}", formats=ALL[:1] + ALL[2:])

kind("struck out", table(
    [["NO", "KEGIATAN", "KET", "JAN", "FEB"],
     ["1", "Rapat tim", [Run("batal", struck=True), Run(" jadi")], "v",
      None]]), "- {kegiatan: Rapat tim, ket: jadi, bulan: 1}",
     told=("struck",), messages=1, formats=("xlsx",) + WORDS)

kind("struck out as a whole", table(
    [["NO", "KEGIATAN", "KET", "JAN", "FEB"],
     ["1", "Rapat tim", Cell("batal", struck=True), "v", None]]),
     "- {kegiatan: Rapat tim, bulan: 1}", told=("struck",), messages=1,
     formats=ALL)

kind("signs that nobody sees", table(
    [["NO", "KEGIATAN", "INDIKATOR", "JAN", "FEB"],
     ["1", "Rapat\u200e tim\u200f", "satu\u2028dua", "v", "\u00a0"]]),
     "- {kegiatan: Rapat tim, indikator: \"satu\\ndua\", bulan: 1}",
     formats=ALL)

# --- K15, K16, K17, K18: tables --------------------------------------------

kind("a table pasted from Word", table(
    [["AREA", "KEGIATAN", "SUB KEGIATAN", "INDIKATOR", "JAN", "FEB", "KET"],
     ["Manajemen", "Tim", "Membentuk tim:", "SK tim", "v", Cell(rows=3), "x"],
     ["^", "^", "a. Pengarah;", "^", "^", None, "^"],
     ["^", "^", "b. Pelaksana.", "^", "^", None, "^"],
     ["^", "^", "Rapat", "Notula", None, "v", None]]),
     "- {area: Manajemen, kegiatan: Tim, rincian: [{sub_kegiatan: \"Membentuk"
     " tim:\\na. Pengarah;\\nb. Pelaksana.\", indikator: SK tim, bulan: 1,"
     " ket: x}, {sub_kegiatan: Rapat, indikator: Notula, bulan: 2}]}")

kind("a sheet for each area", [
    table([HEADER, FIRST], name="Tata Laksana"),
    table([HEADER, ["1", "Survei", "Laporan", None, "v", None]],
          name="Pengawasan")],
     "[{area: Tata Laksana, kegiatan: Rapat tim, indikator: Notula, bulan: 1},"
     " {area: Pengawasan, kegiatan: Survei, indikator: Laporan, bulan: 2}]",
     options=("--sheet", "all"))

kind("a label over the numbers and their texts", table(
    [["KEGIATAN", "<", "INDIKATOR", "JAN", "FEB"],
     ["1", "Rapat tim", "Notula", "v", None],
     ["2", "Survei", "Laporan", None, "v"]]), TWO, formats=ALL)

kind("labels hyphenated by hand", table(
    [["AREA\nPERUBAHAN", "KEGI-\nATAN", "INDIKATOR  KEBERHASILAN", "JAN",
      "KETE-\nRANGAN"], ["Manajemen", "Rapat tim", "Notula", "v", "x"]]),
     "- {area: Manajemen, kegiatan: Rapat tim, indikator: Notula, bulan: 1,"
     " ket: x}", formats=ALL)

kind("a row of figures that are no months", table(
    [["Program", "Volume", "T0", "T1", "T2", "T3", "T4", "T5", "T6"],
     ["Pelatihan", "3", "1", "2", "3", "4", "5", "6", "7"]]),
     "- {program: Pelatihan, volume: 3, t0: 1, t1: 2, t2: 3, t3: 4, t4: 5,"
     " t5: 6, t6: 7}", formats=ALL)

kind("a column without a title", table(
    [["NO", "KEGIATAN", "JAN", "FEB", None, None]]
    + [[str(n + 1), f"Rapat ke-{n + 1}", "v", None, None, "di luar"]
       for n in range(150)]), refused="F2", messages=1)

kind("signs on a line of their own below the header", table(
    [["NO", "KEGIATAN", "INDIKATOR", "BULAN", "<"],
     ["^", "^", "^", "JAN", "FEB"], list("12345"),
     ["1", "Rapat tim", "Notula", "v", None]]), ONE % "1", formats=ALL)

kind("empty rows and columns between", table(
    [["NO", None, "KEGIATAN", None, "INDIKATOR", "JAN", "FEB"],
     [None] * 7, ["1", None, "Rapat tim", None, "Notula", "v", None],
     [None] * 7, ["2", None, "Survei", None, "Laporan", None, "v"]]), TWO,
     formats=ALL)

kind("labels repeated in each row", table(
    [["NO", "AREA PERUBAHAN", "KEGIATAN", "INDIKATOR", "JAN", "FEB"],
     ["1", "Manajemen", "Rapat tim", "Notula", "v", None],
     ["1", "Manajemen", "Rapat tim", "Daftar hadir", None, "v"],
     ["1", "Manajemen", "Survei", "Laporan", None, "v"]]),
     "- {area: Manajemen, rincian: [{kegiatan: Rapat tim, rincian:"
     " [{indikator: Notula, bulan: 1}, {indikator: Daftar hadir, bulan: 2}]},"
     " {kegiatan: Survei, indikator: Laporan, bulan: 2}]}", formats=ALL)

kind("a title over all columns", table(
    [HEADER, ["A. PERSIAPAN", "<", "<", "<", "<", "<"], FIRST,
     ["B. PELAKSANAAN", "<", "<", "<", "<", "<"],
     ["1", "Survei", "Laporan", None, "v", None]]),
     "[{bagian: A. PERSIAPAN, rincian: [{kegiatan: Rapat tim, indikator: Notula,"
     " bulan: 1}]}, {bagian: B. PELAKSANAAN, rincian: [{kegiatan: Survei,"
     " indikator: Laporan, bulan: 2}]}]", formats=ALL)

kind("a sum in the last row", table(
    [["NO", "KEGIATAN", "JAN", "FEB", "BIAYA"],
     ["1", "Rapat tim", "v", None, "1.500.000"],
     ["2", "Survei", None, "v", "500.000"],
     ["JUMLAH", "<", "<", "<", "2.000.000"]]),
     "[{kegiatan: Rapat tim, bulan: 1, biaya: 1.500.000},"
     " {kegiatan: Survei, bulan: 2, biaya: 500.000},"
     " {jumlah: JUMLAH, biaya: 2.000.000}]", formats=ALL)

# --- K20, K21: files -------------------------------------------------------


def repack(path, change):
    """Writes the zip at PATH anew, with other names of its parts."""
    with zipfile.ZipFile(path) as file:
        parts = [(name, file.read(name)) for name in file.namelist()]
    pack([(change(name), data) for name, data in parts], path)


def backslashes(path):
    write_xlsx([one((1, "v"))], path)
    repack(path, lambda name: name.replace("/", "\\"))


kind("parts named with backslashes", None, ONE % "1", write=backslashes)

kind("a book by another name", None, ONE % "1", write=lambda path:
     write_xlsx([one((1, "v"))], path, book="workbook2.xml"))

kind("a book in another folder", None, ONE % "1", write=lambda path:
     write_xlsx([one((1, "v"))], path, folder="book"))

kind("texts in the cells", None, ONE % "1", write=lambda path:
     write_xlsx([one((1, "v"))], path, inline=True))


def strictly(path):
    """With the namespaces of ISO 29500 Strict."""
    write_xlsx([one((1, "v"), (3, grey()))], path)
    with zipfile.ZipFile(path) as file:
        parts = [(name, file.read(name)) for name in file.namelist()]
    for old, new in ((MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
                     (LINKS, "http://purl.oclc.org/ooxml/officeDocument/"
                      "relationships")):
        parts = [(name, data.replace(old.encode(), new.encode()))
                 for name, data in parts]
    pack(parts, path)


kind("a strict book", None, ONE % "1, 3", write=strictly)

LINES = ('NO;KEGIATAN;INDIKATOR;JAN;FEB;KET\r\n'
         '1;Rapat “tim” – tahap 1;Notula;v;;1,5\r\n')
QUOTED = ("- {kegiatan: Rapat “tim” – tahap 1, indikator: Notula, bulan: 1,"
          " ket: '1,5'}")


def lines(text, encoding):
    return lambda path: path.write_bytes(text.encode(encoding))


kind("a separator named in the first line", None, QUOTED, messages=0,
     write=lines("sep=;\r\n" + LINES, "utf-8-sig"), suffix=".csv")

kind("a list in Windows-1252", None, QUOTED, messages=1,
     write=lines(LINES, "cp1252"), suffix=".csv")

kind("a list in UTF-16", None, QUOTED,
     write=lines(LINES.replace(";", "\t"), "utf-16"), suffix=".txt")

kind("a quote for inches", None,
     "- {kegiatan: Rapat, indikator: Spanduk 5\" lebar, bulan: 1}",
     write=lines('NO;KEGIATAN;INDIKATOR;JAN\r\n1;Rapat;Spanduk 5" lebar;v\r\n',
                 "utf-8"), suffix=".csv")

# --- what nobody reads -----------------------------------------------------

def old(stream):
    """A file of Office 97, as far as anybody looks: the name of a STREAM."""
    return lambda path: path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1528)
        + stream.encode("utf-16-le") + bytes(512))


kind("a document of old Word", None, refused="docx", messages=1,
     write=old("WordDocument"), suffix=".doc")

kind("a book of old Excel", None, refused="xlsx", messages=1,
     write=old("Workbook"), suffix=".xls")


def opened(kind_of):
    """An .odt or .ods, as far as anybody looks."""
    def write(path):
        with zipfile.ZipFile(path, "w") as file:  # nothing is compressed
            file.writestr("mimetype",
                          f"application/vnd.oasis.opendocument.{kind_of}")
            file.writestr("content.xml", "<x/>")
    return write


kind("an open document", None, refused="docx", messages=1,
     write=opened("text"), suffix=".odt")

kind("an open spreadsheet", None, refused="xlsx", messages=1,
     write=opened("spreadsheet"), suffix=".ods")

# --- what else Excel writes ------------------------------------------------

kind("a number format that shows nothing", table(
    [["NO", "KEGIATAN", "KET", "JAN", "FEB"],
     ["1", "Rapat tim", Cell(number=5, format=";;;"), "v", None]]),
     "- {kegiatan: Rapat tim, bulan: 1}")

kind("months in English",
     one((5, "v"), (12, "v"), names="Jan Feb Mar Apr May Jun Jul Aug Sep Oct"
         " Nov Dec".split()), ONE % "5, 12", formats=ALL)

kind("months with a full stop",
     one((8, "v"), (9, "v"), names="Jan. Feb. Mar. Apr. Mei. Jun. Jul. Agst."
         " Sept. Okt. Nov. Des.".split()), ONE % "8, 9", formats=ALL)

kind("a tick of the font Symbol", one((1, Cell("\uf0d6", font="Symbol"))),
     ONE % "1", formats=ALL)


def edited(part, old, new, page):
    """A writer of PAGE whose PART has NEW for OLD."""
    def write(path):
        write_xlsx([page], path)
        with zipfile.ZipFile(path) as file:
            parts = [(name, file.read(name).decode())
                     for name in file.namelist()]
        changed = [(name, text.replace(old, new) if name == part else text)
                   for name, text in parts]
        assert changed != parts
        pack(changed, path)
    return {"write": write}


kind("a pattern as a mark", None, ONE % "1, 2",
     **edited("xl/styles.xml", 'patternType="solid"', 'patternType="lightUp"',
              one((1, grey()), (2, grey()))))

kind("a gradient as a mark", None, ONE % "1",
     **edited("xl/styles.xml", '<patternFill patternType="solid"><fgColor '
              'rgb="FFBFBFBF"/><bgColor indexed="64"/></patternFill>',
              '<gradientFill degree="90"><stop position="0"><color '
              'rgb="FFFFFFFF"/></stop><stop position="1"><color '
              'rgb="FF4472C4"/></stop></gradientFill>', one((1, grey()))))

kind("days counted from 1904", None,
     "- {kegiatan: Rapat tim, tenggat: 31 Mei 2027, bulan: 1}",
     **edited("xl/workbook.xml", "<sheets>",
              '<workbookPr date1904="1"/><sheets>',
              shown(46538 - 1462, "d mmmm yyyy", "")[0]))

def by_condition(path):
    """Colours that a rule gives."""
    write_xlsx([one((1, "v"))], path)
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(
        "</styleSheet>", '<dxfs count="1"><dxf><fill><patternFill><bgColor '
        'rgb="FFFF0000"/></patternFill></fill></dxf></dxfs></styleSheet>')
    parts["xl/worksheets/sheet1.xml"] = parts[
        "xl/worksheets/sheet1.xml"].replace(
        "</worksheet>", '<conditionalFormatting sqref="D2:O2"><cfRule '
        'type="expression" dxfId="0" priority="1"><formula>D2=1</formula>'
        "</cfRule></conditionalFormatting></worksheet>")
    pack(list(parts.items()), path)


kind("colours by a condition", None, ONE % "1", told=("(?i)condition|rule",),
     write=by_condition)

# --- levels in one column --------------------------------------------------

LEVELS = ("[{bagian: MANAJEMEN, rincian: [{kegiatan: Tim kerja, rincian:"
          " [{sub_kegiatan: Membentuk tim, bulan: 1}, {sub_kegiatan: Rapat"
          " tim, bulan: 2}]}, {kegiatan: Agen perubahan, bulan: 2}]},"
          " {bagian: TATA LAKSANA, rincian: [{kegiatan: SOP, bulan: 1}]}]")


def levels(number, before):
    """One column of texts of three levels, by kinds of NUMBER."""
    rows = [["KEGIATAN", "JAN", "FEB"]]
    for kinds, text, months in (
            ((0, 0), "MANAJEMEN", ""), ((1, 0), "Tim kerja", ""),
            ((2, 0), "Membentuk tim", "1"), ((2, 1), "Rapat tim", "2"),
            ((1, 1), "Agen perubahan", "2"), ((0, 1), "TATA LAKSANA", ""),
            ((1, 0), "SOP", "1")):
        sign = number[kinds[0]][kinds[1]]
        marks = ["v" if str(n) in months else None for n in (1, 2)]
        rows.append([f"{sign}. {text}", *marks] if before
                    else [sign, text, *marks])
    if not before:
        rows[0].insert(0, "NO")
    return table(rows)


kind("levels by A, 1, a in NO",
     levels((("A", "B"), ("1", "2"), ("a", "b")), False), LEVELS, formats=ALL)

kind("levels by I, A, 1 in NO",
     levels((("I", "II"), ("A", "B"), ("1", "2")), False), LEVELS, formats=ALL)

kind("levels by I, 1, a before the texts",
     levels((("I", "II"), ("1", "2"), ("a", "b")), True), LEVELS, formats=ALL)

kind("levels by indents", table(
    [["KEGIATAN", "JAN", "FEB"], ["Tim kerja", None, None],
     [Cell("Membentuk tim", indent=1), "v", None],
     [Cell("Rapat tim", indent=1), None, "v"], ["Agen perubahan", None, "v"]]),
     "[{kegiatan: Tim kerja, rincian: [{sub_kegiatan: Membentuk tim, bulan: 1},"
     " {sub_kegiatan: Rapat tim, bulan: 2}]}, {kegiatan: Agen perubahan,"
     " bulan: 2}]")

kind("a row without a number", table(
    [["NO", "KEGIATAN", "INDIKATOR", "JAN", "FEB"],
     ["1", "Rapat tim", "Notula", "v", None],
     [None, "Rapat lanjutan", "Notula 2", None, "v"],
     ["2", "Survei", "Laporan", None, "v"]]),
     "[{kegiatan: Rapat tim, indikator: Notula, bulan: 1}, {kegiatan: Rapat"
     " lanjutan, indikator: Notula 2, bulan: 2}, {kegiatan: Survei, indikator:"
     " Laporan, bulan: 2}]", formats=ALL, told=("number",), messages=1)

kind("a header of two rows again, below blanks", table(
    [["NO", "KEGIATAN", "INDIKATOR", "BULAN", "<"],
     ["^", "^", "^", "JAN", "FEB"], ["1", "Rapat tim", "Notula", "v", None],
     [None, None, "Daftar hadir", None, "v"],
     ["NO", "KEGIATAN", "INDIKATOR", "BULAN", "<"],
     ["^", "^", "^", "JAN", "FEB"], ["2", "Survei", "Laporan", "v", None],
     [None, None, "Naskah", None, "v"]]),
     "[{kegiatan: Rapat tim, rincian: [{indikator: Notula, bulan: 1},"
     " {indikator: Daftar hadir, bulan: 2}]}, {kegiatan: Survei, rincian:"
     " [{indikator: Laporan, bulan: 1}, {indikator: Naskah, bulan: 2}]}]",
     formats=ALL)


def numbered_and_hidden():
    page = table([["NO", "KEGIATAN", "RAHASIA", "INDIKATOR", "JAN", "FEB"],
                  [f"({n})" for n in range(1, 7)],
                  ["1", "Rapat tim", "jangan", "Notula", "v", None]])
    page.hidden_columns = {2}
    return page


kind("numbers of columns, one of which is hidden", numbered_and_hidden(),
     ONE % "1", told=("hidden",))

kind("colours of a block that is left out", table(
    [["NO", "KEGIATAN", "TARGET", "<", "<", "REALISASI", "<", "<"],
     ["^", "^", "JAN", "FEB", "MAR", "JAN", "FEB", "MAR"],
     [None, "Rapat tim", grey(), grey(), grey(), None, grey(), None]]),
     "- {kegiatan: Rapat tim, realisasi: 2}", options=("--block", "realisasi"))
