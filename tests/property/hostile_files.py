"""Profiles, fonts, outputs and command lines that are made to do harm."""
import os
import pathlib
import struct

from hostile_case import (DECREE, ROW, SAMPLE, Case, fifo, folder, repeated,
                          sparse)

FONTS = pathlib.Path("/usr/share/texmf/fonts/opentype/public/tex-gyre")
FONT = FONTS / "texgyreheros-regular.otf"
PLAN = {"plan.yaml": SAMPLE}
BAD_NAME = "a\x1b[2J\u202eb.yaml"


def profile(name, text, **others):
    """The sample in a profile of one's own."""
    files = {**PLAN, "own.ini": text if not isinstance(text, str)
             else text.encode(), **others.pop("files", {})}
    return Case(f"profile: {name}", "render", "plan.yaml", "-l", "own.ini",
                "-o", "/dev/null", files=files, **others)


def base(path, **others):
    return profile(f"base {path[:50]!r}", f"[profile]\nbase = {path}\n",
                   **others)


def bases():
    yield base("own.ini")
    yield base("./own.ini")
    yield base("ring.ini", files={"ring.ini": b"[profile]\nbase = own.ini\n"})
    yield profile("a chain of bases", "[profile]\nbase = p1.ini\n", files={
        f"p{i}.ini": b"[profile]\nbase = p%d.ini\n" % (i + 1)
        for i in range(1, 100)})
    yield base("fifo.ini", files={"fifo.ini": fifo})
    yield base("link.ini", files={"fifo": fifo, "link.ini": "fifo"})
    yield base("loop.ini", files={"loop.ini": "loop.ini"}, status=3)
    yield base("folder.ini", files={"folder.ini": folder})
    yield base("big.ini", files={"big.ini": sparse(1 << 40)})
    for path in ("/dev/zero", "/dev/urandom", "/dev/tty", "/dev/stdin",
                 "/dev/full", "/dev/null", "/dev/fd/0", "/proc/self/fd/0", "/",
                 "/proc/self/cwd/", "../", "." + "/" * 900):
        yield base(path, given="a")
    for path in ("/none/there.ini", "a/" * 450 + "b.ini", "../none.ini",
                 "/.." * 300 + "/none.ini", "/proc/self/mem", "/proc/0/maps",
                 "a" * 900 + ".ini", "/proc/self/task/0/a", "-",
                 "own.ini/../own.ini"):
        yield base(path, status=3, given="a")
    # what can be read is no profile
    for path in ("/proc/self/maps", "/proc/self/environ", "/proc/self/exe",
                 "/proc/self/smaps", "/etc/passwd", "/proc/self/cwd/own.ini",
                 "../" * 300 + "etc/passwd", "none", "kpu-a+kpu-b", "%s%n",
                 "$HOME", "a\tb", "kpu-a\\", "KPU-A"):
        yield base(path)


def texts():
    yield profile("1 MB", repeated(b"; a\n", 1 << 20))
    yield profile("nothing", b"")
    yield profile("NULs", sparse(60000))
    yield profile("ESC in a value", "[profile]\nbase = kpu-a\nabout = \x1b[2J")
    yield profile("U+202E in a key", "[profile]\n\u202ebase = kpu-a\n")
    yield profile("a section without an end", "[" * 60000)
    yield profile("a line of 60,000 bytes", "[profile]\nabout = " + "a" * 60000)
    yield profile("a value over 60,000 lines",
                  "[profile]\nabout = a" + "\\\n" * 29000)
    yield profile("9,000 sections", "".join(f"[{i}]\n" for i in range(9000)))
    yield profile("the same section 10,000 times", "[a]\n" * 10000)
    yield profile("9,000 keys", "[profile]\n" +
                  "".join(f"k{i}=1\n" for i in range(8000)))
    yield profile("the same key 9,000 times",
                  "[profile]\n" + "base=1\n" * 9000)
    columns = " ".join(f"k{i}" for i in range(33))
    yield profile("33 columns", f"[profile]\nbase = kpu-a\n[table]\n"
                  f"columns = {columns}\n")
    names = range(32)
    yield profile("32 groups among 2,500", "[table]\ncolumns = " +
                  " ".join(f"c{i}" for i in names) + "\n" +
                  "".join(f"[column c{i}]\ngroup = zz{i}\n" for i in names) +
                  "".join(f"[group g{i}]\nlabel=G\n" for i in range(2500)))
    yield profile("1,800 groups in each other", "[table]\ncolumns = a\n"
                  "[column a]\ngroup = g0\n" + "".join(
                      f"[group g{i}]\nlabel=G\ngroup=g{i + 1}\n"
                      for i in range(1800)))
    yield profile("17 tints", "[profile]\nbase = kpu-a\n[table]\ntints = " +
                  "\"" + "#CFE3F5 " * 17 + "\"\n")
    yield profile("a field of fields", "[profile]\nbase = kpu-a\n[title]\n"
                  "lines = " + "{" * 900 + "\n")
    yield profile("a field that prints itself", "[profile]\nbase = kpu-a\n"
                  "[title]\nlines = {title.lines}{judul.judul.judul}\n")
    for key in ("margin-left", "margin-top"):
        for value in ("1e308 mm", "-1 mm", "nan mm", "inf mm", "0x7fffffff mm",
                      "9" * 900 + " mm", "1e-400 mm", "499 mm", "1", "mm"):
            yield profile(f"{key} {value[:20]}", "[profile]\nbase = kpu-a\n"
                          f"[page]\n{key} = {value}\n", status=None)
    for key, value in (
            ("page] paper", "1e9 mm x 1e9 mm"), ("page] paper", "0 mm x 0 mm"),
            ("font] table-size", "1e9 pt"), ("font] table-size", "4..1e9 pt"),
            ("font] table-leading", "1e9"), ("table] rule", "-1 mm"),
            ("font] table-size", "0 pt"), ("table] fit-pages", "9" * 30),
            ("table] fit-pages", "-1"), ("column area] width", "share 1e300"),
            ("column area] width", "share 0"), ("column area] width", "1e9 em"),
            ("column bulan] width", "-5 mm"), ("column bulan] width", "1e-9"),
            ("column area] numbering", "1" * 900), ("blocks] own-page", "2"),
            ("heading] width", "1e12 mm"), ("title] lines", "{space 1e9 mm}"),
            ("title] lines", "{space -1 mm}"), ("prose] hang", "1e12 mm")):
        section, key = key.split("] ")
        yield profile(f"{section} {key} {value[:20]}", "[profile]\n"
                      f"base = kpu-a\n[{section}]\n{key} = {value}\n")


def broken_font(change):
    """A font in which CHANGE has been at the table of a name."""
    def make(path):
        data = bytearray(FONT.read_bytes())
        change(data, {bytes(data[at:at + 4]).decode(): at for at in range(
            12, 12 + 16 * struct.unpack_from(">H", data, 4)[0], 16)})
        path.write_bytes(bytes(data))
    return make


def overwrite(name, start, value, count=1):
    """Overwrites bytes of a table."""
    def change(data, table):
        offset, length = struct.unpack_from(">II", data, table[name] + 8)
        end = min(offset + length, offset + start + len(value) * count)
        data[offset + start:end] = (value * count)[:end - offset - start]
    return broken_font(change)


def record(name, at, number):
    """Says that a table lies elsewhere, or is longer."""
    def change(data, table):
        struct.pack_into(">I", data, table[name] + at, number)
    return broken_font(change)


def fonts():
    """Fonts where the system looks for them. A face that is broken is refused
    or not found; then another one stands in, which is no error."""
    settings = (b"<fontconfig><dir>fonts</dir><cachedir>/proc/0</cachedir>"
                b"</fontconfig>")
    whole = FONT.read_bytes()
    kinds = {
        "folder": folder, "device": "/dev/zero", "loop": "a.otf",
        "empty": b"", "1 TB": sparse(1 << 40), "text": SAMPLE,
        "half": whole[:len(whole) // 2], "header": whole[:300],
        "10,000 tables": whole[:4] + b"\x27\x10" + whole[6:],
        "no upem": overwrite("head", 18, b"\0\0"),
        "65,535 glyphs": overwrite("maxp", 4, b"\xff\xff"),
        "no glyph": overwrite("maxp", 4, b"\0\0"),
        "huge advances": overwrite("hmtx", 0, b"\x7f\xff", 1 << 15),
        "no metrics": overwrite("hhea", 34, b"\xff\xff"),
        "huge ascent": overwrite("hhea", 4, b"\x7f\xff\x80\0"),
        "bad outlines": overwrite("CFF ", 4, b"\xff", 1 << 20),
        "endless outlines": overwrite("CFF ", 3000, b"\x0a\x1d\x8b", 1 << 20),
        "bad lookups": overwrite("GSUB", 8, b"\0\1", 1 << 20),
        "bad kerning": overwrite("GPOS", 10, b"\xff\xfe", 1 << 20),
        "bad names": overwrite("name", 2, b"\xff", 60),
        "outlines elsewhere": record("CFF ", 8, 0xFFFFFFF0),
        "outlines for ever": record("CFF ", 12, 0xFFFFFFFF),
        "lookups elsewhere": record("GSUB", 8, 4),
    }
    for name, content in kinds.items():
        yield profile(f"font: {name}",
                      b"[profile]\nbase = kpu-a\n"
                      b"[font]\nfamily = TeX Gyre Heros\n",
                      files={"fonts/a.otf": content, "fonts.conf": settings},
                      environment={"FONTCONFIG_FILE": "fonts.conf",
                                   "FONTCONFIG_PATH": "."},
                      status=None, says="warning: |error: ")
    for name in ("/etc/passwd", "../../a.otf", "a" * 900, "-", ":file=/dev/zero",
                 "%s%s%n", "Heros:fontfeatures=x", "\\\\"):
        yield profile(f"family {name[:20]}", "[profile]\nbase = kpu-a\n"
                      f"[font]\nfamily = {name}\n", status=None,
                      says="warning: |error: ")


def outputs():
    def output(name, target, status=3, command=("render", "plan.yaml"),
               files=None, **others):
        return Case(f"output: {name}", *command, "-o", target, status=status,
                    files={**PLAN, **(files or {})}, **others)

    yield output("a folder", "there", files={"there": folder})
    yield output("the current folder", ".")
    yield output("the root", "/")
    yield output("the folder above", "..")
    yield output("a folder that is not there", "none/there.pdf")
    yield output("through a file", "plan.yaml/there.pdf")
    yield output("a full device", "/dev/full")
    yield output("a loop of links", "loop", files={"loop": "loop"})
    yield output("a link to nowhere", "link", files={"link": "none/there"})
    yield output("a ring of links", "a", files={"a": "b", "b": "a"})
    yield output("a folder through a loop", "loop/a.pdf",
                 files={"loop": "loop"})
    yield output("a name of 300 letters", "a" * 300)
    yield output("a path of 10,000 letters", "a/" * 5000)
    yield output("no name", "", 2)
    yield output("the plan", "plan.yaml", 2)
    yield output("the plan by a link", "link", 2,
                 files={"link": "plan.yaml"})
    yield output("the plan by a path", "there/../plan.yaml", 2,
                 files={"there": folder})
    yield output("the profile", "own.ini", 2, ("render", "plan.yaml", "-l",
                 "own.ini"), {"own.ini": b"[profile]\nbase = kpu-a\n"})
    yield output("the base of the profile", "base.ini", 2,
                 ("render", "plan.yaml", "-l", "own.ini"),
                 {"own.ini": b"[profile]\nbase = base.ini\n",
                  "base.ini": b"[profile]\nbase = kpu-a\n"})
    yield output("its memory", "/proc/self/mem")
    yield output("the system's version", "/proc/version")
    yield output("a process that is none", "/proc/0/a.pdf")
    yield output("a switch of the system", "/sys/kernel/none.pdf")
    yield output("a name that clears the screen", "none/\x1b[2J\u202e.pdf")
    yield output("a name that is no UTF-8", b"none/\xff\xfe\x9b2J")
    yield output("a line end", "none/a\nplan.yaml: error: b")
    for command in (("excerpt", "plan.yaml", "--area", "1"),
                    ("export", "plan.yaml", "--force"), ("new", "--force"),
                    ("next-year", "plan.yaml", "--force"),
                    ("import", "plan.csv", "--force")):
        files = {"plan.csv": b"AREA,INDIKATOR\nA,B\n"}
        export = command[0] == "export"
        yield output(f"{command[0]} through a file", "plan.yaml/a.csv", 3,
                     command, files)
        yield output(f"{command[0]} to a folder", "a.csv", 3, command,
                     {**files, "a.csv": folder})
        yield output(f"{command[0]} to a loop", "a.csv", 3, command,
                     {**files, "a.csv": "a.csv"})
        yield output(f"{command[0]} to a full device", "a.csv", 3, command,
                     {**files, "a.csv": "/dev/full"})
        if not export:
            yield output(f"{command[0]} to a bad name", "none/\x1b\u202e", 3,
                         command, files)
    yield Case("output: a report to a full device", "render", "plan.yaml",
               "--report", "/dev/full", "-o", "/dev/null", status=3,
               files=PLAN)
    yield Case("output: a report over the plan", "render", "plan.yaml",
               "--report", "plan.yaml", status=2, files=PLAN)
    yield Case("output: the original over the plan", "render", "plan.yaml", "--as",
               "asli", "-o", "plan.yaml", status=2, files=PLAN)
    yield Case("output: names that leave the folder", "excerpt", "plan.yaml",
               "--area", "all", "--name", "../{nomor}", status=2, files=PLAN)


def words():
    """Command lines."""
    bad = "\x1b[2J\u202e\x9b"
    def usage(name, *arguments, status=2, **others):
        return Case(f"usage: {name}", *arguments, status=status,
                    files={**PLAN, BAD_NAME: b"a: [\n"}, **others)

    yield usage("a command that clears the screen", bad)
    yield usage("an option that clears the screen", "render", "--" + bad)
    yield usage("a letter that clears the screen", "render", "-\x1b")
    yield usage("a plan that clears the screen", "render", bad, status=3)
    yield usage("a plan with a bad name", "render", BAD_NAME, status=1)
    yield usage("a plan with a bad name, checked", "check", BAD_NAME, status=1)
    yield usage("a profile that clears the screen", "render", "plan.yaml",
                "-l", bad, status=1)
    yield usage("a path of a profile that clears the screen", "render",
                "plan.yaml", "-l", bad + ".ini", status=3)
    yield usage("10,000 plans", "render", *["plan.yaml"] * 10000)
    yield usage("a word of 50,000 letters", "render", "a" * 50000, status=3)
    yield usage("21 profiles", "render", "plan.yaml", *["-l", "kpu-a"] * 21)
    yield usage("9 layers", "render", "plan.yaml", "-l",
                "+".join(["kpu-a"] * 90), status=1)
    yield usage("9 areas", "excerpt", "plan.yaml", *["--area", "1"] * 9)
    for value in ("0", "-1", "9" * 40, bad, "1" + bad, "", "1e9"):
        yield usage(f"area {value[:10]!r}", "excerpt", "plan.yaml", "--area",
                    value)
        yield usage(f"year {value[:10]!r}", "new", "--year", value, "-o", "a")
        yield usage(f"bulan {value[:10]!r}", "excerpt", "plan.yaml", "--bulan",
                    value)
    yield usage("where", "excerpt", "plan.yaml", "--where", bad + "=1")
    yield usage("a date", "next-year", "plan.yaml", "--date", bad)
    yield usage("a number that clears the screen", "next-year", "plan.yaml",
                "--number", bad, status=None)
    yield usage("a number of 200,000 letters", "next-year", "plan.yaml",
                "--number", "a" * 120000, status=None)
    yield usage("a standard", "render", "plan.yaml", "--pdf-standard", bad)
    yield usage("a separator", "export", "plan.yaml", "-o", "a.csv",
                "--separator", bad)
    yield usage("an extension", "export", "plan.yaml", "-o", "a." + bad)
    yield usage("a code", "check", "plan.yaml", "--ignore", bad)
    yield usage("a format", "check", "plan.yaml", "--format", bad)
    yield usage("a layout", "layouts", bad, status=None)
    yield usage("words from a device", "check", "plan.yaml", "--words",
                "/dev/zero", status=None)
    for name, content in (("FIFO", fifo), ("folder", folder),
                          ("device", "/dev/zero"), ("1 TB", sparse(1 << 40)),
                          ("NULs", sparse(1 << 20)), ("loop", "salah-eja.txt"),
                          ("bombs", repeated(b"@bawaan\n", 1 << 20)),
                          ("signs", repeated(b"=\n", 1 << 20)),
                          ("ESC", b"a\x1b[2J = b\n")):
        yield Case(f"words: {name}", "check", "plan.yaml", status={
            "loop": 3, "bombs": 0}.get(name, 1), files={
                **PLAN, "salah-eja.txt": content}, says="error")
    yield usage("words from a folder", "check", "plan.yaml", "--words", "/",
                status=3)
    yield usage("standard input twice", "diff", "-", "-", given="a")
    yield usage("naskah", "render", "plan.yaml", "--as", bad)


def cases():
    for kind in (bases, texts, fonts, outputs, words):
        yield from kind()
