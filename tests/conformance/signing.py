"""The signature field of an original: signed with a certificate of its own, a
file verifies, and tells when somebody changed it.
"""
import pathlib
import re
import shutil
import subprocess

FIELD, OF_BODY = "TandaTangan1", "TandaTanganKeputusan"
SIGNER = "penandatangan"


def pdfsig(*words):
    """What pdfsig prints, whatever its exit status is."""
    return subprocess.run(["pdfsig", *words], capture_output=True, text=True,
                          timeout=60).stdout


def certify(folder):
    """Makes a database of NSS with a certificate and its key."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    noise = folder / "noise"
    noise.write_bytes(bytes(range(256)))  # nobody is to trust this key
    base = f"sql:{folder}"
    subprocess.run(["certutil", "-N", "-d", base, "--empty-password"],
                   check=True)
    subprocess.run(["certutil", "-S", "-x", "-d", base, "-n", SIGNER, "-s",
                    "CN=Nama Ketua,O=Komisi Pemilihan Umum", "-t", "C,C,C",
                    "-k", "rsa", "-g", "2048", "-Z", "SHA256", "-z", noise,
                    "-m", "1", "-v", "12"], check=True, capture_output=True)


def fields(file):
    """The names of the signature fields of a file."""
    return re.findall(r"Signature Field Name: (.*)", pdfsig(file))


def verifies(file, base, count):
    """What is wrong with the COUNT signatures of a file, or None."""
    said = pdfsig("-nssdir", base, "-nocert", file)
    valid = said.count("Signature is Valid.")
    if valid != count or "not signed" in said:
        return f"{valid} of {count} signatures are valid"
    if "  - Total document signed" not in said:
        return "the last signature is not of the whole document"
    return None


def tells_change(file, base):
    """Whether a signed file is no longer valid with one bit of another value,
    in the comment of its second line, where no reader looks."""
    changed = file.with_suffix(".changed")
    data = bytearray(file.read_bytes())
    data[data.index(b"\n%") + 2] ^= 1
    changed.write_bytes(data)
    said = pdfsig("-nssdir", base, "-nocert", changed)
    changed.unlink()
    return "Digest Mismatch." in said


def sign(file, target, base):
    """Signs all fields of a file, one after the other. What is wrong, or
    None."""
    names = fields(file)
    own = names[1:] if names[:1] == [OF_BODY] else names
    if not names or own and own[0] != FIELD:
        return f"no signature field {FIELD}: {names}"
    shutil.copy(file, target)
    for name in names:
        unsigned = pathlib.Path(f"{target}.unsigned")
        target.replace(unsigned)
        result = subprocess.run(
            ["pdfsig", "-nssdir", base, "-nick", SIGNER, "-no-ocsp",
             "-reason", "Menetapkan", "-sign", name, unsigned, target],
            capture_output=True, text=True, timeout=60)
        unsigned.unlink()
        if result.returncode or not target.exists():
            return f"{name} cannot be signed: {result.stdout}{result.stderr}"
    if not tells_change(target, base):
        return "a changed file verifies as well"
    return verifies(target, base, len(names))
