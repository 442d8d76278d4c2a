"""The PDFs that are checked: every sample in every style that it runs in, all
its copies and excerpts, plans made by chance, and what the cases of tests/cases/
make.
"""
import concurrent.futures
import copy
import dataclasses
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests" / "property"))

from generated import generate  # noqa: E402 (it lies in that folder)
from samples import YEARLY, samples  # noqa: E402

ROUNDS = 200
DEFAULT = ("3a", "ua1")
# What makes a plan of chance fit a style that has other columns.
RENAMED = {
    "kpu-b": {"ket": None},
    "kpu-d": {"area": "bagian", "kegiatan": "komponen",
              "sub_kegiatan": "indikator", "indikator": "langkah_aksi",
              "ket": "bukti_fisik"},
}
GLOSSARY = ("singkatan", "bahasa_asing")  # of the whole decree
BODY = ("menimbang", "mengingat", "memperhatikan", "menetapkan", "diktum",
        "tembusan")
SECTION = "bagian"
SALINAN = {"unit": "Sekretariat", "jabatan": "Kepala Subbagian Hukum",
           "nama": "Zulkarnaen"}


@dataclasses.dataclass
class Job:
    """A run of lampiran, whose PDF has a name, or whose SEVERAL PDFs lie in a
    folder of that name; the rest as in Document."""
    name: str
    arguments: list
    flavours: tuple = DEFAULT
    read: bool = True
    signed: bool = False
    several: bool = False
    folder: pathlib.Path = None
    environment: dict = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Document:
    """A PDF, what veraPDF is to find it, whether all readers open it, and
    whether somebody signs it."""
    path: pathlib.Path
    flavours: tuple
    read: bool
    signed: bool

    @property
    def name(self):
        return f"{self.path.parent.name}/{self.path.name}"


def has_months(nodes):
    return any(node.get("bulan") or has_months(node.get("rincian", []))
               for node in nodes)


def older(plan, path):
    """Writes a plan as it may have been before: without its last area, and
    with other words in the first, of the first lampiran."""
    old = copy.deepcopy(plan)
    nodes = old.get("lampiran", [old])[0]["rencana"]
    nodes.pop()
    key = next(iter(nodes[0]))
    nodes[0][key] = "Dahulu " + nodes[0][key]
    path.write_text(yaml.safe_dump(old, allow_unicode=True, sort_keys=False),
                    encoding="utf-8")
    return path


def electronic(style, folder):
    """Writes a profile like a style, but signed electronically."""
    path = folder / f"{style}-electronic.ini"
    path.write_text(f"[profile]\nbase = {style}\n[asli]\nsignature = "
                    "electronic\n[page-number]\nplace = top-center\n"
                    "distance = 4 mm\n[page]\nmargin-bottom = 25 mm\n[prose]\n"
                    "margin-bottom = 25 mm\n[blocks]\nown-page = no\n",
                    encoding="utf-8")
    return path


def copies(sample, layout, name):
    """The runs for the copies of a sample in one style."""
    render = ["render", sample.path, *layout]
    asli = [*render, "--as", "asli"]
    yield Job(name, render)
    yield Job(f"{name}.overview", [*asli, "--overview"], signed=True)
    yield Job(f"{name}.no-source", [*asli, "--no-source"], signed=True)
    yield Job(f"{name}.no-field", [*asli, "--no-field"])
    yield Job(f"{name}.a-3b", [*asli, "--pdf-standard", "a-3b"],
              flavours=("3b",), signed=True)
    yield Job(f"{name}.none", [*asli, "--pdf-standard", "none"], flavours=())
    yield Job(f"{name}.baris", [*render, "--as", "rancangan",
                                "--row-numbers"])
    if "salinan" in sample.plan:
        yield Job(f"{name}.as", [*render, "--as", "all"], signed=True,
                  several=True)


def excerpts(sample, layout, name):
    """The runs for all excerpts of a sample in one style."""
    excerpt = ["excerpt", sample.path, *layout]
    first = sample.parts[0]["rencana"][0]
    yield Job(f"{name}.area", [*excerpt, "--area", "all"], several=True,
              read=False)
    if has_months(sample.parts[0]["rencana"]):
        yield Job(f"{name}.bulan", [*excerpt, "--bulan", "all"],
                  several=True, read=False)
        yield Job(f"{name}.triwulan", [*excerpt, "--bulan", "triwulan-2"])
    if "rincian" in first:
        key = next(iter(first["rincian"][0]))
        yield Job(f"{name}.butir", [*excerpt, "--area", "1", "--where",
                                    f"{key}=1"])
    yield Job(f"{name}.gambaran", [*excerpt, "--area", "1-2", "--overview"])
    if "salinan" in sample.plan:
        yield Job(f"{name}.petikan", [*excerpt, "--area", "2", "--as",
                                      "petikan"])


def layouts_of(sample):
    """What a sample is printed with, by name: the words for the command line.
    One style on top of another has colours for columns of its own."""
    layouts = {run.name: run.layout for run in sample.runs()}
    if not sample.has_gaya:
        own = sample.own.name
        layouts.update((f"{own}+{style}", ("-l", f"{own}+{style}"))
                       for style in ("sosialisasi", "sosialisasi-a3")
                       if style not in layouts or own != "kpu-a")
    return layouts


def of_samples(folder):
    """Every sample in every style that it runs in."""
    for sample in samples():
        old = older(sample.plan, folder / f"{sample.stem}-lama.yaml")
        for style, layout in layouts_of(sample).items():
            name = f"{sample.stem}.{style}"
            yield from copies(sample, layout, name)
            yield from excerpts(sample, layout, name)
            yield Job(f"{name}.since", ["render", sample.path, *layout,
                                        "--since", old])
        for run in sample.runs():
            signed = [word for style in run.styles for word in
                      ("-l", electronic(style.name, folder))]
            yield Job(f"{sample.stem}.{run.name}.elektronik",
                      ["render", sample.path, "--as", "asli",
                       *signed[:2 if run.layout else None]], signed=True)


def of_several(folder):
    """A decree with the body of the first sample that has one, and the tables
    of all, each in its own style."""
    decreed = [sample for sample in samples() if "salinan" in sample.plan]
    plans = [sample.plan for sample in decreed]
    whole = {key: plans[0][key]
             for key in ("keputusan", "penandatangan", "salinan")}
    for key in GLOSSARY:
        whole[key] = next(plan[key] for plan in plans if key in plan)
    body = next(plan for plan in plans if "diktum" in plan)
    whole.update((key, body[key]) for key in BODY if key in body)
    whole["lampiran"] = [
        {"gaya": style.name,
         **{key: value for key, value in part.items() if key not in whole
            and key not in (*GLOSSARY, *BODY, "gaya", "lampiran")}}
        for sample in decreed
        for part, style in zip(sample.parts, sample.own.styles)]
    path = folder / "gabungan.yaml"
    path.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False),
                    encoding="utf-8")
    yield Job("gabungan", ["render", path])
    yield Job("gabungan.as", ["render", path, "--as", "all", "--overview"],
              signed=True, several=True)
    yield Job("gabungan.area", ["excerpt", path, "--area", "2"])


def suit(nodes, names):
    """Changes the columns of a tree to those of another style; what stands
    beside a section goes below it."""
    changed = []
    for node in nodes:
        made = {names.get(key, key): value for key, value in node.items()
                if names.get(key, key)}
        below = suit(made.pop("rincian", []), names)
        if SECTION in made:
            section = made.pop(SECTION)
            if made:
                below.append({"komponen": section, **made})
            made = {SECTION: section}
        changed.append({**made, "rincian": below} if below else made)
    return changed


def of_chance(folder):
    """Plans made by chance, in the styles and forms by turns."""
    styles = YEARLY
    forms = ([], ["--as", "salinan"], ["--as", "asli", "--overview"],
             ["--as", "rancangan", "--row-numbers"], ["--as", "asli"])
    for seed in range(ROUNDS):
        path = generate(seed, folder)
        plan = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        style = styles[seed % len(styles)]
        plan["rencana"] = suit(plan["rencana"], RENAMED.get(style, {}))
        plan["salinan"] = SALINAN
        path = path.rename(folder / f"acak-{seed:03}.yaml")
        # an entry that is not counted begins with its own key
        path.write_text(yaml.safe_dump(plan, allow_unicode=True, width=1000,
                                       sort_keys=False), encoding="utf-8")
        yield Job(f"{path.stem}.{style}",
                  ["render", path, "-l", style, *forms[seed % len(forms)]],
                  read=seed < len(styles) * 2)


def of_cases():
    """What tests/cases/ compare as text, drawn."""
    for case in sorted((ROOT / "tests" / "cases").iterdir()):
        def read(name, otherwise=""):
            path = case / name
            return path.read_text().strip() if path.exists() else otherwise

        layout = " -l profile.ini" if (case / "profile.ini").exists() else ""
        arguments = shlex.split(read("arguments",
                                     f"render plan.yaml --dump{layout}"))
        if read("status") != "0" or "--dump" not in arguments or \
                arguments[0] not in ("render", "excerpt"):
            continue
        arguments.remove("--dump")
        environment = dict(word.split("=") for word in
                           read("env", "LC_ALL=C").split())
        yield Job(f"case.{case.name}", arguments, folder=case,
                  environment=environment)


def make(program, job, folder):
    """Runs one job. The PDFs that it made, and what is wrong or None."""
    target = folder / (job.name if job.several else f"{job.name}.pdf")
    result = subprocess.run(
        [program, *job.arguments, "-o", target], cwd=job.folder,
        env={**os.environ, **job.environment}, capture_output=True, text=True,
        timeout=60)
    made = sorted(target.glob("*.pdf")) if job.several else [target]
    if result.returncode or not made:
        said = (result.stderr.strip() or "no PDF").split("\n")[0]
        return [], ("not made", job.name, said)
    return [Document(path, job.flavours, job.read, job.signed and
                     (not job.several or path.stem.endswith("-asli")))
            for path in made], None


def make_all(program, folder):
    """Makes all PDFs anew. They, and what is wrong as in Tally.count()."""
    shutil.rmtree(folder, ignore_errors=True)
    plans = folder / "plans"
    plans.mkdir(parents=True)
    jobs = [*of_samples(plans), *of_several(plans), *of_chance(plans),
            *of_cases()]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda job: make(program, job, folder), jobs))
    return ([document for made, _ in results for document in made],
            [wrong for _, wrong in results if wrong])
