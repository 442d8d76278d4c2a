"""Plans that are made to do harm: as YAML, as text, and as plans."""
import codecs
import string

from hostile_case import DECREE, ROW, SAMPLE, Case, lines, repeated, sparse

BIG = 23 << 20  # [bytes] just below what a plan may have
CONTROLS = {"BEL": "\a", "backspace": "\b", "ESC": "\x1b[2J\x1b]0;x\a",
            "DEL": "\x7f", "CSI": "\x9b2J", "NEL": "\x85", "FF": "\f"}
BIDI = {f"U+{ord(c):04X}": c for c in "\u061c\u200e\u200f\u2028\u2029\u202a"
        "\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"}


def plan(name, content, *arguments, **others):
    """A plan that is rendered, or whatever ARGUMENTS say."""
    return Case(name, *(arguments or ("render", "plan.yaml")),
                files={"plan.yaml": content}, **others)


def with_text(text):
    """A plan with TEXT in a cell, as it is."""
    return DECREE + b"rencana:\n  - {" + ROW + b', ket: "' + \
        text.encode() + b'"}\n'


def with_prose(text):
    """A plan with running text."""
    return (DECREE + b"pengantar: |\n" +
            b"".join(b"  " + line + b"\n" for line in text.split(b"\n")) +
            b"rencana:\n  - {" + ROW + b"}\n")


def characters():
    for name, sign in {**CONTROLS, **BIDI}.items():
        yield plan(f"plan: {name} in a value", with_text(f"a{sign}b"))
        escaped = "".join(f"\\u{ord(c):04x}" for c in sign)
        yield plan(f"plan: {name} escaped", with_text(f"a{escaped}b"))
    for name in ("ESC", "U+202E"):
        sign = {**CONTROLS, **BIDI}[name].encode()
        yield plan(f"plan: {name} in a key", DECREE + sign + b": x\n")
        yield plan(f"plan: {name} in a comment", SAMPLE + b"# " + sign)
        yield plan(f"plan: {name} escaped in a key",
                   SAMPLE + b'"\\e\\u202e": x\n')
        yield plan(f"plan: {name} everywhere", repeated(sign, BIG))
    yield plan("plan: NUL in a value", with_text("a\0b"))
    yield plan("plan: NUL escaped", with_text("a\\0b"))
    yield plan("plan: NUL at the end", SAMPLE + b"\0")
    yield plan("plan: nothing but NULs", sparse(BIG))
    yield plan("plan: UTF-16", codecs.BOM_UTF16_LE +
               SAMPLE.decode().encode("utf-16-le"))
    yield plan("plan: UTF-32", codecs.BOM_UTF32_BE +
               SAMPLE.decode().encode("utf-32-be"))
    yield plan("plan: no UTF-8", repeated(b"\xff\xc0\x80\xed\xa0\x80", BIG))
    yield plan("plan: surrogates escaped", with_text("\\ud83d\\ude00"))
    yield plan("plan: too large a character", with_text("\\U7fffffff"))
    yield plan("plan: many accents on one letter",
               with_text("a" + "\u0301" * 49000))


def sizes():
    yield plan("plan: a file of 1 GB", sparse(1 << 30))
    yield Case("plan: a line of 1 GB in a pipe", "render", "-", given="a")
    yield Case("plan: an endless pipe of rows", "render", "-",
               given="- a: b\n")
    yield Case("plan: an endless pipe of line ends", "check", "-", given="\n")
    yield Case("plan: an endless pipe of NULs", "stats", "-", given="\0")
    yield Case("plan: /dev/zero", "render", "/dev/zero")
    yield Case("plan: /dev/urandom", "check", "/dev/urandom")
    yield Case("plan: /dev/full", "render", "/dev/full")
    yield Case("plan: /dev/null", "render", "/dev/null")
    yield Case("plan: a folder", "render", "/tmp", status=3)
    yield Case("plan: /proc/self/mem", "render", "/proc/self/mem", status=3)
    yield Case("plan: itself as a program", "render", "/proc/self/exe")
    for sign in string.punctuation + " \t\n\r0a":
        yield plan(f"plan: 23 MB of {sign!r}", repeated(sign.encode(), BIG))
    for text in ("- ", "? ", ": ", "-\n", "a: ", "a:\n", "{a: ", "[[", "[]\n",
                 "- a\n", "- {}\n", "- &a\n", "- *a\n", "!!str ", "'a' ",
                 "---\n", "...\n", "%a b\n", "# a\n", "a #b\n", "\"\\n\"\n",
                 "|\n", ">\n", "? a\n: b\n", "ä", "\u3000", "[a, ", "a, "):
        yield plan(f"plan: 23 MB of {text!r} again and again",
                   repeated(text.encode(), BIG))
        yield plan(f"plan: 23 MB of {text!r} in rencana",
                   repeated(text.encode(), BIG, DECREE + b"rencana:\n"))
    for text in ("[a],", '"a",', "a,", "?a,"):
        yield plan(f"plan: 23 MB of {text!r} in one line",
                   repeated(text.encode(), BIG, DECREE + b"rencana: ["))


def trees():
    laughs = b"".join(b"l%d: &l%d [%s]\n" % (
        i, i, b", ".join([b"*l%d" % (i - 1)] * 10)) for i in range(1, 12))
    yield plan("plan: a billion laughs", b"l0: &l0 ha\n" + laughs)
    yield plan("plan: one long text, a thousand times",
               b"a: &a \"" + b"x " * 45000 + b"\"\nb: [" + b"*a, " * 1000 +
               b"]\n")
    yield plan("plan: an alias to itself", DECREE + b"rencana: &a [*a]\n")
    yield plan("plan: 100,000 anchors", lines(
        (b"- &a%d x\n" % i for i in range(100000))))
    yield plan("plan: 64 keys of anchors again and again", lines(
        (b"- &a x\n- *a\n" for i in range(100000))))
    yield plan("plan: merge keys", DECREE.replace(
        b"{lembaga", b"&k {lembaga") + b"rencana:\n  - {<<: *k, " + ROW +
        b"}\n")
    for sign in ("[", "{", "- ", "? ", "{a: ", "[[[{a: "):
        yield plan(f"plan: {sign!r} 100,000 times",
                   DECREE + b"rencana: \n " + sign.encode() * 100000)
    yield plan("plan: as deep as the page is wide", lines(
        (b" " * i + b"a:\n" for i in range(5000))))
    yield plan("plan: rincian in rincian", DECREE + b"rencana:\n" + b"".join(
        b" " * (4 * i) + b"- area: A\n" + b" " * (4 * i) + b"  rincian:\n"
        for i in range(70)))
    yield plan("plan: 10,000 keys", lines(
        DECREE, (b"k%d: x\n" % i for i in range(10000))))
    yield plan("plan: the same key 10,000 times", DECREE * 10000)
    yield plan("plan: a list as key", DECREE + b"? [a, b]\n: c\n")
    yield plan("plan: a tag that makes objects",
               DECREE + b"rencana: !!python/object/apply:os.system [id]\n")
    yield plan("plan: 257 lampiran", DECREE + b"lampiran:\n" + (
        b"  - {judul: X, rencana: [{" + ROW + b"}]}\n") * 257)
    yield plan("plan: 17 languages", SAMPLE + b"bahasa_asing: {" + b", ".join(
        b"kata%d: a%c" % (i, 97 + i) for i in range(17)) + b"}\n")
    same = b"  - {sub_kegiatan: Rapat, indikator: Laporan}\n"
    yield plan("plan: 15,000 rows that say the same", repeated(
        same, 15000 * len(same), DECREE + b"rencana:\n- area: A\n"
        b"  kegiatan: B\n  rincian:\n"), status=0, says="")
    for command in ("render", "check", "stats"):
        yield plan(f"plan: 100,001 rows, {command}", repeated(
            b"- {" + ROW + b"}\n", 100001 * (len(ROW) + 5),
            DECREE + b"rencana:\n"), command, "plan.yaml")
        yield plan(f"plan: 300,000 short rows, {command}", repeated(
            b"- {area: A}\n", 300000 * 12, DECREE + b"rencana:\n"),
                   command, "plan.yaml")
        yield plan(f"plan: 250 tables of 410 rows, {command}", repeated(
            b"  - {rencana: [" + b"{area: A}, " * 410 + b"]}\n",
            250 * (18 + 410 * 11), DECREE + b"lampiran:\n"), command,
                   "plan.yaml")
        yield plan(f"plan: 5 MB of running text, {command}", repeated(
            b"  - {pengantar: '" + b"kata " * 18000 + b"', rencana: "
            b"[{area: A}]}\n", 56 * 90043, DECREE + b"lampiran:\n"), command,
                   "plan.yaml")
        yield plan(f"plan: 1,000,001 values, {command}", repeated(
            b"- a\n", 4000004, DECREE + b"rencana:\n"), command, "plan.yaml")


def numbers():
    long = "9" * 40
    for value in (long, "-1", "1e308", "0x7FFFFFFF", "{a: 1}", "[1, [2]]"):
        # a year is a text, but not that of the date
        yield plan(f"plan: tahun {value}", SAMPLE.replace(
            b"tahun: 2027", b"tahun: " + value.encode()), "check", "plan.yaml",
            says="error: |warning: ")
    for value in (f"{long}-01-01", "2027-99-99", "2027-02-30", "0000-00-00",
                  "{a: 1}"):
        yield plan(f"plan: tanggal {value}", SAMPLE.replace(
            b"2027-01-04", value.encode()))
    for value in (long, "0", "-1", "13", f"1-{long}", f"{long}-1", "1-1-1",
                  "1," * 40000, "1e1", "nan", "{1000000000000: x}",
                  "{-1: x}", "[1, [2]]", "12-1", "1 - " * 20000):
        yield plan(f"plan: bulan {value[:50]}", DECREE +
                   b"rencana:\n  - {area: A, indikator: I, bulan: %s}\n" %
                   (value if value[0] in "{[" else f'"{value}"').encode())


def texts():
    yield plan("plan: a text of 100,001 bytes", with_text("a " * 50001))
    yield plan("plan: a word of 1,001 bytes", with_text("a" * 1001))
    yield plan("plan: a word of 1,000 bytes", with_text("W" * 1000))
    yield plan("plan: a word of 90,000 hyphens", with_text("a-" * 45000 + "W"
                                                           * 900))
    for sign in ("[", "![", "]", "](", "*", "_", "`", "``` ", "<", "<a ", "&",
                 "> ", "- ", "1. ", "# ", "|", "\\", "*a **a ", "[a](", "<!--",
                 "<?", "<![CDATA[", "[a]: b\n", "[^a]", "***a", "a*b_", "- 1. "):
        text = (sign * 99999)[:99000].encode()
        # whatever CommonMark makes of them, the last word is too wide
        yield plan(f"plan: running text of {sign!r}",
                   with_prose(text + b"\n\n" + b"W" * 900))
    for sign in ("*", "**", "*a ", "**a* ", "1. ", "a. ", "- ", "1) a\\n",
                 "a\\n", "\\n", "1.\\n", "(", "\u00ad", "\u200b", "a\u00a0"):
        text = (sign * 99999)[:45000].rstrip("\\")
        yield plan(f"plan: a cell of {sign!r}",
                   with_text(text + "\\n " + "W" * 900))
    yield plan("plan: singkatan of 1,001 bytes",
               SAMPLE + b"singkatan: {RB: %s}\n" % (b"a " * 501))
    yield plan("plan: 100 singkatan", SAMPLE + b"singkatan: {%s}\n" %
               b", ".join(b"A%d: b" % i for i in range(100)))


def words():
    """Lists of misspellings beside the plan."""
    long = with_text("di x " * 9000 + "W" * 900)
    joined = DECREE + b"rencana:\n" + b"".join(
        b"  - {area: 'k%d beda k%dbeda'}\n" % (i, i) for i in range(8000))
    yield Case("words: 30,000 that begin alike", "check", "plan.yaml", files={
        "plan.yaml": long, "salah-eja.txt": lines(
            b"di aaa%d = diaaa\n" % i for i in range(30000))})
    yield Case("words: 30,000 of which none is meant", "check", "plan.yaml",
               "--ignore", "ejaan-ganda",
               status=0, says="suggestion: ", files={"plan.yaml": joined, "salah-eja.txt": lines(
                   b"salah%d = k%dx\n" % (i, i) for i in range(30000))})


def cases():
    for kind in (characters, sizes, trees, numbers, texts, words):
        yield from kind()
