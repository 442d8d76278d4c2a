"""Whether programs that people read PDFs with open a file without complaint."""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEPOT = ROOT / "build" / "conformance" / "pdfjs"
PDFJS = "4.7.76"  # the last that the node of Debian 12 runs
# FILE is the PDF, OUT a file that is thrown away (mutool wants its name to
# end like this); and what a reader says when all is well.
COMMANDS = {
    "qpdf": ("qpdf --check FILE",
             r"checking .*|PDF Version: .*|File is not (en|linear)\w+|"
             r"No syntax or stream encoding errors found; the file may still "
             r"contain|errors that qpdf cannot detect"),
    "pdfinfo": ("pdfinfo -struct FILE", None),
    "pdftotext": ("pdftotext FILE OUT", None),
    "pdftoppm": ("pdftoppm -r 20 FILE OUT", None),
    # Debian builds it without a library for colours
    "mutool draw": ("mutool draw -q -r 20 -F ppm -o /dev/null FILE",
                    "warning: ICC support is not available"),
    "mutool text": ("mutool draw -q -F stext -o OUT FILE",
                    "warning: ICC support is not available"),
    "mutool clean": ("mutool clean FILE OUT", ""),
    # a font that is not embedded would be "Loading"
    "ghostscript": ("gs -dBATCH -dNOPAUSE -sDEVICE=ppmraw -r20 -o /dev/null "
                    "FILE",
                    r"GPL Ghostscript .*|Copyright .*|This software is .*|"
                    r"see the file .*|Processing pages .*|Page \d+"),
}


def fetch():
    """Brings pdf.js through npm."""
    package = DEPOT / "node_modules" / "pdfjs-dist" / "package.json"
    if package.exists() and f'"version": "{PDFJS}"' in package.read_text():
        return
    DEPOT.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", "--silent", "--prefix", DEPOT,
                    "--omit=optional", "--ignore-scripts", "--no-audit",
                    "--no-fund", "--no-package-lock", f"pdfjs-dist@{PDFJS}"],
                   check=True)


def open_with(reader, file, folder):
    """What a reader complains of."""
    command, usual = COMMANDS[reader]
    words = [{"FILE": str(file), "OUT": f"{folder}/out.pdf"}.get(word, word)
             for word in command.split()]
    try:
        result = subprocess.run(words, capture_output=True, text=True,
                                errors="replace", timeout=120, cwd=folder)
    except subprocess.TimeoutExpired:
        return ["takes longer than two minutes"]
    # one without usual words writes the document itself to standard output
    said = result.stderr if usual is None else result.stdout + result.stderr
    found = [line for line in said.splitlines() if line.strip() and
             not re.fullmatch(usual or "", line.strip())]
    if result.returncode:
        found.append(f"exit status {result.returncode}")
    return found


def open_with_all(file):
    """(READER, COMPLAINT) of each reader but pdf.js."""
    with tempfile.TemporaryDirectory() as folder:
        return [(reader, complaint) for reader in COMMANDS
                for complaint in open_with(reader, file, folder)]


def run_pdfjs(files, tagged):
    """(FILE, COMPLAINT) of pdf.js; a file that it says nothing of is one."""
    script = pathlib.Path(__file__).with_name("read.mjs")
    result = subprocess.run(
        ["node", script, DEPOT, *(["--tagged"] if tagged else [])],
        input="".join(f"{file}\n" for file in files), capture_output=True,
        text=True, timeout=60 + 20 * len(files))
    said = [line.split("\t", 1) for line in result.stdout.splitlines()]
    left = {str(file) for file in files} - {line[0] for line in said}
    return [(file, complaint) for file, complaint in said if complaint] + [
        (file, f"not read: {result.stderr.strip()[-500:]}") for file in left]


def open_with_pdfjs(files, tagged):
    """(FILE, COMPLAINT) of pdf.js, with a process for each processor."""
    count = os.cpu_count() or 1
    parts = [files[i::count] for i in range(count) if files[i::count]]
    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        return [one for found in pool.map(
            lambda part: run_pdfjs(part, tagged), parts) for one in found]
