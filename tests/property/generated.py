"""Plans made by chance, the same for the same seed."""
import random

import yaml

WORDS = ("tim reformasi birokrasi *kick off* undang-undang dan/atau (SPBE) "
         "**tebal** 100% & di lingkungan kepemiluan; “kutipan” e-Lapkin "
         "Perundang-undangan/Deregulasi fi efektif fluktuasi # ! stakeholder "
         "AVAT. To, Tahun 2023 a.n. 2.500,00").split(" ")


def sentence(chance, most):
    """Words with balanced marks of emphasis."""
    picked = [word for word in chance.choices(WORDS, k=chance.randint(1, most))
              if word.count("*") % 2 == 0 or word.count("**")]
    return " ".join(picked) or "x"


def add_asides(nodes, noted=False):
    """Puts rows that are not counted among nodes and behind them; by chance of
    their own, so that the other nodes are the same with them and without."""
    chance = random.Random(str(nodes))
    for key in ("jumlah", "total", "catatan"):
        if chance.random() > 0.08:
            continue
        row = {key: sentence(chance, 8)}
        if key == "jumlah" and not noted and chance.random() < 0.6:
            row["ket"] = sentence(chance, 3)
        if key != "catatan" and chance.random() < 0.3:
            row["bulan"] = "1-3, Des"
        nodes.insert(chance.randint(1, len(nodes)), row)


def node(chance, level, noted=False):
    key = ("area", "kegiatan", "sub_kegiatan", "indikator")[level]
    made = {key: sentence(chance, 12)}
    if chance.random() < 0.15:
        made[key] += ":\n" + "\n".join(
            f"{i + 1}) {sentence(chance, 8)}"
            for i in range(chance.choice((3, 8, 60))))
    if not noted and chance.random() < 0.2:
        made["ket"] = sentence(chance, 4)
        noted = True
    if level < 3 and chance.random() < 0.8:
        made["rincian"] = [node(chance, level + 1, noted)
                           for _ in range(chance.randint(1, 4))]
        add_asides(made["rincian"], noted)
    else:
        made["bulan"] = chance.choice(
            ("1", "semua", "triwulan", "1-3, 6", "Jan-Mar, Des",
             {"3": "25%", "6-7": "50%"}))
    return made


# The words for some periods of each unit, as import writes them, and those for
# one, which a text may stand for.
PERIODS = {
    "bulan": (("1-3, 6", "semua", "2"), ("1", "3-5", "12")),
    "triwulan": (("I, III", "semua", "II-IV"), ("I", "III", "IV")),
    "semester": (("I", "II", "semua"), ("I", "II")),
    "minggu": (("Mar 2-3", "Jan - Feb 4, Apr 5 - Jun", "Des 5",
                "semua"),
               ("Jan 1-3", "Apr 5", "Nov")),
    "tahun": (("2025", "2025-2027, 2029"), ("2026", "2027", "2028")),
    "periode": (("Tahap I", "Tahap I, Uji coba"), ("Tahap I", "Tahap II")),
}


def periods(chance, unit):
    """What an entry may say of periods of UNIT."""
    some, one = PERIODS[unit]
    if chance.random() < 0.6:
        return chance.choice(some)
    texts = chance.sample(("25%", "2 kali", "1 dokumen"), len(one))
    return dict(list(zip(one, texts))[:chance.randint(1, len(one))])


def items(chance, depth):
    """A list, with lists inside."""
    numbered = chance.random() < 0.7
    lines = []
    for n in range(chance.randint(1, 5)):
        marker = f"{n + 1}. " if numbered else "- "
        lines.append(marker + sentence(chance, 20))
        if depth < 3 and chance.random() < 0.3:
            lines += [" " * len(marker) + line
                      for line in items(chance, depth + 1)]
    return lines


def prose(chance):
    """Running text in CommonMark."""
    blocks = []
    for _ in range(chance.choice((0, 0, 3, 12))):
        kind = chance.random()
        if kind < 0.2:
            blocks.append("#" * chance.randint(1, 3) + " Bagian "
                          + sentence(chance, 6))
        elif kind < 0.5:
            blocks.append("\n".join(items(chance, 0)))
            blocks.append("Demikian.")
        else:
            blocks.append("Bahwa " + sentence(chance, 90) + ".")
    return "\n\n".join(blocks)


def generate(seed, folder):
    chance = random.Random(seed)
    plan = {
        "keputusan": {"lembaga": "Komisi Pemilihan Umum", "nomor": "1.2",
                      "tahun": "2023", "tentang": "Rencana Aksi",
                      "tempat": "Manggar", "tanggal": "2023-01-06"},
        "penandatangan": {"jabatan": "Ketua", "nama": "Rizal"},
        "pengantar": prose(chance),
        "rencana": [node(chance, 0) for _ in range(chance.randint(1, 8))],
        "penutup": prose(chance),
    }
    add_asides(plan["rencana"])
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(plan, allow_unicode=True, width=1000),
                    encoding="utf-8")
    return path
