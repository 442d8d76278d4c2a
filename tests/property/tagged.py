"""The structure tree of a PDF, as two readers have it.

Poppler's pdfinfo says which text is in which element, qpdf what else an
element says: its own name, attributes, what is read instead. Both have to find
the same elements; the numbers of the marked content, their lists in the tree
and the tree's list of parents have to agree.
"""
import base64
import dataclasses
import json
import re
import subprocess

INLINE = ("Em", "Strong", "Span")
MAPPED = {"Em": "Span", "Strong": "Span"}
SOFT_HYPHEN = "\u00ad"
# A string, or the beginning or the end of marked content.
TOKEN = re.compile(
    rb"\((?:[^\\()]|\\.)*\)|/(?P<tag>\w+)\s*<<(?P<keys>(?:[^<>]|<[^<>]*>)*)>>"
    rb"\s*BDC\b|(?P<plain>\w+\s+BMC\b)|(?P<end>\bEMC\b)", re.S)
KEY = re.compile(rb"/(\w+)\s*(<[^<>]*>|[^/<>\s]+)")


class Wrong(Exception):
    """What makes a tree unreadable."""


@dataclasses.dataclass
class Content:
    """Marked content: where it is, its text, what is read instead."""
    page: str
    number: int
    instead: str = None
    text: str = ""

    @property
    def said(self):
        return self.text if self.instead is None else self.instead


@dataclasses.dataclass
class Field:
    """An annotation."""
    keys: dict


@dataclasses.dataclass
class Element:
    kind: str
    keys: dict  # the object
    attributes: dict
    kids: list

    def text(self, key):
        """The text of /ActualText, /Alt, /E or /Lang; None without it."""
        value = self.keys.get(key)
        return None if value is None else value.removeprefix("u:")

    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def walk(self):
        """All in it, in reading order, itself first."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()
            else:
                yield kid

    def find(self, *kinds):
        return [one for one in self.walk()
                if isinstance(one, Element) and one.kind in kinds]

    @property
    def said(self):
        """Its text, with one space between words."""
        return join(one.said for one in self.walk()
                    if isinstance(one, Content))


def join(texts):
    """Texts as one, divided words whole."""
    return " ".join("".join(texts).replace(SOFT_HYPHEN, "").split())


def shape(element):
    """An element as (KIND, text or shapes of the elements in it …); a list
    has its numbering first, a table is not looked into."""
    parts, texts = [element.kind], []
    if element.kind == "L":
        parts.append(element.attributes.get("/ListNumbering"))

    def flush():
        if join(texts):
            parts.append(join(texts))
        texts.clear()

    if element.kind == "Table":
        return ("Table",)
    for kid in element.kids:
        if isinstance(kid, Content):
            texts.append(kid.said)
        elif isinstance(kid, Element) and kid.kind in INLINE:
            texts += [one.said for one in kid.walk()
                      if isinstance(one, Content)]
        elif isinstance(kid, Element):
            flush()
            parts.append(shape(kid))
    flush()
    return tuple(parts)


class Tagged:
    """A tagged PDF."""

    def __init__(self, path):
        self.path = path
        text = subprocess.run(
            ["qpdf", "--json=2", "--json-stream-data=inline",
             "--decode-level=generalized", path], check=True,
            capture_output=True, text=True).stdout
        self.object = json.loads(text)["qpdf"][1]
        self.catalog = self.of(self.object["trailer"]["value"]["/Root"])
        self.tree = self.of(self.catalog["/StructTreeRoot"])
        if self.of(self.catalog["/MarkInfo"]).get("/Marked") is not True:
            raise Wrong("is not marked")
        self.place = {}  # the elements of content, and of fields
        self.marked = {page: self.read_content(page)
                       for page in self.pages(self.catalog["/Pages"])}
        root, = self.tree["/K"]
        self.root = self.read(root, self.catalog["/StructTreeRoot"])
        self.check_parents()
        self.add_texts()

    def of(self, value):
        """The object that VALUE refers to."""
        if not isinstance(value, str) or not re.fullmatch(r"\d+ 0 R", value):
            return value
        found = self.object.get("obj:" + value)
        if not found:
            raise Wrong(f"there is no object {value}")
        return found["value"] if "value" in found else found["stream"]["dict"]

    def pages(self, reference):
        """The pages, in order."""
        keys = self.of(reference)
        if keys["/Type"] == "/Page":
            yield reference
        for kid in keys.get("/Kids", []):
            yield from self.pages(kid)

    def read_content(self, page):
        """What is read instead of the marked content of a page, by its
        number, or None. Sequences with a number are not in others."""
        where = self.of(page)["/Contents"]
        data = b"\n".join(
            base64.b64decode(self.object["obj:" + one]["stream"]["data"])
            for one in (where if isinstance(where, list) else [where]))
        found, open_tags = {}, []
        for token in TOKEN.finditer(data):
            if token["end"]:
                if not open_tags:
                    raise Wrong(f"{page}: EMC without BDC")
                open_tags.pop()
            elif token["plain"]:
                open_tags.append(None)
            elif token["tag"]:
                keys = dict(KEY.findall(token["keys"]))
                number = int(keys[b"MCID"]) if b"MCID" in keys else None
                if number is not None and open_tags:
                    raise Wrong(f"{page}: MCID {number} is inside another")
                if number is not None and number != len(found):
                    raise Wrong(f"{page}: MCID {number}, not {len(found)}")
                open_tags.append(number)
                if number is not None:
                    instead = keys.get(b"ActualText")
                    found[number] = instead and bytes.fromhex(
                        instead[5:-1].decode()).decode("utf-16-be")
        if open_tags:
            raise Wrong(f"{page}: BDC without EMC")
        return found

    def read(self, reference, parent):
        """The element that is an object, in the one that is PARENT."""
        keys = self.of(reference)
        attributes = self.of(keys.get("/A", {}))
        if keys["/P"] != parent:
            raise Wrong(f"{reference}: its parent is {keys['/P']}")
        return Element(keys["/S"][1:], keys, attributes,
                       [self.read_kid(kid, reference, keys.get("/Pg"))
                        for kid in keys.get("/K", [])])

    def read_kid(self, kid, parent, page):
        if isinstance(kid, str):
            return self.read(kid, parent)
        kind = isinstance(kid, dict) and kid["/Type"]
        if kind == "/OBJR":
            field = self.of(kid["/Obj"])
            self.place[field["/StructParent"]] = parent
            return Field(field)
        number = kid["/MCID"] if kind == "/MCR" else kid
        page = kid["/Pg"] if kind == "/MCR" else page
        if (page, number) in self.place:
            raise Wrong(f"{page}: MCID {number} is in two elements")
        if number not in self.marked.get(page, {}):
            raise Wrong(f"{page}: there is no MCID {number}")
        self.place[page, number] = parent
        return Content(page, number, self.marked[page][number])

    def check_parents(self):
        """That the tree's list of parents says what the elements say."""
        numbers = self.of(self.tree["/ParentTree"])["/Nums"]
        parents = dict(zip(numbers[::2], numbers[1::2]))
        want = {key: element for key, element in self.place.items()
                if isinstance(key, int)}
        for page, marked in self.marked.items():
            want[self.of(page)["/StructParents"]] = [
                self.place.get((page, number)) for number in marked]
        have = {key: value if isinstance(want.get(key), str) else
                self.of(value) for key, value in parents.items()}
        if have != want or list(parents) != sorted(parents):
            raise Wrong("the parent tree is another: " + str(
                [(key, have.get(key), want.get(key))
                 for key in {**have, **want}
                 if have.get(key) != want.get(key)])[:500])
        if self.tree["/ParentTreeNextKey"] <= max(parents):
            raise Wrong("the next key of the parent tree is in use")

    def add_texts(self):
        """Adds the texts of the content, as Poppler prints them."""
        result = subprocess.run(["pdfinfo", "-struct-text", self.path],
                                check=True, capture_output=True, text=True)
        if result.stderr:
            raise Wrong("pdfinfo: " + result.stderr[:200])
        said = re.findall(
            r'^( *)(?:"(.*)"|(Object) \d+ \d+|(\w+)(?: \(\w+\))?:?)$',
            result.stdout, re.M)
        ours = list(self.walk_with_depth(self.root, 0))
        if len(ours) != len(said):
            raise Wrong(f"Poppler finds {len(said)} things, not {len(ours)}")
        for (indent, text, field, kind), (depth, one) in zip(said, ours):
            want = {Content: "", Field: "Object"}.get(type(one)) \
                if not isinstance(one, Element) \
                else MAPPED.get(one.kind, one.kind)
            if (field or kind, len(indent)) != (want, 2 * depth):
                raise Wrong(f"Poppler finds {field or kind or text!r}, not "
                            f"{one.kind if want else one}")
            if isinstance(one, Content):
                one.text = text

    def walk_with_depth(self, element, depth):
        yield depth, element
        for kid in element.kids:
            if isinstance(kid, Element):
                yield from self.walk_with_depth(kid, depth + 1)
            else:
                yield depth + 1, kid


@dataclasses.dataclass
class Cell:
    """A cell of a table: in which row and column it begins."""
    row: int
    column: int
    element: Element

    @property
    def rows(self):
        return self.element.attributes.get("/RowSpan", 1)

    @property
    def columns(self):
        return self.element.attributes.get("/ColSpan", 1)

    @property
    def scope(self):
        return self.element.attributes.get("/Scope", "/")[1:]


class Grid:
    """A table as rows of which each has every column."""

    def __init__(self, table):
        self.head = self.body = 0  # rows
        self.at, self.cells = {}, []
        parts = [kid for kid in table.elements() if kid.kind != "Caption"]
        if [part.kind for part in parts] != ["THead", "TBody"]:
            raise Wrong(f"a table of {[part.kind for part in parts]}")
        self.head = self.lay(parts[0], 0)
        self.body = self.lay(parts[1], self.head)
        rows = self.head + self.body
        self.columns = 1 + max(column for _, column in self.at)
        if set(self.at) != {(row, column) for row in range(rows)
                            for column in range(self.columns)}:
            raise Wrong("rows of different columns")

    def lay(self, part, first):
        """Puts the cells of the rows of PART to the leftmost places left.
        How many rows."""
        rows = part.elements()
        for i, row in enumerate(rows):
            if row.kind != "TR" or len(row.kids) != len(row.elements()):
                raise Wrong(f"{row.kind} in {part.kind}")
            column = 0
            for element in row.elements():
                while (first + i, column) in self.at:
                    column += 1
                self.put(Cell(first + i, column, element), first + len(rows))
        return len(rows)

    def put(self, cell, end):
        if cell.element.kind not in ("TH", "TD"):
            raise Wrong(f"{cell.element.kind} in a row")
        if cell.row + cell.rows > end:
            raise Wrong("a cell goes beyond its part of the table")
        self.cells.append(cell)
        for row in range(cell.row, cell.row + cell.rows):
            for column in range(cell.column, cell.column + cell.columns):
                if (row, column) in self.at:
                    raise Wrong(f"two cells in row {row}, column {column}")
                self.at[row, column] = cell

    def headers(self, cell):
        """The texts of the headers of a cell: of its column from the top, of
        several below the head that are as wide the nearest; of its first row
        from the left."""
        above = {}
        for row in range(cell.row):
            one = self.at[row, cell.column]
            where = one.row if one.row < self.head else self.head, \
                one.column, one.columns
            if one.scope == "Column":
                above.pop(where, None)
                above[where] = one
        left = {id(one): one for one in (
            self.at[cell.row, column] for column in range(cell.column))
            if one.scope == "Row"}
        return [one.element.said for one in (*above.values(), *left.values())]
