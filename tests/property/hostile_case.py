"""One hostile input: files in a folder, and what is asked of the program."""
import os
import pathlib

CHUNK = 1 << 20
# Sanitizers take ten times as long: floods are smaller there [bytes].
FLOOD, TRICKLE = 16 << 20, 2 << 20
trickle = False
SAMPLE = (pathlib.Path(__file__).resolve().parents[2] / "samples" /
          "sepuluh-baris.yaml").read_bytes()
DECREE = (b"keputusan: {lembaga: KPU, nomor: 1, tahun: 2027, tentang: Uji, "
          b"tempat: Contoh, tanggal: 2027-01-04}\n"
          b"penandatangan: {jabatan: Ketua, nama: Nama}\n")
ROW = b"area: A, kegiatan: K, sub_kegiatan: S, indikator: I, bulan: 1"


class Case:
    """FILES: contents by name; bytes, a str for a link to that, or a function
    that makes the file of a path."""

    def __init__(self, name, *arguments, status=1, says="error: ",
                 given=None, files=None, environment=None):
        self.name, self.arguments = name, arguments
        self.status, self.says, self.given = status, says, given
        self.files, self.environment = files or {}, environment or {}

    def prepare(self, folder):
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            elif isinstance(content, str):
                os.symlink(content, path)
            else:
                content(path)


def repeated(text, size, head=b"", tail=b""):
    """A file of HEAD, SIZE bytes of TEXT over and over, and TAIL."""
    def make(path):
        block = text * max(1, CHUNK // len(text))
        count = (TRICKLE if trickle and size > FLOOD else size) // len(text)
        with open(path, "wb") as file:
            file.write(head)
            while count > 0:
                part = min(count, len(block) // len(text))
                file.write(block[:part * len(text)])
                count -= part
            file.write(tail)
    return make


def sparse(size):
    """A file of SIZE zeros."""
    def make(path):
        path.touch()
        os.truncate(path, size)
    return make


def lines(*parts):
    """A file of several iterables of bytes, one after the other."""
    def make(path):
        with open(path, "wb") as file:
            for part in parts:
                if isinstance(part, bytes):
                    file.write(part)
                else:
                    file.writelines(part)
    return make


def fifo(path):
    os.mkfifo(path)


def folder(path):
    path.mkdir()
