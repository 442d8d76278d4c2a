"""Programs with one defect each, to see that the checks find it.

A further one is a further line in MUTANTS: what stands in a source file
exactly once, and what stands there instead; then who has to find it: a rule of
veraPDF, which the program without the defect does not break, or a test of
tests/ that takes a build, and passes without the defect ("property/words").
"""
import collections
import functools
import os
import shutil
import subprocess

import verapdf

ROOT = verapdf.ROOT
FOLDER = verapdf.DEPOT / "mutants"
SAMPLE = ["samples/belitung-timur-2023.yaml", "-l", "kpu-a", "--as", "asli"]
COPIED = ("src", "fonts", "layouts", "samples", "tests", "Makefile")

Mutant = collections.namedtuple("Mutant", "name file before after finder")
MUTANTS = [
    Mutant("width", "src/pdf/tray.c",
           "if (!of[cid])", "if (!of[cid] || cid == most)",
           "6.2.11.5 test 1"),
    Mutant("to-unicode", "src/pdf/tray.c",
           "for (size_t i = 0; i < count; i++) {\n"
           "\t\tcode = tray_next(code);\n\t\tcmap_text",
           "for (size_t i = 0; i + 1 < count; i++) {\n"
           "\t\tcode = tray_next(code);\n\t\tcmap_text",
           "6.2.11.7.2 test 1"),
    Mutant("pdf-a-unnamed", "src/pdf/metadata.c",
           'add_simple(out, "pdfaid:part", "3");', "",
           "6.6.4 test 2"),
    Mutant("pdf-ua-unnamed", "src/pdf/metadata.c",
           '"<pdfuaid:part>1</pdfuaid:part>\\n"', '""', "5 test 1"),
    Mutant("no-empty-cells", "src/pdf/tags.c",
           "e->kind <= ELEMENT_CELL)", "e->kind < ELEMENT_CELL)",
           "property/structure"),
    Mutant("lost-text", "src/page/canvas.c",
           "size_t at = canvas->again ?",
           "size_t at = canvas->again || p->role == ROLE_COPY ?",
           "property/structure"),
    Mutant("other-parents", "src/pdf/tags.c",
           "add_sequence(t, &marking->of[i], page, i),",
           "add_sequence(t, &marking->of[i], page, i) + !i,",
           "property/structure"),
    Mutant("no-month", "src/table/tagging.c", "if (!mark)",
           "if (!mark || !k)", "property/structure"),
    Mutant("no-header", "src/table/tagging.c",
           "structure_make_header(s, element, 'C');\n\t\tstructure_element",
           "structure_element", "property/structure"),
    Mutant("no-scope", "src/pdf/tags.c", "\n\tif (header)\n",
           "\n\tif (false)\n", "7.5 test 1"),
    Mutant("other-number", "src/pdf/content.c", "(long)marking->count - 1);",
           "(long)marking->count);", "property/structure"),
]


def build(mutant, kind):
    """Builds the program with a defect. Its folder, or what is wrong."""
    folder = FOLDER / mutant.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    # with their times, so that only what changes is compiled
    subprocess.run(["cp", "-a", *(ROOT / one for one in COPIED), folder],
                   check=True)
    (folder / "build").mkdir()
    subprocess.run(["cp", "-a", *(ROOT / "build" / one for one in
                                  (kind, "tables")), folder / "build"],
                   check=True)
    source = folder / mutant.file
    text = source.read_text(encoding="utf-8")
    if text.count(mutant.before) != 1:
        return None, f"{mutant.file} has its text {text.count(mutant.before)}"\
            " times, not once"
    source.write_text(text.replace(mutant.before, mutant.after),
                      encoding="utf-8")
    clean = {name: value for name, value in os.environ.items()
             if not name.startswith("MAKE")}  # of the make that runs us
    result = subprocess.run(["make", f"KIND={kind}", f"-j{os.cpu_count()}"],
                            cwd=folder, env=clean, capture_output=True,
                            text=True)
    if result.returncode:
        return None, f"cannot be built: {result.stderr.strip()[-500:]}"
    return folder, None


def render(folder, kind, target):
    """Renders the sample with the program in a folder. Whether it could."""
    return subprocess.run(
        [folder / "build" / kind / "bin" / "lampiran", "render", *SAMPLE,
         "-o", target], cwd=folder, capture_output=True).returncode == 0


def rules(failures, file):
    return {f"{one.clause} test {one.test}" for one in failures
            if one.file.name == file}


@functools.lru_cache(maxsize=None)
def passes(test, home, kind):
    """Whether a test of ours passes with the program in a folder."""
    return not subprocess.run([home / "tests" / test, home / "build" / kind],
                              cwd=home, capture_output=True,
                              timeout=600).returncode


def run_test(mutant, folder, kind):
    """What is wrong with a mutant that a test of ours has to find, and that
    has to pass without it."""
    if not passes(mutant.finder, ROOT, kind):
        return f"tests/{mutant.finder} fails without it, too"
    if passes(mutant.finder, folder, kind):
        return f"tests/{mutant.finder} passes"
    return None


def judge(mutant, failures):
    """What is wrong with a mutant that veraPDF has to find."""
    found = rules(failures, f"{mutant.name}.pdf")
    found -= rules(failures, "none.pdf")
    if mutant.finder in found:
        return None
    return f"veraPDF does not find {mutant.finder}, but {sorted(found)}"


def check(kind):
    """(NAME, what is wrong or None) of every mutant."""
    pdfs = FOLDER / "pdf"
    shutil.rmtree(FOLDER, ignore_errors=True)
    pdfs.mkdir(parents=True)
    wrong = {}
    if not render(ROOT, kind, pdfs / "none.pdf"):
        return [(mutant.name, "the sample is not made") for mutant in MUTANTS]
    for mutant in MUTANTS:
        folder, wrong[mutant.name] = build(mutant, kind)
        if folder and "/" in mutant.finder:
            wrong[mutant.name] = run_test(mutant, folder, kind)
        elif folder and not render(folder, kind, pdfs / f"{mutant.name}.pdf"):
            wrong[mutant.name] = "the sample is not made"
    files = list(pdfs.glob("*.pdf"))
    failures, _ = verapdf.validate({one: files for one in verapdf.FLAVOURS})
    for mutant in MUTANTS:
        if not wrong[mutant.name] and "/" not in mutant.finder:
            wrong[mutant.name] = judge(mutant, failures)
    return list(wrong.items())
