"""What a plan is to be read as: the elements of its PDF, in reading order.

Shapes are those of tagged.py: (KIND, text or shapes of the elements in it …).
"""
import itertools
import re

import markdown_it
import markdown_it.tree

from cells import Table, Wanted, numbering, squeeze
from expected import (DAYS, OVERVIEW, SHORT_MONTHS, counted_on, fields_of,
                      fill, label, overview_of, plain)

STARS = re.compile(r"(\*{1,3})(?! )(.+?)(?<! )\1")
DEEPEST = 6


class Reading:
    """What the PDF of a plan in a style is read as: blocks, and of each table
    its caption, the rows of its head, and cells by row and column; an
    EXCERPT is the nodes that are kept, and what it is of."""

    def __init__(self, plan, style, form="salinan", excerpt=None, field=True):
        self.plan, self.style, self.form = plan, style, form
        self.kept, self.excerpt = excerpt or (None, None)
        self.field = field
        self.blocks, self.tables, self.stressed = [], [], []
        self.counts = [0] * 7  # of prose headings
        self.ranks = []  # level and rank of the headings so far
        self.fields = fields_of(plan)
        if excerpt:
            self.fields.update(kutipan="Kutipan", isi_kutipan=excerpt[1],
                               lampiran="Kutipan Lampiran")

    def read(self):
        """Reads all of the plan. Itself."""
        if self.style.get("overview", "page") == "yes":
            self.add_overview()
        self.add_lines("heading")
        self.add_title("title")
        if self.excerpt:
            self.add_lines("kutipan", "({KUTIPAN}: {ISI_KUTIPAN})")
        else:
            self.add_prose("pengantar")
        self.add_table()
        if not self.excerpt:
            self.add_prose("penutup")
        if not self.excerpt or self.style.get("kutipan", "signature") != "no":
            self.add_lines("signature")
        if self.form == "salinan" and not self.excerpt and \
                "salinan" in self.plan:
            self.add_lines("salinan")
        return self

    # --- emphasis ---------------------------------------------------------

    def stress(self, text):
        """Notes what is emphasized in a text. It without its marks."""
        runs, end = [], 0
        for one in STARS.finditer(text):
            stars = len(one[1])
            runs += [("", "", text[end:one.start()]), (
                "Em" if stars == 1 else "Strong",
                "italic" if stars != 2 else "", plain(one[2]))]
            end = one.end()
        self.add_stressed(runs)
        return plain(text)

    def add_stressed(self, runs):
        """Notes what is emphasized among runs of a text: their kind, whether
        they are italic, their text. A space between does not end it."""
        joined = [(*how, "".join(words for _, _, words in group))
                  for how, group in itertools.groupby(
                      runs, lambda run: run[:2])]  # a line may end in it
        last, before = None, ""
        for kind, italic, words in joined:
            if not kind:
                last = None if words.strip() else last
            elif words:
                how = (kind, self.language(words) if italic else None)
                if last == how:
                    words = f"{before} {words}"
                    self.stressed.pop()
                last, before = how, words
                self.stressed.append((kind, squeeze(words), how[1]))

    def language(self, words):
        """The language of words in italics."""
        def folded(text):
            return re.sub(r"^\W+|\W+$", "", squeeze(text.lower()))

        known = self.plan.get("bahasa_asing", {})
        if isinstance(known, str):
            return known
        return {folded(phrase): language for phrase, language
                in known.items()}.get(folded(words))

    def fill(self, lines):
        """The text of lines of a profile, what is emphasized noted."""
        kept = lines.replace("*", "\0")  # fill() would take the marks out
        return self.stress(squeeze(fill(kept, self.fields)
                                   .replace("\0", "*")))

    # --- blocks -----------------------------------------------------------

    def rank(self, level):
        """The rank of a heading of a level: one below the heading that it
        belongs to."""
        above = [rank for other, rank in self.ranks if other < level]
        rank = min(above[-1] + 1, DEEPEST) if above else 1
        self.ranks.append((level, rank))
        return f"H{rank}"

    def add_title(self, section, lines=""):
        self.blocks.append((self.rank(0), self.fill(
            self.style.get(section, "lines", lines))))

    def add_lines(self, section, lines=""):
        """Adds a block: each line is a paragraph."""
        for line in self.style.get(section, "lines", lines).split("|"):
            if "{ttd}" in line and self.form == "asli":
                self.blocks += [("Form",)] * self.field
            elif "{ttd}" not in line or self.form == "salinan":
                text = self.fill(line)
                self.blocks += [("P", text)] * bool(text)

    # --- prose ------------------------------------------------------------

    def add_prose(self, key):
        tree = markdown_it.tree.SyntaxTreeNode(
            markdown_it.MarkdownIt().parse(self.plan.get(key) or ""))
        self.highest = min([int(node.tag[1]) for node in tree.walk()
                            if node.type == "heading"], default=1)
        self.blocks += [self.block(node, 0) for node in tree.children]

    def block(self, node, depth):
        """The shape of a block inside DEPTH numbered lists."""
        if node.type == "heading":
            return self.heading(node)
        if node.type == "paragraph":
            return ("P", self.inline(node))
        if node.type == "blockquote":
            return ("BlockQuote", *(self.block(one, depth)
                                    for one in node.children))
        if node.type == "bullet_list":
            mark = self.style.get("prose", "bullet", "-")
            return ("L", "/Disc", *(self.item(item, mark, depth)
                                    for item in node.children))
        lists = "1. a. 1) a)"
        forms = self.style.get("prose", "lists", lists).split()
        first = int(node.attrs.get("start", 1))
        return ("L", numbering(forms[min(depth, len(forms) - 1)]), *(
            self.item(item, self.style.level("lists", lists, depth, i),
                      depth + 1)
            for i, item in enumerate(node.children, first)))

    def item(self, node, mark, depth):
        parts = [self.block(one, depth) for one in node.children]
        if parts and parts[0][0] == "P":
            parts[0] = parts[0][1]
        return ("LI", ("Lbl", mark), *([("LBody", *parts)] if parts else []))

    def heading(self, node):
        depth = int(node.tag[1]) - self.highest
        self.counts[depth] += 1
        self.counts[depth + 1:] = [0] * (6 - depth)
        number = self.style.level("headings", "A. 1. a.", depth,
                                  self.counts[depth])
        return (self.rank(int(node.tag[1])),
                squeeze(number, self.inline(node, "strong")))

    def inline(self, node, usual=""):
        """The text of a block, of which what is emphasized is noted; where
        all is "strong", that is USUAL."""
        def text(one):
            if one.type in ("softbreak", "hardbreak"):
                return " "
            if one.type in ("text", "code_inline"):
                return one.content
            return "".join(map(text, one.children))

        def runs(one, around=""):
            if one.children and text(one):
                around += one.type.replace(usual or "\0", "")
                return [run for child in one.children
                        for run in runs(child, around)]
            kind = "Strong" if "strong" in around else \
                "Em" if "em" in around else ""
            return [(kind, "italic" * ("em" in around), text(one))]

        self.add_stressed(runs(node))
        return squeeze(text(node))

    # --- tables -----------------------------------------------------------

    def add_overview(self):
        known, rows = overview_of(self.plan, self.style, self.kept)
        if not rows:
            return
        lines = OVERVIEW + "|({KUTIPAN}: {ISI_KUTIPAN})" * bool(self.excerpt)
        self.add_title("overview", lines)
        names = [label(self.style, known), *SHORT_MONTHS,
                 self.style.get("overview", "year", "Setahun")]
        cells = {(0, i): Wanted(("TH", name), scope="Column",
                                expansion=DAYS[i - 1] if 0 < i < 13 else None)
                 for i, name in enumerate(names)}
        for r, (name, counts, active) in enumerate(rows, 1):
            cells[r, 0] = Wanted(("TH", name), scope="Row",
                                 headers=[names[0]])
            for i in range(1, 14):
                count = counts[i] if i < 13 else active
                cells[r, i] = Wanted(("TD", str(count or "\u2013")),
                                     headers=[names[i], name])
        self.blocks.append(("Table",))
        self.tables.append((None, 1, cells))

    def add_table(self):
        columns = [name for name in self.style.columns
                   if self.style.get(f"column {name}", "kind") != "section"]
        caption = self.fill(self.style.get("table-title", "lines")) or None
        before, self.stressed = self.stressed, []
        self.on = counted_on(self.plan["rencana"], self.style)
        table = Table(self, columns)
        table.add_nodes(self.plan["rencana"], [])
        self.stressed = before + [one for _, cell in sorted(
            table.cells.items()) for one in cell.stressed]
        self.blocks.append(("Table",))
        self.tables.append((caption, table.first, table.cells))
