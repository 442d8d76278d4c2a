"""How many instructions a command takes, by valgrind's callgrind.

The figure hardly depends on what else a machine does, so it can be held where
a time could not."""
import re
import shutil
import subprocess


def count(command):
    """Of a whole process; None where there is no valgrind."""
    if not shutil.which("valgrind"):
        return None
    done = subprocess.run(["valgrind", "--tool=callgrind",
                           "--callgrind-out-file=/dev/null", *command],
                          capture_output=True, text=True)
    found = re.search(r"Collected *: *(\d+)", done.stderr)
    return int(found[1]) if found else None
