"""What import makes of a sheet or document, as a table is printed.

A plan says the same thing in more than one way: a single child and its parent
are one row. So it is compared as cells: what is printed in which column, from
which row to which.
"""
import dataclasses
import os
import re
import subprocess

import yaml

MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agt", "sep", "okt",
          "nov", "des")
PERIODS = ("bulan", "triwulan", "semester", "minggu", "tahun", "periode",
           "realisasi")
ASIDE = ("jumlah", "total", "catatan")
# A number that somebody typed before a text.
TYPED = re.compile(r"^(?:\(?(?:\d{1,3}|[a-z]|[A-Z]|[IVXLC]+|[ivxlc]+)[.)]|-)"
                   r"\s+")


@dataclasses.dataclass
class Imported:
    """How it ended: STATUS, MESSAGES, the PLAN and the PROFILE beside it."""
    status: int
    messages: str
    plan: dict
    profile: str
    path: object

    def cells(self):
        made = []
        add_cells(made, (self.plan or {}).get("rencana") or [], 0)
        return made


def run(program, *arguments, **more):
    return subprocess.run([program, *arguments], capture_output=True,
                          env={**os.environ, "LC_ALL": "C"}, timeout=60,
                          **more)


def import_file(program, path, *options):
    """The plan goes beside PATH, with whatever else import writes."""
    plan = path.parent / (path.name + "-plan.yaml")
    profile = plan.with_suffix(".ini")
    for each in plan, profile:
        each.unlink(missing_ok=True)
    done = run(program, "import", path, "-o", plan, *options)
    made = None
    if done.returncode == 0:
        made = yaml.load(plan.read_text(encoding="utf-8"), yaml.BaseLoader)
    elif plan.exists() or profile.exists():
        raise AssertionError(f"{path}: refused, but written")
    return Imported(done.returncode, done.stderr.decode(), made,
                    profile.read_text(encoding="utf-8")
                    if profile.exists() else "", plan)


def add_cells(made, nodes, row):
    """Adds (key, first row, rows, text) of NODES; returns the row below."""
    for node in nodes:
        if not isinstance(node, dict):
            node = {"?": str(node)}
        below = node.get("rincian") or []
        end = add_cells(made, below, row) if below else row + 1
        for key, value in node.items():
            if key == "rincian":
                continue
            if key in PERIODS and key != "minggu":
                value = periods(value)
            elif not isinstance(value, str):
                value = str(value)
            else:
                value = value.strip("\n")
            if value:
                made.append((key, row, end - row, value))
        row = end
    return row


def month(word):
    word = word.strip().lower().replace("agu", "agt")
    if word.isdigit():
        return int(word)
    return MONTHS.index(word[:3]) + 1 if word[:3] in MONTHS else word


def spell(words):
    """The periods that WORDS of import name, each by itself."""
    if words.strip() == "semua":
        return list(range(1, 13))
    made = []
    for each in words.split(","):
        ends = [month(word) for word in re.split(r"\s*-\s*", each.strip())]
        if len(ends) == 2 and all(isinstance(end, int) for end in ends):
            made += range(ends[0], ends[1] + 1)
        else:
            made.append(ends[0] if len(ends) == 1 else each.strip())
    return made


def periods(value):
    """Periods as a sorted tuple of (which, text); a mark is no text."""
    if isinstance(value, dict):
        said = [(one, text if isinstance(text, str) else str(text))
                for words, text in value.items() for one in spell(words)]
    else:
        said = [(one, "") for one in spell(value)] if value else []
    return tuple(sorted(said, key=str))


def fold_weeks(value):
    """The months of weeks as import writes them: "Jan 2-3, Mar 4 - Apr"."""
    if value.strip() == "semua":
        return periods("semua")
    said, last = set(), 0
    for each in value.split(","):
        found = [name for name in map(month, re.findall("[A-Za-z]+", each))
                 if isinstance(name, int)]
        found = found or [last]
        said.update(range(found[0], found[-1] + 1))
        last = found[-1]
    return tuple(sorted(((one, "") for one in said), key=str))


def bare(text):
    """A text without a number that was typed before it."""
    return TYPED.sub("", text) if isinstance(text, str) else text
