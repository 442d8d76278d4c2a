"""What the PDF of a plan has to say, word for word.

The plan is read with PyYAML, its running text with markdown-it and the profile
with configparser, the text of the PDF with pdftotext: nothing of lampiran
itself judges lampiran. A word that the page breaks behind / or - counts in
its parts, on both sides.
"""
import collections
import configparser
import html
import pathlib
import re
import subprocess
import sys

import markdown_it

ROOT = pathlib.Path(__file__).resolve().parents[2]
MONTHS = "jan feb mar apr mei jun jul agu sep okt nov des".split()
# What an entry says that is no column: when, and what stands below it.
PERIODS = ("bulan", "triwulan", "semester", "minggu", "tahun", "periode",
           "target", "realisasi")
NO_COLUMNS = ("rincian", *PERIODS)
# Kinds of columns whose every word can be told beforehand; of a table with
# others it is told that no text of the plan is lost.
TOLD = ("text", "counter", "months", "section")
# What an entry begins with that is a row which is not counted.
ASIDES = ("jumlah", "total", "catatan")
BARE_NUMBER = re.compile(r"(\d{1,2}|[a-z]|[ivx]{2,4}) \S")
OWN_NUMBER = re.compile(r"(\(?(\d{1,2}|[a-z]|[ivx]{2,4})[.)]|A\.|-) \S")


def words(text):
    """The words of a text, parted behind each stroke and hyphen."""
    return [part for word in text.split()
            for part in re.findall("[^-/\u00ad]*[-/\u00ad]|[^-/\u00ad]+", word)]


def plain(text):
    """A text of the plan without its marks of emphasis."""
    return re.sub(r"\*+(\S)|(\S)\*+", r"\1\2", text)


def months(value):
    """The months that "bulan" sets."""
    if isinstance(value, dict):
        return set().union(*(months(key) for key in value))
    if isinstance(value, list):
        return set().union(*(months(item) for item in value))
    found = set()
    for item in str(value).split(","):
        item = item.strip().lower()
        if item == "semua":
            found.update(range(1, 13))
        elif item == "triwulan":
            found.update((3, 6, 9, 12))
        elif "-" in item:
            first, last = item.split("-")
            found.update(range(month(first), month(last) + 1))
        else:
            found.add(month(item))
    return found


def month(name):
    name = name.strip()
    return int(name) if name.isdigit() else MONTHS.index(name[:3]) + 1


def roman(n):
    text = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        text += sign * (n // value)
        n %= value
    return text


def figure(form, n):
    """Number N as "1.", "a)", "I." …"""
    if form == "none":
        return ""
    for sign, text in (("1", str(n)), ("I", roman(n)), ("A", chr(64 + n % 27)),
                       ("a", chr(96 + n % 27))):
        if sign in form:
            return form.replace(sign, text)
    raise ValueError(form)


def expect_prose(text, style, counts, found):
    """Adds what a text before or after the table prints; COUNTS are the
    numbers of the headings before it."""
    tokens = markdown_it.MarkdownIt().parse(text or "")
    levels = [int(token.tag[1]) for token in tokens
              if token.type == "heading_open"]
    for token in tokens:
        if token.type == "heading_open":
            depth = int(token.tag[1]) - min(levels)
            counts[depth] += 1
            counts[depth + 1:] = [0] * (6 - depth)
            found[style.level("headings", "A. 1. a.", depth,
                              counts[depth])] += 1
    expect_tokens(tokens, style, lambda depth, n: style.level(
        "lists", "1. a. 1) a)", depth, n), found)


def expect_tokens(tokens, style, number, found):
    """Adds the words of running text, and what stands before the items of its
    lists: NUMBER says it of each depth and number."""
    lists = []
    for token in tokens:
        if token.type == "ordered_list_open":
            lists.append(int(token.attrs.get("start", 1)))
        elif token.type == "bullet_list_open":
            lists.append(None)
        elif token.type.endswith("_list_close"):
            lists.pop()
        elif token.type == "list_item_open" and lists[-1] is None:
            found[style.get("prose", "bullet", "-")] += 1
        elif token.type == "list_item_open":
            depth = sum(one is not None for one in lists) - 1
            found[number(depth, lists[-1])] += 1
            lists[-1] += 1
        elif token.type == "inline":
            found.update(words("".join(
                "\n" if child.type.endswith("break") else child.content
                for child in token.children)))


# What a profile that does not say it has for the body of a decree.
BODY_LINES = {
    "copy-mark": "SALINAN",
    "letterhead": "{KOP}",
    "decree-title": "KEPUTUSAN {LEMBAGA}|NOMOR {NOMOR} TAHUN {TAHUN}|TENTANG|"
                    "{TENTANG}",
    "opening": "{KEPUTUSAN.JABATAN},",
    "memutuskan": "MEMUTUSKAN:",
    "decree-signature": "Ditetapkan di {tempat}|pada tanggal {tanggal}||"
                        "{PENANDATANGAN.JABATAN},||{ttd}||"
                        "{PENANDATANGAN.NAMA}",
    "decree-salinan": "Salinan sesuai dengan aslinya|{SALINAN.UNIT}|"
                      "{salinan.jabatan},|{space 25 mm}|{salinan.nama}",
}
# Its parts: label, number of their texts, numbers of lists in these.
BODY_PARTS = {
    "menimbang": ("Menimbang", "a.", "1. a) 1)"),
    "mengingat": ("Mengingat", "1.", "a. 1) a)"),
    "memperhatikan": ("Memperhatikan", "1.", "a. 1) a)"),
    "diktum": ("", "KESATU", "1. a. 1) a)"),
    "tembusan": ("Tembusan", "1.", "a. 1) a)"),
}
ORDINALS = "KESATU KEDUA KETIGA KEEMPAT KELIMA KEENAM KETUJUH KEDELAPAN " \
    "KESEMBILAN KESEPULUH".split()
TYPED = re.compile(r"(\d+[.)])\s+(?!.*^\d+[.)]\s)", re.S | re.M)


def body_number(form, n):
    """Number N of a part's texts."""
    return ORDINALS[n - 1] if form == "KESATU" else figure(form, n)


def expect_clause(text, style, forms, found):
    """Adds a text of the body, whose lists are numbered as FORMS say."""
    expect_tokens(markdown_it.MarkdownIt().parse(text), style,
                  lambda depth, n: figure(forms[min(depth, len(forms) - 1)],
                                          n), found)


def expect_part(part, value, style, found):
    """Adds a part of the body: its labels with their colons, numbers and
    texts."""
    name, form, lists = BODY_PARTS[part]
    name = style.get(part, "label", name)
    form = style.get(part, "number", form)
    lists = style.get(part, "lists", lists).split()
    colon = style.get("decree", "colon", ":")
    if name:
        found.update(words(name) + [colon])
    if isinstance(value, str):
        expect_clause(value, style, lists if part == "diktum"
                      else [form, *lists], found)
        return
    for n, text in enumerate(value, 1):
        own = part != "diktum" and TYPED.match(text)
        found[own.group(1) if own else body_number(form, n)] += 1
        if part == "diktum":
            found[colon] += 1
        expect_clause(text[own.end():] if own else text, style, lists, found)


def expect_body(plan, style):
    """Everything of the body of a decree but for what its pages have by
    themselves."""
    found, fields = collections.Counter(), fields_of(plan)
    fields.setdefault("kop", fields["lembaga"])
    fields.setdefault("keputusan.jabatan", fields["penandatangan.jabatan"])
    if "jabatan" in plan["keputusan"]:
        fields["keputusan.jabatan"] = plan["keputusan"]["jabatan"]
    for block, lines in BODY_LINES.items():
        if block == "decree-salinan":  # as that of the lampiran
            lines = style.get("salinan", "lines", lines)
        if "salinan" in plan or block not in ("copy-mark", "decree-salinan"):
            found.update(words(fill(style.get(block, "lines", lines),
                                    fields)))
    for part in BODY_PARTS:
        if part in plan:
            expect_part(part, plan[part], style, found)
    found.update([style.get("menetapkan", "label", "Menetapkan"),
                  style.get("decree", "colon", ":")])
    found.update(words(plan["menetapkan"].upper() if "menetapkan" in plan else
                       fill(style.get("menetapkan", "text",
                                      "KEPUTUSAN {LEMBAGA} TENTANG "
                                      "{TENTANG}."), fields)))
    return found


def path_of(profile):
    folder = "samples" if profile.endswith(".ini") else "layouts"
    return ROOT / folder / (profile.removesuffix(".ini") + ".ini")


class Style:
    """A profile of layouts/, on top of the one it builds on; or several with
    +, one a file beside the samples if it ends so."""

    def __init__(self, name):
        self.name, self.keys = name, configparser.ConfigParser(
            interpolation=None, comment_prefixes=(";", "#"))
        first, *others = name.split("+")
        files = [path_of(first)]
        while True:
            one = configparser.ConfigParser(interpolation=None,
                                            comment_prefixes=(";", "#"))
            one.read(files[0], encoding="utf-8")
            base = one.get("profile", "base", fallback="")
            if not base:
                break
            files.insert(0, path_of(base))
        for file in files + [path_of(other) for other in others]:
            self.keys.read(file, encoding="utf-8")
        self.columns = self.get("table", "columns").replace(",", " ").split()
        self.mark = self.get("column bulan", "mark", "✓")

    def kind(self, column):
        return self.get(f"column {column}", "kind", "text")

    @property
    def told(self):
        return all(self.kind(column) in TOLD for column in self.columns)

    @property
    def months(self):
        return any(self.kind(column) == "months" for column in self.columns)

    @property
    def groups(self):
        """Those that have columns, and those around them."""
        found, at = [], [f"column {name}" for name in self.columns]
        for section in at:
            name = self.get(section, "group")
            if name and name not in found:
                found.append(name)
                at.append(f"group {name}")
        return found

    @property
    def sections(self):
        return [column for column in self.columns
                if self.kind(column) == "section"]

    @property
    def counted(self):
        """What the counter counts; a base may name another column."""
        named = self.get("column no", "counts")
        return named if named in self.columns else next(
            (column for column in self.columns
             if self.kind(column) == "text"), "")

    def get(self, section, key, otherwise=""):
        return self.keys.get(section, key, fallback=otherwise).strip('"')

    def number(self, column, n):
        return figure(self.get(f"column {column}", "number", "none"), n)

    def level(self, key, default, depth, n):
        forms = self.get("prose", key, default).split()
        return figure(forms[min(depth, len(forms) - 1)], n)

    def has_own_number(self, column, text):
        bare = self.get(f"column {column}", "bare-lists") == "yes"
        return OWN_NUMBER.match(text) or bare and BARE_NUMBER.match(text)


def aside(node, columns=()):
    """The word that makes NODE a row which is not counted, unless it is one of
    the columns; "" where it is none."""
    first = next((key for key in node if key not in NO_COLUMNS), "")
    return first if first in ASIDES and first not in columns else ""


def keys_of(nodes):
    """All columns that the nodes fill."""
    return {key for node in nodes for key in node
            if key not in NO_COLUMNS and key != aside(node)}.union(
                *(keys_of(node.get("rincian", [])) for node in nodes))


def expect_months(value, style, found):
    if isinstance(value, dict):
        for name, text in value.items():
            found.update(words(str(text)) * len(months(name)))
    else:
        found[style.mark] += len(months(value))


def texts_of_periods(node):
    """What periods say besides a mark: each at least once, for several that
    are folded into one say it once."""
    return collections.Counter(
        word for key in PERIODS if isinstance(node.get(key), dict)
        for text in node[key].values() for word in set(words(plain(text))))


def amount(text, style, column):
    """A figure as an amount prints it, with its own decimals; what is none, a
    dash in its place, is printed as it is."""
    if not re.search(r"\d", text):
        return text
    section = f"column {column}"
    whole, _, part = re.sub(r"[^\d,]", "", text).partition(",")
    if style.get(section, "align") != "comma":
        part = part.ljust(int(style.get(section, "decimals", "0")), "0")
    sign = "-" if re.match(r"\W*-", text) else ""
    return sign + style.get(section, "prefix") + \
        f"{int(whole or 0):,}".replace(",", ".") + (part and "," + part)


def columns_of(node):
    """The columns that a node fills."""
    return [key for key in node if key not in NO_COLUMNS]


def counted_on(nodes, style):
    """The counter's numbers by the ids of the nodes that it counts, where it
    goes on from list to list."""
    where, counts, n = style.get("column no", "restart", "list"), {}, 0
    if where == "list":
        return counts
    assert where in ("section", "table"), where
    for node in (one for top in nodes for one in everything(top)):
        if where == "section" and set(node) & set(style.sections):
            n = 0
        if style.counted in node:
            n += 1
            counts[id(node)] = n
    return counts


def counted_among(node, style):
    """The columns that a node fills and that are counted among those of its
    siblings: the leftmost one, and what a profile counts with it."""
    keys = sorted((key for key in columns_of(node) if key in style.columns),
                  key=style.columns.index)
    counted = keys[:1]
    for key in keys[1:]:
        if style.get(f"column {key}", "number-with") in counted:
            counted.append(key)
    return counted


def numbered(nodes, style, kept=None, on=None):
    """Each of the nodes, or of those that are KEPT, with the numbers of the
    columns that it fills, the counter's among them; numbers count the others
    too. ON is what counted_on() says of the whole tree."""
    totals = collections.Counter(
        key for node in nodes if not aside(node, style.columns)
        for key in counted_among(node, style))
    seen = collections.Counter()
    for node in nodes:
        if aside(node, style.columns):
            if kept is None or id(node) in kept:
                yield node, {}
            continue
        counted = counted_among(node, style)
        seen.update(counted)
        if kept is not None and id(node) not in kept:
            continue
        numbers = {}
        for key in columns_of(node):
            text = plain(str(node[key])).lstrip()
            if key == style.counted and "no" in style.columns:
                numbers["no"] = style.number("no", (on or {}).get(
                    id(node), seen[key] if key in counted else 1))
            if text and key in counted and totals[key] > 1 and \
                    not style.has_own_number(key, text):
                numbers[key] = style.number(key, seen[key])
        yield node, numbers


def expect_nodes(nodes, style, found, kept=None, on=None):
    """Adds what the nodes of a tree print, numbers included: all of them, or
    those that are KEPT."""
    on = counted_on(nodes, style) if on is None else on
    for node, numbers in numbered(nodes, style, kept, on):
        found.update(numbers.values())
        for key in columns_of(node):
            if style.kind(key) == "amount":
                found.update(words(amount(str(node[key]), style, key)))
            elif style.kind(key) in TOLD:
                found.update(words(plain(str(node[key]))))
        if "bulan" in node and style.months:
            expect_months(node["bulan"], style, found)
        elif not style.told:
            found |= texts_of_periods(node)
        expect_nodes(node.get("rincian", []), style, found, kept, on)
    found.pop("", None)


def everything(node):
    """A node and all below it."""
    yield node
    for child in node.get("rincian", []):
        yield from everything(child)


def count_months(node, counts, kept):
    """Adds how many nodes at and below NODE set each month."""
    if kept is not None and id(node) not in kept or aside(node):
        return
    if node.get("bulan"):
        counts.update(months(node["bulan"]))
    for child in node.get("rincian", []):
        count_months(child, counts, kept)


def overview_of(plan, style, kept=None):
    """The picture of the year of what is KEPT: the column whose texts it
    names, and the name, months and sum of its rows; no rows without
    months."""
    every, total = collections.Counter(), 0
    rows = []
    areas = [area for area in plan["rencana"] if not aside(area)]
    left = [area for area in areas if kept is None or id(area) in kept]
    if len(left) == 1 and left[0].get("rincian"):
        areas = [one for one in left[0]["rincian"] if not aside(one)]
    firsts = collections.Counter(next(iter(area)) for area in areas
                                 if next(iter(area)) not in
                                 ("bulan", "rincian"))
    known = max(firsts, key=firsts.get) if firsts else ""
    for i, area in enumerate(areas, 1):
        counts = collections.Counter()
        if kept is not None and id(area) not in kept:
            continue
        count_months(area, counts, kept)
        every += counts
        active = sum(bool(node.get("bulan")) and not aside(node) and
                     (kept is None or id(node) in kept)
                     for node in everything(area))
        total += active
        name = " ".join(plain(str(area.get(known, "")))
                        .split("\n")[0].split())
        if len(name) > 160:  # a picture has no room for all of it
            name = name[:159] + "\u2026"
        rows.append((f"{i}. {name}", counts, active))
    if len(rows) > 1:
        rows.append((style.get("overview", "total", "Jumlah"), every,
                     total))
    return known, rows if every else []


OVERVIEW = "**{JUDUL}**|Banyaknya kegiatan menurut area dan bulan: makin " \
    "banyak, makin gelap"
SHORT_MONTHS = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()


def expect_overview(plan, style, fields, found, kept):
    """Adds the picture of the year of what is KEPT. Whether there is one."""
    known, rows = overview_of(plan, style, kept)
    if not rows:
        return False
    found.update(words(fill(style.get("overview", "lines", OVERVIEW),
                            fields)))
    if kept is not None:
        found.update(words(fill("({KUTIPAN}: {ISI_KUTIPAN})", fields)))
    found.update(words(label(style, known)))
    found.update(SHORT_MONTHS)
    found.update(words(style.get("overview", "year", "Setahun")))
    for name, counts, active in rows:
        found.update(words(name))
        for n in range(1, 13):
            found[str(counts[n] or "\u2013")] += 1
        found[str(active or "\u2013")] += 1
    return True


def label(style, key):
    """The label of a column as words: "Sub Kegiatan"."""
    text = style.get(f"column {key}", "label") or key
    return title(text.replace("|", " ").replace("_", " ").lower())


SMALL = ("dan atau di ke dari yang untuk pada dalam atas oleh serta dengan "
         "bagi tentang").split()


def title(text):
    """{Lembaga}: capitals at the beginnings of words, but of small ones."""
    return " ".join(word if i and word in SMALL else word[:1].upper() + word[1:]
                    for i, word in enumerate(text.split()))


DAYS = ("Januari Februari Maret April Mei Juni Juli Agustus September "
        "Oktober November Desember").split()


def expect_header(style, times, found):
    """Adds the labels, months and numbers of the header, TIMES over."""
    header = collections.Counter()
    for section in [f"column {name}" for name in style.columns] + \
            [f"group {name}" for name in style.groups]:
        header.update(words(style.get(section, "label").replace("|", "\n")))
    if style.months:
        header.update(style.get("column bulan", "months",
                                "1 2 3 4 5 6 7 8 9 10 11 12").split())
    each = style.get("table", "number-months", "yes") == "yes"
    count = len(style.columns) - len(style.sections) + \
        (11 if each and style.months else 0)
    for n in range(1, count + 1):
        header[style.get("table", "number-row", "{nomor}")
               .replace("{nomor}", str(n))] += 1
    for word, number in header.items():
        found[word] += number * times


def parts_of(plan):
    """The lampiran of a decree, each as a plan with what is said once."""
    several = plan.get("lampiran") or [{}]
    parts = [{**plan, **part} for part in several]
    if len(parts) > 1:
        for i, part in enumerate(parts, 1):
            part["lampiran"] = f"Lampiran {roman(i)}"
    else:
        parts[0].pop("lampiran", None)
    return parts


def fields_of(plan):
    """What the templates of a profile can name."""
    fields = {key: str(value) for key, value in plan["keputusan"].items()}
    fields["lampiran"] = plan.get("lampiran", "Lampiran")
    fields["ttd"] = "ttd."
    year, number, day = fields["tanggal"].split("-")
    fields["tanggal"] = f"{int(day)} {DAYS[int(number) - 1]} {year}"
    title = fields["tentang"]
    for key in ("judul", "judul_tabel"):
        title = plan.get(key, title)
        title = "\n".join(title) if isinstance(title, list) else title
        fields[key] = title
    for section in ("penandatangan", "salinan"):
        for key, value in plan.get(section, {}).items():
            fields[f"{section}.{key}"] = value
    return fields


DEGREES = "Prof. Dr. dr. drg. drh. Drs. Dra. Ir.".split()


def fill(lines, fields):
    """The words of a block."""
    def field(match):
        name = match.group(1)
        text = fields[name.lower()]
        if name == name.lower():
            return text
        if name == name.capitalize():
            return title(text)
        if not name.endswith("NAMA"):
            return text.upper()
        before, comma, behind = text.partition(",")
        return " ".join(word if word in DEGREES else word.upper()
                        for word in before.split(" ")) + comma + behind

    text = re.sub(r"\{space[^}]*\}", "", plain(lines.replace("|", "\n")))
    return re.sub(r"\{([^}]*)\}", field, text)


def expect(plan, style, pages, bare, excerpt=None):
    """Everything that is to stand on PAGES pages, BARE without a table. Of an
    EXCERPT: the nodes that are kept, and what it is of."""
    found, fields = collections.Counter(), fields_of(plan)
    blocks = ["heading", "title", "table-title", "signature", "salinan"]
    if excerpt:
        fields.update(lampiran="Kutipan Lampiran", kutipan="Kutipan",
                      isi_kutipan=excerpt[1])
        found.update(words(fill("({KUTIPAN}: {ISI_KUTIPAN})", fields)))
        blocks.remove("salinan")
        if style.get("kutipan", "signature") == "no":
            blocks.remove("signature")
    elif "salinan" not in plan:
        blocks.remove("salinan")
    expect_nodes(plan["rencana"], style, found, excerpt and excerpt[0])
    counts = [0] * 7
    for key in ("pengantar", "penutup"):
        if not excerpt:
            expect_prose(plan.get(key), style, counts, found)
    for block in blocks:
        found.update(words(fill(style.get(block, "lines"), fields)))
    if style.told:
        expect_header(style, pages - bare, found)
    last = pages
    if style.get("overview", "page") == "yes":
        last -= expect_overview(plan, style, fields, found,
                                excerpt and excerpt[0])
    expect_numbers(style, last, found)
    found.pop("", None)
    return found


def printed(pdf):
    """The words of the PDF's text."""
    result = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True,
                            capture_output=True, text=True)
    if result.stderr:
        sys.exit(f"pdftotext: {result.stderr}")
    found = collections.Counter()
    for word in re.findall(r"<word[^>]*>(.*?)</word>", result.stdout):
        found.update(words(html.unescape(word)))
    return found, len(re.findall("<page ", result.stdout))


def expect_numbers(style, pages, found):
    """Adds the numbers of so many PAGES: the first one has none."""
    number = style.get("page-number", "format", "- {halaman} -")
    for n in range(2, pages + 1):
        found.update(number.replace("{halaman}", str(n)).split())


def bare_pages(dump):
    """The pages that have no table, as on a first page full of heading."""
    pages = re.split(r"^page \d+ .*$", dump, flags=re.M)[1:]
    return sum("cell header" not in page for page in pages)


def repeated(dump):
    """The words of labels that a further page says once more."""
    text = ""
    for run, joined in re.findall(
            r"^text cell-again .*?\|(.*)\|( joined)?$", dump, flags=re.M):
        text += run if joined else run + " "
    return collections.Counter(words(text))
