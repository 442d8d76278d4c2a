"""What the cells of a table are to be read as: the tree of a plan as rows.

Shapes are those of tagged.py: (KIND, text or shapes of the elements in it …).
"""
import dataclasses
import re

from expected import DAYS, aside, columns_of, months, numbered

NUMBERINGS = {"1": "/Decimal", "a": "/LowerAlpha", "A": "/UpperAlpha",
              "I": "/UpperRoman"}
MARKER = re.compile(r"( *)([-•–]|\(?(?:\d\d?|[a-z]|[ivx]{2,4})[.)]|[A-Z]\.)"
                    r" +(?=\S)(.*)")
BARE_MARKER = re.compile(r"( *)(\d\d?|[a-z]|[ivx]{2,4}) +(?=\S)(.*)")


def squeeze(*texts):
    """Texts with one space between words."""
    return " ".join(" ".join(texts).split())


def numbering(form):
    """The numbering of a list, of the form of its first marker."""
    return next((name for sign, name in NUMBERINGS.items() if sign in form),
                "/Disc")


@dataclasses.dataclass
class Wanted:
    """What a cell of a table is to be; SPAN are its rows and columns."""
    shape: tuple
    span: tuple = (1, 1)
    scope: str = ""
    instead: str = None  # read in place of the text
    expansion: str = None
    headers: list = None  # their texts; None: any
    stressed: list = ()  # what is emphasized in it


@dataclasses.dataclass
class Label:
    """What stands above a column, or several."""
    of: str  # two labels of one are the same
    text: str
    whole: str = None  # what the text stands for


class Table:
    """The cells of the tree of a plan."""

    def __init__(self, reading, columns):
        self.reading, self.style = reading, reading.style
        self.cells, self.place, self.columns = {}, {}, columns
        self.count = 0  # columns, each month one
        self.labels = {}
        self.section = []  # the text of the last one
        self.taken = []  # columns that nodes around fill
        for name in columns:
            self.place[name] = self.count
            self.count += 12 if name == "bulan" else 1
        stacks = [stack for name in columns for stack in self.stacks(name)]
        self.first = self.row = max(map(len, stacks))
        for column, stack in enumerate(stacks):
            self.labels[column] = [label.text for label in stack]
            for row, label in enumerate(stack):
                self.add_label(stacks, row, column, label)

    def stacks(self, name):
        """What stands above each column of NAME on paper, from the top: the
        labels of its groups, its own, the month."""
        label = self.label_of(f"column {name}")
        stack = [label] if label.text or name != "bulan" else []
        group = self.style.get(f"column {name}", "group")
        while group:
            stack.insert(0, self.label_of(f"group {group}"))
            group = self.style.get(f"group {group}", "group")
        if name != "bulan":
            return [stack]
        names = self.style.get("column bulan", "months",
                               "1 2 3 4 5 6 7 8 9 10 11 12").split()
        return [[*stack, Label(whole, short, whole if short.lower() !=
                               whole.lower() else None)]
                for short, whole in zip(names, DAYS)]

    def label_of(self, section):
        return Label(section, squeeze(self.style.get(section, "label")
                                      .replace("|", " ")))

    def add_label(self, stacks, row, column, label):
        """Adds a label where it begins: neighbours share it, and the last one
        of a stack reaches down."""
        span = 0
        while column + span < len(stacks) and \
                label in stacks[column + span][row:row + 1]:
            span += 1
        if column and label in stacks[column - 1][row:row + 1]:
            return
        rows = self.first - row if label == stacks[column][-1] else 1
        self.cells[row, column] = Wanted(("TH", label.text), (rows, span),
                                         "Column", expansion=label.whole)

    def rows(self, node):
        """How many rows the tree below a node has."""
        return sum(self.rows(child) for child in self.kept(node)) or 1

    def kept(self, node):
        return [child for child in node.get("rincian", [])
                if self.reading.kept is None or id(child) in self.reading.kept]

    def add_nodes(self, nodes, heads):
        """Adds nodes, whose rows have HEADS: columns and texts."""
        for node, numbers in numbered(nodes, self.style, self.reading.kept,
                                      self.reading.on):
            sections = [key for key in columns_of(node)
                        if key not in self.columns]
            if aside(node, self.columns):
                self.add_aside(node, heads)
            elif sections:
                self.add_section(node, numbers, sections[0])
            else:
                self.add_node(node, numbers, heads)

    def add_section(self, node, numbers, key):
        shape = ("TH", *self.parts(node, numbers, key))
        self.cells[self.row, 0] = Wanted(shape, (1, self.count), "Column",
                                         stressed=self.take_stressed())
        self.section = [words_of(shape)]
        self.row += 1
        self.add_nodes(node.get("rincian", []), [])

    def add_node(self, node, numbers, heads):
        """Adds the cells of a node, then those of the nodes below it."""
        own = sorted((key for key in columns_of(node)
                      if str(node[key]).strip()), key=self.place.get)
        first = self.row
        if "no" in numbers:
            self.put(node, "no", "TD", numbers["no"])
        for key in own:
            self.put(node, key, "TH" if key == own[0] else "TD",
                     *self.parts(node, numbers, key))
        if own:
            heads = [*heads, (self.place[own[0]], self.cells[
                first, self.place[own[0]]])]
        if node.get("bulan"):
            self.add_months(node)
        if self.kept(node):
            before = self.taken
            self.taken = [*before, *node, *(["no"] if "no" in numbers else [])]
            self.add_nodes(node["rincian"], heads)
            self.taken = before
        else:
            self.add_heads(heads)
            self.row += 1

    def room(self, own):
        """The columns for the text of a row that is not counted: those left of
        its OWN that no node around fills; of several ranges the longest."""
        ranges = [[]]
        for name in self.columns:
            if name in own:
                break
            if name in self.taken:
                ranges.append([])
            else:
                ranges[-1].append(name)
        return max(ranges, key=lambda names: (sum(
            self.style.kind(name) == "text" for name in names), len(names)))

    def add_aside(self, node, heads):
        """Adds the cells of a row that is not counted."""
        word, *own = columns_of(node)
        own += ["bulan"] if "bulan" in node else []
        room = self.room(own)
        parts = self.parts(node, {}, word)
        last = self.place[room[-1]] + (11 if room[-1] == "bulan" else 0)
        place = self.row, self.place[room[0]]
        kind = "TH" if own and str(node[word]).strip() else "TD"
        self.cells[place] = Wanted((kind, *parts), (1, last - place[1] + 1),
                                   "Row" if own else "",
                                   stressed=self.take_stressed())
        for key in own:
            if key == "bulan":
                self.add_months(node)
            else:
                self.put(node, key, "TD", *self.parts(node, {}, key))
        if kind == "TH":
            heads = [*heads, (place[1], self.cells[place])]
        self.add_heads(heads)
        self.row += 1

    def add_heads(self, heads):
        """Says what heads the cells that begin in this row, which is
        complete."""
        for column in range(self.count):
            cell = self.cells.get((self.row, column))
            if cell:
                left = sorted(((place, words_of(head.shape))
                               for place, head in heads if place < column))
                cell.headers = self.labels[column] + self.section + \
                    [words for _, words in left]

    def put(self, node, key, *shape):
        self.cells[self.row, self.place[key]] = Wanted(
            shape, (self.rows(node), 1), "Row" if shape[0] == "TH" else "",
            stressed=self.take_stressed())

    def take_stressed(self):
        """What is emphasized in the cell at work: nodes do not come in the
        order of cells."""
        found, self.reading.stressed = self.reading.stressed, []
        return found

    def add_months(self, node):
        """Adds the months of a node; each has its mark or text."""
        texts = node["bulan"] if isinstance(node["bulan"], dict) else \
            {str(one): "" for one in (
                node["bulan"] if isinstance(node["bulan"], list)
                else [node["bulan"]])}
        for which, text in texts.items():
            for month in months(which):
                name = DAYS[month - 1]
                cell = self.cells[self.row, self.place["bulan"] + month - 1] \
                    = Wanted(("TD", text or self.style.mark),
                             (self.rows(node), 1))
                cell.instead = f"{name}: {text}" if text else name

    def parts(self, node, numbers, key):
        """What is in a cell: its text, or paragraphs and lists."""
        text, number = str(node[key]), numbers.get(key, "")
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < 2:
            return [squeeze(number, self.reading.stress(text))]
        bare = self.style.get(f"column {key}", "bare-lists") == "yes"
        return freeze(self.lists(lines, number, bare))

    def lists(self, lines, number, bare):
        """Lines of a cell as lists [KIND, part …] of paragraphs and lists."""
        root, nest = [], []  # kind, indent and list of what is open
        for line in lines:
            text = self.reading.stress(line)
            kind, found = marker_of(text, bare, [one[0] for one in nest])
            indent = len(text) - len(text.lstrip())
            while nest and nest[-1][1] > indent:
                nest.pop()
            if not found:
                if nest and indent > nest[-1][1]:  # it goes on
                    body = nest[-1][2][-1][-1]
                    body[-1] = squeeze(body[-1], text)
                else:
                    nest = []
                    root.append(["P", squeeze(number, text)])
            else:
                while [kind, indent] in [one[:2] for one in nest] and \
                        nest[-1][:2] != [kind, indent]:
                    nest.pop()
                if not nest or nest[-1][:2] != [kind, indent]:
                    around = nest[-1][2][-1][-1] if nest else root
                    around.append(["L", numbering(kind)])
                    nest.append([kind, indent, around[-1]])
                nest[-1][2].append(["LI", ["Lbl", found[2]],
                                    ["LBody", squeeze(found[3])]])
            number = ""
        return root


def marker_of(line, bare, kinds):
    """The kind of a line's marker, and the match; or two None. KINDS are those
    of the lists that are open."""
    found = MARKER.match(line)
    if found and re.match("[B-Z]", found[2]) and "A." not in kinds:
        found = None
    if not found and bare:
        found = BARE_MARKER.match(line)
    if not found:
        return None, None
    kind = re.sub(r"\d+", "1", re.sub("[a-z]+", "a",
                                      re.sub("[A-Z]", "A", found[2])))
    if kind == "1" and "1" not in kinds and "1." in kinds:
        kind = "1."  # its sign was left away
    return "-" if kind in "-•–" else kind, found


def freeze(parts):
    """Lists as the tuples of shapes."""
    return tuple(freeze(part) if isinstance(part, list) else part
                 for part in parts)


def words_of(shape):
    """The text of a shape."""
    return squeeze(*(part if isinstance(part, str) else words_of(part)
                     for part in shape[2 if shape[0] == "L" else 1:]))
