"""The kinds of sheets and documents that offices have, one by one.

Each says how it is made, and what import has to make of it: the entries of the
plan, what its decree says, what is told. A kind may be tried in several
formats, which all give the same.
"""
import dataclasses

from office import Cell, Run, table

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

kind("band over a row and no mark in it",
     table([["NO", "KEGIATAN", *SHORT[:4]],
            [Cell("1", fill="DDEBF7"), Cell("Rapat tim", fill="DDEBF7"),
             *[Cell(fill="DDEBF7") for _ in range(4)]],
            ["2", "Survei", None, None, "v", None]]),
     "[{kegiatan: Rapat tim}, {kegiatan: Survei, bulan: 3}]")

kind("merged over months",
     one((1, Cell("v", columns=3)), (7, Cell("x", columns=2))),
     ONE % "1-3, 7-8")

kind("text over several months", one((4, Cell("2 kali", columns=2))),
     "- {kegiatan: Rapat tim, indikator: Notula, bulan: {'4-5': 2 kali}}")

kind("mark over several rows",
     table([["NO", "KEGIATAN", "INDIKATOR", "JAN", "FEB", "MAR"],
            ["1", "Rapat tim", "Notula", "v", None, None],
            ["^", "^", "Daftar hadir", "^", None, None]]),
     "- {kegiatan: Rapat tim, bulan: 1, rincian: [{indikator: Notula},"
     " {indikator: Daftar hadir}]}")

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

def pairs():
    return table(
        [["NO", "KEGIATAN", "INDIKATOR", "JAN", "<", "FEB", "<"],
         ["^", "^", "^", "Target", "Realisasi", "Target", "Realisasi"],
         ["1", "Rapat tim", "Notula", "v", None, None, "v"]])


def blocks():
    return table([["NO", "KEGIATAN", "TARGET BULANAN", "<", "REALISASI", "<"],
                  ["^", "^", "Jan", "Feb", "Jan", "Feb"],
                  ["1", "Rapat tim", "v", None, None, "v"]])


kind("quarters over months", table(
    [["NO", "KEGIATAN", "TW I", "<", "<", "TW II", "<", "<"],
     ["^", "^", *SHORT[:6]],
     ["1", "Rapat tim", "v", None, None, None, "v", None]]),
     "- {kegiatan: Rapat tim, bulan: '1, 5'}")

kind("year over the months", table(
    [["NO", "KEGIATAN", "TAHUN 2027"] + ["<"] * 11, ["^", "^", *SHORT],
     ["1", "Rapat tim", None, "v", *[None] * 10]]),
     "- {kegiatan: Rapat tim, bulan: 2}")

# --- K4: names of months ---------------------------------------------------

DAYS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)

kind("months in Roman numbers",
     one((1, "v"), (9, "v"),
         names="I II III IV V VI VII VIII IX X XI XII".split()),
     ONE % "1, 9")

kind("months with their year",
     one((2, "v"), names=[f"{name.capitalize()} 2027" for name in SHORT]),
     ONE % "2")

kind("months counted in words",
     one((2, "v"), names=[f"Bulan {n + 1}" for n in range(12)]), ONE % "2")

kind("months under two labels", table(
    [["NO", "KEGIATAN", "JADWAL", "<", "<"], ["^", "^", "BULAN", "<", "<"],
     ["^", "^", "1", "2", "3"], ["1", "Rapat tim", None, "v", None]]),
     "- {kegiatan: Rapat tim, bulan: 2}")

# --- K5, K6: columns of their own ------------------------------------------

kind("labels that are near ours", table(
    [["KEGIATAN", "URAIAN", "TARGET", "TUJUAN", "BIDANG", "JAN", "FEB"],
     ["Rapat tim", "a", "b", "c", "d", "v", None]]),
     "- {kegiatan: Rapat tim, uraian: a, target: b, tujuan: c, bidang: d,"
     " bulan: 1}")

kind("a slip of the pen", table(
    [["NO", "KEGITAN", "INDIKATOR", "JAN"], ["1", "Rapat tim", "Notula", "v"]]),
     "- {kegitan: Rapat tim, indikator: Notula, bulan: 1}", told=("KEGIATAN",))

# --- K7: around the table --------------------------------------------------


def signed(page, column):
    page.below = ["", "Manggar, 6 Januari 2027",
                  "KETUA KPU KABUPATEN CONTOH,", "", "ttd.", "",
                  "BUDI SANTOSO"]
    page.dress["signed"] = column
    return page


SIGNED = {"tempat": "Manggar", "tanggal": "2027-01-06",
          "jabatan": "KETUA KPU KABUPATEN CONTOH", "nama": "BUDI SANTOSO"}

def headed(page):
    page.above = ["LAMPIRAN", "KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN "
                  "CONTOH", "NOMOR 12 TAHUN 2027", "TENTANG",
                  "RENCANA AKSI REFORMASI BIROKRASI"]
    return page


HEADED = {"nomor": "12", "tahun": "2027",
          "lembaga": "KOMISI PEMILIHAN UMUM KABUPATEN CONTOH",
          "tentang": "RENCANA AKSI REFORMASI BIROKRASI"}

# --- K8: what is no row ----------------------------------------------------

TWO = ("[{kegiatan: Rapat tim, indikator: Notula, bulan: 1},"
       " {kegiatan: Survei, indikator: Laporan, bulan: 2}]")
HEADER = ["NO", "KEGIATAN", "INDIKATOR", "JAN", "FEB", "KET"]
FIRST = ["1", "Rapat tim", "Notula", "v", None, None]
SECOND = ["2", "Survei", "Laporan", None, "v", None]

# --- K9: numbers -----------------------------------------------------------

# --- K10: numbers and dates as they look -----------------------------------


def shown(number, code, seen):
    """A number in a format, and how it looks."""
    return (table([["NO", "KEGIATAN", "TENGGAT", "JAN", "FEB"],
                   ["1", "Rapat tim", Cell(number=number, format=code), "v",
                    None]]),
            f"- {{kegiatan: Rapat tim, tenggat: '{seen}', bulan: 1}}")


kind("per cent", *shown(0.125, "0.0%", "12.5%"))

# --- K11, K12: formulas, what is hidden ------------------------------------

kind("formula with a value", table(
    [["NO", "KEGIATAN", "JAN", "FEB"],
     ["1", Cell("Rapat tim", formula='"Rapat "&"tim"'), "v", None]]),
     "- {kegiatan: Rapat tim, bulan: 1}", formats=("xlsx",))

def hidden():
    page = table([HEADER, FIRST, ["2", "Batal", "x", "v", None, None], SECOND])
    page.hidden_rows = {2}
    return page


def hidden_column():
    page = table([["NO", "KEGIATAN", "RAHASIA", "INDIKATOR", "JAN", "FEB"],
                  ["1", "Rapat tim", "jangan", "Notula", "v", None]])
    page.hidden_columns = {2}
    return page


# --- K13, K14: letters -----------------------------------------------------

# --- K15, K16, K17, K18: tables --------------------------------------------

kind("labels hyphenated by hand", table(
    [["AREA\nPERUBAHAN", "KEGI-\nATAN", "INDIKATOR  KEBERHASILAN", "JAN",
      "KETE-\nRANGAN"], ["Manajemen", "Rapat tim", "Notula", "v", "x"]]),
     "- {area: Manajemen, kegiatan: Rapat tim, indikator: Notula, bulan: 1,"
     " ket: x}")
