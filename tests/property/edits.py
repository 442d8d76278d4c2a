"""Plans made by chance, and edits of them by chance."""
import collections

import yaml

LEVELS = ("area", "kegiatan", "sub_kegiatan", "indikator")
DECREE = {"keputusan": {"lembaga": "KPU", "nomor": "1", "tahun": "2027",
                        "tentang": "Rencana", "tempat": "Contoh",
                        "tanggal": "2027-01-04"},
          "penandatangan": {"jabatan": "Ketua", "nama": "Sri"}}
SYLLABLES = "ba ci du ke lo ma ni pu ra si ta wu ja go".split()


def word(chance):
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))


def sentence(chance):
    return " ".join(word(chance) for _ in range(chance.randint(5, 12)))


def node(chance, level):
    made = {LEVELS[level]: sentence(chance)}
    if level < 3:
        made["rincian"] = [node(chance, level + 1)
                           for _ in range(chance.randint(1, 4))]
    else:
        made["bulan"] = str(chance.randint(1, 12))
    return made


def level_of(entry):
    return LEVELS.index(next(iter(entry)))


def text_of(entry):
    return entry[LEVELS[level_of(entry)]]


def lists(nodes):
    """All lists of entries."""
    yield nodes
    for one in nodes:
        if "rincian" in one:
            yield from lists(one["rincian"])


def below(entry):
    yield entry
    for child in entry.get("rincian", []):
        yield from below(child)


def otherwise(chance, nodes):
    """The same entries with some that are alone written beside their parents,
    and texts in another order: but for those that would have a number there,
    as the usual profile counts indikator with sub_kegiatan."""
    made = []
    for one in nodes:
        below = otherwise(chance, one.get("rincian", []))
        mine = [(key, value) for key, value in one.items() if key != "rincian"]
        counted = len(nodes) > 1 and level_of(one) == 2
        if len(below) == 1 and not counted and chance.random() < .5:
            mine += [(key, value) for key, value in below[0].items()
                     if key != "rincian"]
            below = below[0].get("rincian", [])
            if chance.random() < .2:
                chance.shuffle(mine)
        made.append(dict(mine, **({"rincian": below} if below else {})))
    return made


class Editor:
    """Edits a tree; an entry that was edited is left alone afterwards."""

    def __init__(self, chance, nodes):
        self.chance, self.nodes = chance, nodes
        self.used, self.edits = set(), collections.Counter()

    def pick(self, wanted=lambda place, entry: True):
        """An entry that nothing happened to, in or around it."""
        places = [(place, entry) for place in lists(self.nodes)
                  for entry in place
                  if wanted(place, entry) and not any(
                      id(one) in self.used or id(one.get("rincian"))
                      in self.used for one in below(entry))]
        if not places:
            return None, None
        place, entry = self.chance.choice(places)
        self.used.update(id(one) for one in below(entry))
        return place, entry

    def reword(self):
        _, entry = self.pick()
        if not entry:
            return
        key = LEVELS[level_of(entry)]
        words = entry[key].split()
        words[self.chance.randrange(len(words))] = word(self.chance) + "x"
        old, entry[key] = entry[key], " ".join(words)
        self.edits["words", old, entry[key]] += 1

    def rename(self):
        """Other words altogether; what is below stays."""
        _, entry = self.pick(lambda place, entry: len(entry.get(
            "rincian", [])) > 1)
        if not entry:
            return
        key = LEVELS[level_of(entry)]
        old, entry[key] = entry[key], sentence(self.chance)
        self.edits["words", old, entry[key]] += 1

    def months(self):
        _, entry = self.pick(lambda place, entry: "bulan" in entry)
        if not entry:
            return
        old = entry["bulan"]
        entry["bulan"] = str(int(old) % 12 + 1)
        self.edits["months", text_of(entry), ""] += 1

    def add(self):
        place = self.chance.choice(list(lists(self.nodes)))
        new = node(self.chance, level_of(place[0]))
        place.insert(self.chance.randint(0, len(place)), new)
        self.used.update(id(one) for one in below(new))
        self.edits["added", text_of(new), ""] += 1

    def remove(self):
        place, entry = self.pick(lambda place, entry: len(place) > 2)
        if entry:
            place[:] = [one for one in place if one is not entry]
            self.used.add(id(place))
            self.edits["removed", text_of(entry), ""] += 1

    def move(self):
        place, entry = self.pick(lambda place, entry: len(place) > 2 and
                                 level_of(entry) > 0)
        if not entry:
            return
        others = [other for other in lists(self.nodes)
                  if other is not place and level_of(other[0]) ==
                  level_of(entry) and not any(id(one) in self.used
                                              for one in other)]
        if not others:
            return
        place[:] = [one for one in place if one is not entry]
        self.used.add(id(place))
        other = self.chance.choice(others)
        other.insert(self.chance.randint(0, len(other)), entry)
        self.edits["moved", text_of(entry), ""] += 1


def write(path, nodes, decree=None):
    plan = {**(decree or DECREE), "rencana": nodes}
    path.write_text(yaml.safe_dump(plan, sort_keys=False, width=1000),
                    encoding="utf-8")
