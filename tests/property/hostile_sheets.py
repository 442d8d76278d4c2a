"""Spreadsheets and PDFs that are made to do harm."""
import io
import struct
import zipfile
import zlib

from hostile_case import SAMPLE, Case, repeated, sparse

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8"?>'
BOOK = (f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
        '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>')
PARTS = {
    "[Content_Types].xml": f"{XML}<Types/>",
    "_rels/.rels": f'{XML}<Relationships xmlns="{TYPES}"><Relationship '
    f'Id="r1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    '</Relationships>',
    "xl/workbook.xml": BOOK,
    "xl/_rels/workbook.xml.rels":
    f'{XML}<Relationships xmlns="{TYPES}"><Relationship Id="r1" '
    f'Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship '
    f'Id="r2" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
    '</Relationships>',
    "xl/sharedStrings.xml": f'{XML}<sst xmlns="{MAIN}"><si><t>AREA</t></si>'
    '</sst>',
}
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = ('<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(12)) +
    "]>")


def packed(parts, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as bundle:
        for name, content in parts.items():
            bundle.writestr(name, content)
    return file.getvalue()


def cells(rows, rest=""):
    """A sheet of rows of texts, or of XML."""
    if not isinstance(rows, str):
        rows = "".join("<row>" + "".join(
            f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) +
            "</row>" for row in rows)
    return (f'{XML}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>'
            f"{rest}</worksheet>")


HEAD = [["AREA", "KEGIATAN", "INDIKATOR"], ["A", "K", "I"]]
ROWS = cells(HEAD)[len(cells("")) - len("</sheetData></worksheet>"):-len(
    "</sheetData></worksheet>")]


def xlsx(name, changed=None, data=None, **others):
    parts = {**PARTS, SHEET: cells(HEAD), **(changed or {})}
    return Case(f"xlsx: {name}", "import", "a.xlsx", **others, files={
        "a.xlsx": packed(parts) if data is None else data})


def bomb(size, head=b"", tail=b""):
    """SIZE zeros, or spaces of XML, packed without having them in memory."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    out = packer.compress(head)
    for _ in range(size >> 20):
        out += packer.compress(b" " * (1 << 20))
    return out + packer.compress(tail) + packer.flush()


def entry(name, data, size, method=8, offset=0, flags=0):
    """The header of a file in an archive, and its line in the index."""
    common = struct.pack("<HHHHHIII", 20, flags, method, 0, 0, 0, len(data),
                         size & 0xFFFFFFFF)
    head = b"PK\3\4" + common + struct.pack("<HH", len(name), 0) + name
    line = (b"PK\1\2" + struct.pack("<H", 20) + common +
            struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, offset) + name)
    return head + data, line


def archive(files, count=None):
    """An archive that says of its files what FILES say."""
    body, index = b"", b""
    for name, data, size, *more in files:
        head, line = entry(name, data, size, *more, offset=len(body))
        body, index = body + head, index + line
    count = len(files) if count is None else count
    return body + index + b"PK\5\6" + struct.pack(
        "<HHHHIIH", 0, 0, count & 0xFFFF, count & 0xFFFF, len(index),
        len(body), 0)


def whole(changed):
    """The parts of a workbook, packed, with one that is CHANGED."""
    files = []
    for name, content in {**PARTS, SHEET: cells(HEAD)}.items():
        if name == SHEET:
            files.append((name.encode(), *changed))
        else:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            data = content.encode()
            files.append((name.encode(), packer.compress(data) +
                          packer.flush(), len(data)))
    return archive(files)


def archives():
    start = cells(HEAD).encode()
    big = bomb(1 << 30, start[:-30])
    yield xlsx("1 GB of spaces", data=whole((big, 1 << 30)))
    yield xlsx("1 GB that says it is small", data=whole((big, 1000)))
    yield xlsx("4 GB by its size", data=whole((b"\3\0", 0xFFFFFFFE)))
    yield xlsx("100 MB of spaces", data=whole((bomb(100 << 20, start[:-30]),
                                               100 << 20)))
    yield xlsx("an unknown method", data=whole((b"abc", 3, 99)))
    yield xlsx("other files", data=archive([(b"a", b"abc", 3)]))
    yield xlsx("no file", data=archive([]))
    yield xlsx("65,535 files that are none", data=archive([], 65535))
    yield xlsx("3,000 files", data=archive([
        (b"%d" % i, b"", 0, 0) for i in range(3000)]))
    yield xlsx("files of one name", data=archive([
        (b"xl/workbook.xml", BOOK.encode(), len(BOOK), 0)] * 100))
    yield xlsx("names that leave the folder", data=archive([
        (b"../../../etc/passwd", b"", 0, 0), (b"/etc/shadow", b"", 0, 0)]))
    whole_one = packed({**PARTS, SHEET: cells(HEAD)})
    yield xlsx("half of it", data=whole_one[:len(whole_one) // 2])
    yield xlsx("its index alone", data=whole_one[whole_one.index(b"PK\1\2"):])
    yield xlsx("a comment without end",
               data=repeated(b"PK\5\6", 30 << 20, b"PK\3\4"))
    yield xlsx("23 MB of zeros", data=sparse(23 << 20))
    yield xlsx("1 TB of zeros", data=sparse(1 << 40))
    for part in PARTS:
        if part.startswith("xl/"):
            yield xlsx(f"{part} is no XML", {part: "\0\1\2" * 100})
            yield xlsx(f"{part} laughs", {part: PARTS[part].replace(
                XML, XML + LAUGHS).replace("><", ">&m;<", 1)})
    yield xlsx("the sheet laughs", {SHEET: cells(HEAD).replace(
        XML, XML + LAUGHS).replace("<t>A", "<t>&m;A")})
    yield xlsx("an entity from outside", {SHEET: cells(HEAD).replace(
        XML, XML + '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    ).replace("<t>A", "<t>&a;A")})
    yield xlsx("a sheet elsewhere", {
        "xl/_rels/workbook.xml.rels":
        PARTS["xl/_rels/workbook.xml.rels"].replace(
            "worksheets/sheet1.xml", "../../../../etc/passwd")})
    yield xlsx("a workbook that is its own sheet", {
        "xl/_rels/workbook.xml.rels":
        PARTS["xl/_rels/workbook.xml.rels"].replace(
            "worksheets/sheet1.xml", "workbook.xml")})
    yield xlsx("256 sheets that are one of 20 MB", data=packed({
        **PARTS, SHEET: cells(HEAD) + f"<!--{'x' * (20 << 20)}-->",
        "xl/workbook.xml": BOOK.replace(
            "</sheets>", '<sheet name="A" sheetId="1" r:id="r1"/>' * 255 +
            "</sheets>")}, zipfile.ZIP_STORED))
    yield xlsx("300 sheets", {"xl/workbook.xml": BOOK.replace(
        "</sheets>", "".join(f'<sheet name="s{i}" sheetId="{i + 2}" '
                             'r:id="r1"/>' for i in range(300)) +
        "</sheets>")})


def sheets():
    def sheet(name, rows, rest="", **others):
        return xlsx(name, {SHEET: cells(rows, rest)}, **others)

    def cell(reference, text="x", kind="inlineStr"):
        return (f'<c r="{reference}" t="{kind}"><is><t>{text}</t></is>'
                f"<v>{text}</v></c>")

    yield sheet("XML 100,000 levels deep", "<row>" * 100000)
    yield sheet("a cell of 1 MB", [*HEAD, ["x" * (1 << 20)]])
    yield sheet("a cell with ESC", [*HEAD, ["&#27;[2J"]])
    yield sheet("a cell with U+202E", [*HEAD, ["a&#x202E;b"]])
    yield sheet("a cell with NUL", [*HEAD, ["a\0b"]])
    yield sheet("a cell with _x001B_", [*HEAD, ["a_x001B_[2J_x202E_"]])
    yield sheet("a header that clears the screen",
                [["AREA", "KEGIATAN", "&#x202E;INDIKATOR"], ["A", "K", "I"]])
    for reference in ("A0", "A99999999999999999999", "ZZZZZZ1", "A1048577",
                      "XFE1", "1", "", "-1", "A-1", "A1:B2", "é1"):
        yield sheet(f"a cell at {reference!r}",
                    ROWS + f"<row>{cell(reference)}</row>")
    for number in ("0", "-1", "99999999999999999999", "1048577", "x"):
        yield sheet(f"row {number}", ROWS + f'<row r="{number}"><c '
                    't="inlineStr"><is><t>x</t></is></c></row>')
    for index in ("1", "-1", "99999999999999999999", "x", "1e9"):
        yield sheet(f"shared text {index}", ROWS + f'<row><c t="s"><v>{index}'
                    "</v></c></row>")
    yield sheet("1,048,577 rows", ROWS + "<row/>" * 1048577)
    yield sheet("1,100,000 cells", ROWS + ("<row>" + "<c><v>1</v></c>" * 1000 +
                                           "</row>") * 1100)
    yield sheet("17,000 columns", ROWS + "<row>" + "<c><v>1</v></c>" * 17000 +
                "</row>")
    for merge in ("A1:XFE1", "A1:A1048577", "A1:A99999999999", "B2:A1",
                  "A0:B0", "x", "A1:B2:C3", "", "A1:"):
        yield sheet(f"merged {merge!r}", HEAD, "<mergeCells><mergeCell ref="
                    f'"{merge}"/></mergeCells>')
    yield sheet("merged 200,001 times", HEAD, "<mergeCells>" + "".join(
        f'<mergeCell ref="A{2 * i + 9}:A{2 * i + 10}"/>'
        for i in range(200001)) + "</mergeCells>")
    yield sheet("merged again and again", [["A", "B"]], "<mergeCells>" + "".join(
        '<mergeCell ref="A1:A2"/>' for i in range(190000)) + "</mergeCells>")
    yield xlsx("1,100,000 shared texts", {"xl/sharedStrings.xml":
               f'{XML}<sst xmlns="{MAIN}">' + "<si><t>a</t></si>" * 1100000 +
               "</sst>"})
    yield xlsx("50 MB of shared texts", {"xl/sharedStrings.xml":
               f'{XML}<sst xmlns="{MAIN}">' + "".join(
                   f"<si><t>{i:032}{'xyz' * 9000}</t></si>"
                   for i in range(2000)) + "</sst>"})


def looks():
    """Cells that look like nothing that an office program writes."""
    def looking(name, styles, rows, rest="", **others):
        return xlsx(name, {"xl/styles.xml": f'<styleSheet xmlns="{MAIN}">'
                           f"{styles}</styleSheet>",
                           SHEET: cells(rows, rest)}, **others)

    def coded(code):
        return ('<numFmts><numFmt numFmtId="170" formatCode="' + code +
                '"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>')

    green = ('<fills><fill><patternFill patternType="solid"><fgColor '
             'rgb="FF00FF00"/></patternFill></fill></fills><cellXfs><xf/>'
             "</cellXfs>")
    numbers = ROWS + "".join("<row>" + "".join(
        f'<c s="1"><v>{k * 7919 % 100003}</v></c>'
        for k in range(i, i + 1000)) + "</row>" for i in range(900))
    # a row of numbers outside of the columns is an error of the sheet
    yield looking("a format of 100 KB", coded("[Red]" * 20000 + "0"), numbers)
    yield looking("long formats", coded("[Red]" * 190 + "0"), numbers)
    yield looking("long texts in formats", coded(
        "&quot;" + "x" * 900 + "&quot;0"), numbers)
    yield looking("formats of figures", coded("0" * 900), numbers)
    yield looking("65,536 formats", "<numFmts>" + "".join(
        f'<numFmt numFmtId="{i}" formatCode="0.0"/>' for i in range(65536)) +
        "</numFmts><cellXfs>" + "".join(
            f'<xf numFmtId="{i}"/>' for i in range(65536)) + "</cellXfs>", HEAD,
        status=0, says="")
    for code in ("&quot;", "[", "\\", "_", "*", "[$-", "[>", "E+", "[h",
                 "0.00.00,,,%%%%%", "yyyyyyyyyyyy[h][h]", ";;;;;;;;"):
        yield looking(f"a format {code!r}", coded(code), HEAD + [], status=0, says="")
    for value in ("1e308", "-1e308", "1e-308", "nan", "inf", "0x1p999"):
        yield looking(f"a day {value}", coded("d mmmm yyyy"), ROWS +
                      f'<row><c s="1"><v>{value}</v></c></row>', status=None, says="")
    yield looking("green all over", green, ROWS + (
        "<row>" + "<c/>" * 1000 + "</row>") * 1100)
    yield looking("green below merged cells", green, ROWS + "<row>" +
                  "<c/>" * 16384 + "</row>", "<mergeCells>" + "".join(
                      f'<mergeCell ref="A{i + 5}:XFD{i + 5}"/>'
                      for i in range(190000)) + "</mergeCells>")
    yield looking("hidden rows", green, ROWS + "".join(
        f'<row hidden="1"><c><v>{i}</v></c></row>' for i in range(400000)),
        status=None, says="")
    yield looking("hidden columns", green, HEAD + [], status=0, says="")
    yield looking("a million errors", green, ROWS + "".join(
        f'<row><c t="e"><v>#{i}!</v></c></row>' for i in range(400000)))
    yield looking("an error that clears the screen", green, ROWS +
                  '<row><c t="e"><v>&#x202E;\x7f</v></c></row>')
    yield xlsx("runs of runs", {"xl/sharedStrings.xml":
               f'<sst xmlns="{MAIN}"><si>' + "".join(
                   f"<r><rPr><i/></rPr><t>{i}</t></r><r><t>b </t></r>"
                   for i in range(10000)) + "</si></sst>",
               SHEET: cells(ROWS + "".join(
                   '<row><c t="s"><v>0</v></c></row>' for i in range(2000)))},
               status=None, says="")
    for links in ('Target=""', 'Target="//"', 'Target="%00%2e%"',
                  'Target="' + "../" * 9000 + '"', 'Target="' + "a/" * 9000 +
                  '"'):
        yield xlsx(f"a main part at {links[:20]}", {
            "_rels/.rels": f'<Relationships xmlns="{TYPES}"><Relationship '
            f'Id="r1" Type="{LINKS}/officeDocument" {links}/></Relationships>'
        }, status=0, says="")


def tables():
    def csv(name, content, *more, status=1, **others):
        return Case(f"csv: {name}", "import", "a.csv", *more, status=status,
                    files={"a.csv": content}, **others)

    head = b"AREA,KEGIATAN,INDIKATOR,1,2\n"
    row = b"A,K,I,x,x\n"
    yield csv("1 TB", sparse(1 << 40))
    yield csv("23 MB of zeros", sparse(23 << 20))
    yield Case("csv: an endless pipe", "import", "-", given="a,b\n")
    yield Case("csv: an endless cell", "import", "-", given='"')
    yield Case("csv: a device", "import", "/dev/zero")
    yield Case("csv: a folder", "import", "/", status=3)
    for sign in ('"', ",", "\n", "a", ";", "\t", '""', '",', "a,", "\r", '"\n',
                 " ", "x,\n", "AREA,"):
        yield csv(f"23 MB of {sign!r}", repeated(sign.encode(), 23 << 20))
        yield csv(f"22 MB of {sign!r} below a header", repeated(
            sign.encode(), 22 << 20, head))
    yield csv("1,100,000 rows", repeated(row, 1100000 * len(row), head))
    yield csv("100,001 rows", repeated(row, 100001 * len(row), head))
    yield csv("20,000 columns", head + b"x," * 20000)
    yield csv("a header of 65 names", b",".join(
        b"NAMA %c%c" % (65 + i // 26, 65 + i % 26) for i in range(65)) + b"\n")
    yield csv("a quote without end", head + b'"' + b"a\n" * 100000)
    yield csv("NUL", head + b"A\0B,K,I\n")
    yield csv("ESC", head + b"A\x1b[2J,K,I\n")
    yield csv("U+202E", head + "A\u202eB,K,I\n".encode())
    yield csv("U+202E in the header", "ARE\u202eA,KEGIATAN,\n".encode())
    yield csv("UTF-16", head.decode().encode("utf-16"))
    yield csv("Latin-1", head + b"\xc4,K,I\n", status=0, says="")
    yield csv("UTF-16 with half a pair", b"\xff\xfeA\0\x3d\xd8;\0\n\0")
    yield csv("23 MB of UTF-16", repeated(b"A\0;\0", 22 << 20, b"\xff\xfe"))
    yield csv("Windows-1252 with ESC", head + b"\xc4\x1b[2J,K,I\n")
    yield csv("22 MB of quotes inside a cell",
              repeated(b'5"', 22 << 20, head))
    yield csv("a separator that is a quote", b'sep="\n' + head)
    yield csv("a month of 101 bytes", head + b"A,K,I," + b"a " * 51 + b"\n")
    yield csv("a cell of 100,001 bytes", head + b"A,K," + b"a " * 50001)
    yield csv("a sheet that is not there", head + row, "--sheet",
              "\x1b[2J\u202e", status=None)


def pdf(objects, trailer=b"/Root 1 0 R"):
    """A PDF of objects by number, from 1."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    index = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d %s>>"
                  b"\nstartxref\n%d\n%%%%EOF\n" %
                  (len(places) + 1, index, len(places) + 1, trailer, len(out)))


def stream(data, keys=b""):
    return b"<</Length %d %s>>\nstream\n%s\nendstream" % (len(data), keys, data)


def carrying(data, keys=b"", name=b"(rencana.yaml)"):
    """A PDF that carries a plan."""
    return pdf([b"<</Type/Catalog/Pages 2 0 R/AF[3 0 R]>>",
                b"<</Type/Pages/Kids[]/Count 0>>",
                b"<</Type/Filespec/AFRelationship/Source/UF %s/EF<</F 4 0 R>>"
                b">>" % name, stream(data, keys)])


def carried():
    flate = b"/Filter/FlateDecode"
    good = carrying(SAMPLE)
    tail = good.index(b"startxref")
    deep = b"[" * 100000
    kinds = {
        "a head alone": b"%PDF-1.7\n",
        "half of it": good[:len(good) // 2],
        "no plan": pdf([b"<</Type/Catalog/Pages 2 0 R>>",
                        b"<</Type/Pages/Kids[]/Count 0>>"]),
        "an index that is its own": good[:tail].replace(
            b"trailer\n<<", b"trailer\n<</Prev %d " % good.index(b"xref\n0")) +
        good[tail:],
        "an index far away": good[:tail] + b"startxref\n99999999999\n%%EOF",
        "a million objects": good.replace(b"xref\n0 5", b"xref\n0 99999999"),
        "a root that is none": good.replace(b"/Root 1 0 R", b"/Root 9 0 R"),
        "a root that is itself": pdf([b"1 0 R"]),
        "lists in lists": pdf([b"<</Type/Catalog/AF " + deep + b">>"]),
        "a length that is itself": good.replace(b"/Length %d" % len(SAMPLE),
                                                b"/Length 4 0 R"),
        "a length without end": good.replace(
            b"/Length %d" % len(SAMPLE), b"/Length 99999999999999999"),
        "a bomb": carrying(bomb(1 << 30), flate),
        "a bomb of 100 MB": carrying(bomb(100 << 20), flate),
        "a bomb in a bomb": carrying(zlib.compress(bomb(1 << 30)), b"/Filter"
                                     b"[/FlateDecode/FlateDecode]"),
        "another filter": carrying(SAMPLE, b"/Filter/LZWDecode"),
        "a filter that is none": carrying(b"abc", flate),
        "a key of passwords": good.replace(
            b"/Root", b"/Encrypt<</Filter/Standard/V 5/R 6/O(a)/U(b)/P -1>>"
            b"/ID[(a)(b)]/Root"),
        "33 MB of a plan": carrying(zlib.compress(b" " * (33 << 20)), flate),
        "a plan that is none": carrying(b"\x1b[2J\xe2\x80\xae: ["),
        "a plan of NULs": carrying(zlib.compress(bytes(20 << 20)), flate),
        "a billion laughs": carrying(b"a: &a [x]\n" + b"".join(
            b"%c: &%c [%s]\n" % (98 + i, 98 + i, b", ".join(
                [b"*%c" % (97 + i)] * 10)) for i in range(12))),
        "30 MB of dots": carrying(zlib.compress(b"%PDF-" * (6 << 20)), flate),
        "brackets": repeated(b"<<[", 60 << 20, b"%PDF-1.7\n"),
        "objects": repeated(b"1 0 obj\n", 60 << 20, b"%PDF-1.7\n"),
        "numbers": repeated(b"1 ", 60 << 20, b"%PDF-1.7\n"),
        "texts": repeated(b"(", 60 << 20, b"%PDF-1.7\n"),
        "ends": repeated(b"startxref\n9\n%%EOF\n", 60 << 20, b"%PDF-1.7\n"),
        "indexes": repeated(b"xref\n0 1\n", 60 << 20, b"%PDF-1.7\n"),
        "1 TB": sparse(1 << 40),
        "60 MB of zeros": repeated(b"\0", 60 << 20, b"%PDF-1.7\n"),
    }
    # what is taken out is not read, and some can be mended
    harmless = ("a plan that is none", "a plan of NULs", "a billion laughs",
                "33 MB of a plan", "30 MB of dots")
    mended = ("an index that is its own", "an index far away",
              "a million objects", "a length without end")
    for name, content in kinds.items():
        if name not in harmless + mended:
            yield Case(f"pdf: extract {name}", "extract", "a.pdf",
                       files={"a.pdf": content})
        yield Case(f"pdf: diff {name}", "diff", "a.pdf", "b.yaml",
                   status=0 if name in mended else 2,
                   says="" if name in mended else "error: ",
                   files={"a.pdf": content, "b.yaml": SAMPLE})
    for name in ("next-year", "render", "stats"):
        yield Case(f"pdf: {name} a bomb", name, "a.pdf",
                   files={"a.pdf": kinds["a bomb"]})
    yield Case("pdf: since a bomb", "render", "b.yaml", "--since", "a.pdf",
               files={"a.pdf": kinds["a bomb"], "b.yaml": SAMPLE})
    for sign in ("objects", "ends", "indexes"):
        content = {"objects": b"1 0 obj\n", "ends": b"startxref\n9\n%%EOF\n",
                   "indexes": b"xref\n0 1\n"}[sign]
        yield Case(f"pdf: extract 7 MB of {sign}", "extract", "a.pdf",
                   files={"a.pdf": repeated(content, 7 << 20,
                                            b"%PDF-1.7\n")})
    for name in (b"../../a.yaml", b"/tmp/a.yaml", b"\xfe\xff\0a\x20\x2e\0b", b"-o", b".bashrc",
                 b"a" * 300, b"a.yaml", b"\xfe\xff\0\x1b\0a", b""):
        # extracted under another name, or over nothing
        yield Case(f"pdf: a plan called {name[:20]!r}", "extract", "a.pdf",
                   files={"a.pdf": carrying(SAMPLE, b"", b"(%s)" % name),
                          **{each: b"old" for each in (
                              "rencana.yaml", "a.yaml")}}, status=2)


def cases():
    for kind in (archives, sheets, looks, tables, carried):
        yield from kind()
