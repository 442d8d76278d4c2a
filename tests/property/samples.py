"""The samples, and the styles that they run in.

A sample that names its gaya is made for that, and runs in it alone, as it
stands: a new one is found by itself, and every property of samples holds of
it. Those that name none are plans of a year, and run in each style for these
that has their columns; one of them is their own.
"""
import dataclasses

import yaml

from expected import ROOT, Style, keys_of, parts_of

FOLDER = ROOT / "samples"
YEARLY = ("kpu-a", "kpu-b", "kpu-c", "kpu-d", "kpu-e", "sosialisasi",
          "sosialisasi-a3")


@dataclasses.dataclass(frozen=True)
class Run:
    """A way to print a sample: what it is called, the words for the command
    line, and the style of each of its lampiran."""
    name: str
    layout: tuple
    styles: tuple


class Sample:
    """One of them: its path, what it says, and the run in its own style."""

    def __init__(self, path):
        self.path, self.stem = path, path.stem
        self.text = path.read_text(encoding="utf-8")
        self.plan = yaml.load(self.text, yaml.BaseLoader)
        self.parts = parts_of(self.plan)
        named = [part.get("gaya") for part in self.parts]
        self.has_gaya = any(named)
        if self.has_gaya:
            self.own = Run("own", (), tuple(
                Style(name or "kpu-a") for name in named))
        else:
            self.own = self.in_style(self.named_above())

    def named_above(self):
        """The style that the first lines name."""
        for line in self.text.split("\n")[:3]:
            if " -l " in line:
                return line.split(" -l ")[1].split()[0]
        return "kpu-a"

    def in_style(self, name):
        return Run(name, ("-l", name), (Style(name),) * len(self.parts))

    def fits(self, style):
        return all(keys_of(part["rencana"]) <= set(style.columns)
                   for part in self.parts)

    def runs(self):
        """All of them."""
        if self.has_gaya:
            return [self.own]
        return [self.in_style(name) for name in YEARLY
                if self.fits(Style(name))]


def samples():
    """All of them, by their names."""
    return [Sample(path) for path in sorted(FOLDER.glob("*.yaml"))]
