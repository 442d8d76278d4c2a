"""Word documents that are made to do harm."""
import zipfile
import zlib

from hostile_case import Case, repeated, sparse
from hostile_sheets import LAUGHS, LINKS, TYPES, XML, archive, bomb, packed

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = ("application/vnd.openxmlformats-officedocument.wordprocessingml."
        "document.main+xml")
WHERE = "word/document.xml"


def relations(*links):
    return (f'{XML}<Relationships xmlns="{TYPES}">' + "".join(
        f'<Relationship Id="{kind}" Type="{LINKS}/{kind}" Target="{path}"/>'
        for kind, path in links) + "</Relationships>")


PARTS = {
    "[Content_Types].xml": f'{XML}<Types><Override PartName="/{WHERE}" '
    f'ContentType="{KIND}"/></Types>',
    "_rels/.rels": relations(("officeDocument", WHERE)),
    "word/_rels/document.xml.rels": relations(
        ("styles", "styles.xml"), ("numbering", "numbering.xml"),
        ("header", "header.xml")),
}


def part(root, content):
    return f'{XML}<w:{root} xmlns:w="{MAIN}">{content}</w:{root}>'


def cell(text="", more=""):
    return (f"<w:tc>{more}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")


def row(*texts):
    return "<w:tr>" + "".join(map(cell, texts)) + "</w:tr>"


HEAD = (row("AREA", "KEGIATAN", "INDIKATOR") + row("A", "K", "I"))
TABLE = f"<w:tbl>{HEAD}</w:tbl>"
START = part("document", f"<w:body>{TABLE}")


def streamed(parts, pieces):
    """A file with PARTS, and a document of PIECES, each a text and how often
    it comes, which nobody has in memory."""
    def make(path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as bundle:
            for name, content in parts.items():
                bundle.writestr(name, content)
            with bundle.open(WHERE, "w") as file:
                for text, count in pieces:
                    block = text.encode() * min(count, 1000)
                    for _ in range(count // 1000):
                        file.write(block)
                    file.write(text.encode() * (count % 1000))
    return make


def docx(name, body=None, changed=None, data=None, fine=False):
    """A document with BODY, a text or pieces of it, or with parts that are
    CHANGED. FINE: it need not be refused, only read."""
    pieces = [(body, 1)] if isinstance(body, str) else body or [(TABLE, 1)]
    start, end = part("document", "<w:body>|</w:body>").split("|")
    made = streamed({**PARTS, **(changed or {})},
                    [(start, 1), *pieces, (end, 1)])
    if WHERE in (changed or {}):
        made = packed({**PARTS, **changed}, zipfile.ZIP_STORED)
    return Case(f"docx: {name}", "check" if fine else "import", "a.docx",
                status=None if fine else 1, says="" if fine else "error: ",
                files={"a.docx": made if data is None else data})


def whole(changed):
    """The parts of a document, packed, with a main one that is CHANGED."""
    files = [(WHERE.encode(), *changed)]
    for name, content in PARTS.items():
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        data = content.encode()
        files.append((name.encode(), packer.compress(data) + packer.flush(),
                      len(data)))
    return archive(files)


def archives():
    start = START[:-len("</w:document>")].encode()
    yield docx("1 GB of spaces", data=whole((bomb(1 << 30, start), 1 << 30)))
    yield docx("100 MB of spaces", data=whole((bomb(100 << 20, start),
                                               100 << 20)))
    yield docx("4 GB by its size", data=whole((b"\3\0", 0xFFFFFFFE)))
    yield docx("half of it", data=packed(PARTS)[:300])
    yield docx("23 MB of zeros", data=sparse(23 << 20))
    yield docx("an old one without end",
               data=repeated(b"W\0o\0r\0d\0", 20 << 20,
                             b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    for name in (WHERE, "word/styles.xml", "word/numbering.xml"):
        text = part("document" if name == WHERE else "x",
                    f"<w:body>{TABLE}</w:body>")
        yield docx(f"{name} is no XML", changed={name: "\0\1\2" * 100})
        yield docx(f"{name} laughs", changed={name: text.replace(
            XML, XML + LAUGHS).replace("><", ">&m;<", 1)})
    yield docx("an entity from outside", changed={WHERE: START.replace(
        XML, XML + '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')})
    yield docx("another root", changed={WHERE: part("body", TABLE)})
    yield docx("a document that is its own styles", fine=True, changed={
        "word/_rels/document.xml.rels": relations(
            ("styles", "document.xml"), ("numbering", "document.xml"))})
    yield docx("a document elsewhere", fine=True, changed={
        "_rels/.rels": relations(("officeDocument", "../../etc/passwd"))})
    yield docx("a header that is the document", fine=True, body=TABLE +
               '<w:sectPr><w:headerReference w:type="default" '
               'w:id="header"/></w:sectPr>', changed={
                   "word/_rels/document.xml.rels": relations(
                       ("header", "header.xml")),
                   "word/header.xml": part("hdr", TABLE * 3)})
    section = ('<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" '
               'w:id="%s"/></w:sectPr></w:pPr></w:p>')
    yield docx("1,990 sections with two headers of 10 MB", TABLE + (
        section % "header" + section % "other") * 995, changed={
            "word/_rels/document.xml.rels": relations(
                ("header", "header.xml"), ("other", "other.xml")),
            "word/header.xml": part("hdr", f"<!--{'x' * (10 << 20)}-->"),
            "word/other.xml": part("hdr", f"<!--{'y' * (10 << 20)}-->")})
    yield docx("1,990 sections with two headers above 200,000 cells", [
        (TABLE, 1), (section % "header" + section % "other", 995),
        (f"<w:tbl>{HEAD}", 1), ("<w:tr><w:tc/></w:tr>", 200000),
        ("</w:tbl>", 1)], fine=True, changed={
            "word/_rels/document.xml.rels": relations(
                ("header", "header.xml"), ("other", "other.xml")),
            "word/header.xml": part("hdr", "<w:p><w:r><w:t>x</w:t></w:r>"
                                    "</w:p>"),
            "word/other.xml": part("hdr", "<w:p><w:r><w:t>y</w:t></w:r>"
                                   "</w:p>")})


def tables():
    deep = "<w:tbl><w:tr><w:tc>"
    for count in (60, 10000):
        yield docx(f"{count} tables inside each other", [
            (deep, count), ("<w:p/>", 1), ("</w:tc></w:tr></w:tbl>", count)])
    yield docx("XML 100,000 levels deep", "<w:p>" * 100000)
    yield docx("10,000 tables", TABLE * 10000)
    yield docx("2,000 tables of 1,000 columns", (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr>'
        "<w:p/></w:tc></w:tr></w:tbl>") * 2000)
    for count in ("1001", "2147483647", "99999999999999", "1e300"):
        yield docx(f"a cell over {count} columns", TABLE + (
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{count}"/>'
            "</w:tcPr><w:p/></w:tc></w:tr></w:tbl>"))
        yield docx(f"{count} columns before a row", TABLE + (
            f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{count}"/></w:trPr>'
            "<w:tc><w:p/></w:tc></w:tr></w:tbl>"))
    for count in ("-1", "0", "x", "", "nan", "-99999999999999"):
        yield docx(f"a cell over {count!r} columns", fine=True,
                   body="<w:tbl>" + HEAD + "<w:tr>" + cell(
                       "A", f'<w:tcPr><w:gridSpan w:val="{count}"/>'
                       f'<w:vMerge w:val="{count}"/></w:tcPr>') +
                   "</w:tr></w:tbl>")
    rest = ("</w:tbl>", 1)
    yield docx("900,000 rows", [(f"<w:tbl>{HEAD}", 1), (
        "<w:tr><w:tc/></w:tr>", 900000), rest], fine=True)
    yield docx("3,000,001 elements", [("<w:p/>", 3000001)])
    yield docx("1,100,000 cells", [("<w:tbl>", 1), (
        "<w:tr>" + "<w:tc/>" * 900 + "</w:tr>", 1223), rest])
    yield docx("200,000 cells that go on", [(f"<w:tbl>{HEAD}", 1), (
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr>", 200000),
        rest], fine=True)
    yield docx("100,000 columns of a grid", [("<w:tbl><w:tblGrid>", 1), (
        '<w:gridCol w:w="1"/>', 100000), (f"</w:tblGrid>{HEAD}", 1), rest],
        fine=True)
    yield docx("properties without what has them", fine=True,
               body="<w:tc/><w:tr/><w:tcPr><w:gridSpan w:val='9'/></w:tcPr>"
               "<w:trPr><w:gridBefore w:val='9'/></w:trPr><w:tblGrid>"
               "<w:gridCol/></w:tblGrid><w:t>x</w:t><w:txbxContent>"
               "<w:tc><w:p/></w:tc></w:txbxContent>" + TABLE)


def texts():
    yield docx("a cell of 1 MB", "<w:tbl>" + HEAD + row("x" * (1 << 20)) +
               "</w:tbl>")
    yield docx("23 MB of text", [(f"<w:tbl>{HEAD}", 1), (
        row("xyz" * 33000), 230), ("</w:p>", 1)])
    yield docx("a cell with ESC", TABLE.replace(">I<", ">&#27;[2J<"))
    yield docx("a cell with U+202E", TABLE.replace(">I<", ">a&#x202E;b<"))
    yield docx("a paragraph with U+202E", TABLE + "<w:p><w:r><w:t>&#x202E;x"
               "</w:t></w:r></w:p>")
    yield docx("a sign that is none", "<w:tbl>" + HEAD + "<w:tr>" + (
        '<w:tc><w:p><w:r><w:sym w:font="Wingdings" w:char="%s"/></w:r></w:p>'
        "</w:tc>") % "FFFFFFFF" + cell("K") + cell("I") + "</w:tr></w:tbl>",
        fine=True)
    yield docx("a sign that is a control", "<w:tbl>" + HEAD + "<w:tr>" +
               '<w:tc><w:p><w:r><w:sym w:font="x" w:char="202E"/></w:r></w:p>'
               "</w:tc>" + cell("K") + cell("I") + "</w:tr></w:tbl>")
    yield docx("100,000 fields that never end", [(TABLE + "<w:p>", 1), (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', 100000),
        ("</w:p>", 1)], fine=True)
    yield docx("100,000 text boxes", [(TABLE, 1), (
        "<w:p><w:r><w:txbxContent><w:p/></w:txbxContent></w:r></w:p>",
        100000)], fine=True)


def properties():
    def styled(name, styles):
        return docx(name, changed={"word/styles.xml": part("styles", styles)},
                    body=TABLE.replace("<w:p>", '<w:p><w:pPr><w:pStyle '
                                       'w:val="s0"/></w:pPr>'), fine=True)

    def listed(name, lists):
        return docx(name, changed={
            "word/numbering.xml": part("numbering", lists)},
            body=TABLE.replace("<w:p>", "<w:p><w:pPr><w:numPr><w:ilvl "
                               'w:val="1"/><w:numId w:val="1"/></w:numPr>'
                               "</w:pPr>"), fine=True)

    level = ('<w:lvl w:ilvl="1"><w:numFmt w:val="%s"/><w:start w:val="%s"/>'
             '<w:lvlText w:val="%s"/></w:lvl>')
    made = ('<w:abstractNum w:abstractNumId="1">%s</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')
    yield styled("a style that is its own", '<w:style w:styleId="s0">'
                 '<w:basedOn w:val="s0"/></w:style>')
    yield styled("styles in a circle", "".join(
        f'<w:style w:styleId="s{i}"><w:basedOn w:val="s{(i + 1) % 50000}"/>'
        "</w:style>" for i in range(50000)))
    yield styled("100,000 styles of one name", '<w:style w:styleId="s0"/>' *
                 100000)
    yield styled("a style with a name of 1 MB", f'<w:style w:styleId="'
                 f'{"s" * (1 << 20)}"/>')
    for form in ("lowerRoman", "upperLetter", "decimal", "bullet", "x"):
        for start in ("2147483647", "-5", "999999", "x"):
            yield listed(f"a list from {start} as {form}", made % (
                level % (form, start, "%1%2%3%9.")))
    yield listed("a list with a number of 1 MB", made % (
        level % ("decimal", "1", "%2" * (1 << 19))))
    yield listed("a list that is its own style", made % (
        '<w:styleLink w:val="a"/><w:numStyleLink w:val="a"/>'))
    yield listed("lists that are each other's styles",
                 '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="a"/>'
                 '<w:numStyleLink w:val="b"/></w:abstractNum><w:abstractNum '
                 'w:abstractNumId="2"><w:styleLink w:val="b"/><w:numStyleLink '
                 'w:val="a"/></w:abstractNum><w:num w:numId="1">'
                 '<w:abstractNumId w:val="1"/></w:num>')
    yield listed("100,000 lists", made % "" + "".join(
        f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>'
        for i in range(2, 100000)) + "".join(
        f'<w:abstractNum w:abstractNumId="{i}"/>' for i in range(2, 40000)))
    yield docx("30,000 lists that are those of styles", [(TABLE, 1)] + [
        ('<w:p><w:pPr><w:numPr><w:numId w:val="%d"/></w:numPr></w:pPr></w:p>'
         % i, 1) for i in range(1, 30001)],
        fine=True, changed={"word/numbering.xml": part("numbering", "".join(
            f'<w:abstractNum w:abstractNumId="{i}"><w:styleLink w:val="a{i}"/>'
            '<w:numStyleLink w:val="b"/></w:abstractNum>'
            for i in range(1, 30001)) + "".join(
            f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>'
            for i in range(1, 30001)))})
    yield listed("levels that are none", made % (
        '<w:lvl w:ilvl="-1"><w:start w:val="1"/></w:lvl><w:lvl w:ilvl="9"/>'
        '<w:lvl/>'))


def cases():
    for kind in (archives, tables, texts, properties):
        yield from kind()
