#!/usr/bin/env python3
"""veraPDF: whether files are PDF/A-3a and PDF/UA-1.

By itself: verapdf.py FILE… prints what fails, for both.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEPOT = ROOT / "build" / "conformance"
VERSION = "1.28.2"
JAR = DEPOT / "verapdf" / f"greenfield-apps-{VERSION}.jar"
PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
FLAVOURS = ("3a", "ua1")
# What a file may take.
SECONDS = 20


class Failure(collections.namedtuple(
        "Failure", "file flavour clause test checks message where")):
    """One rule that a file breaks."""

    def __str__(self):
        rule = f"{self.clause} test {self.test}" if self.clause else "veraPDF"
        where = f"\n      {self.where}" if self.where else ""
        return (f"{self.file.name}: {self.flavour}: {rule}: "
                f"{self.checks} failed: {self.message}{where}")


def fetch():
    """Brings the jar, which holds all that veraPDF needs, through Maven."""
    if JAR.exists():
        return
    subprocess.run(
        ["mvn", "-q", "-B", "-Dstyle.color=never", PLUGIN,
         f"-DoutputDirectory={JAR.parent}",
         f"-Dartifact=org.verapdf.apps:greenfield-apps:{VERSION}"],
        check=True, stdin=subprocess.DEVNULL, cwd="/")


def run(files, flavour):
    """What veraPDF says of the files: its report, and its log."""
    result = subprocess.run(
        ["java", "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-Xmx2g",
         "-cp", JAR, "org.verapdf.apps.GreenfieldCliWrapper", "--format",
         "json", "--nonpdfext", "--maxfailuresdisplayed", "1", "-f", flavour,
         *files],
        capture_output=True, text=True, encoding="utf-8",
        timeout=60 + SECONDS * len(files))
    try:
        return json.loads(result.stdout)["report"], result.stderr.strip()
    except (ValueError, KeyError):
        return {"jobs": []}, f"{result.stderr}{result.stdout}".strip()


def judge(file, flavour, job):
    """The failures of one file and how many checks it passed."""
    if "taskException" in job or not job.get("validationResult"):
        said = job.get("taskException", {}).get("exceptionMessage",
                                                "is not in the report")
        return [Failure(file, flavour, "", 0, 1, said, "")], 0
    found, passed = [], 0
    for result in job["validationResult"]:
        details = result["details"]
        passed += details["passedChecks"]
        for rule in details["ruleSummaries"]:
            first = (rule.get("checks") or [{}])[0]
            found.append(Failure(
                file, flavour, rule["clause"], rule["testNumber"],
                rule["failedChecks"],
                first.get("errorMessage") or rule["description"],
                first.get("context", "")))
        if not found and (result["jobEndStatus"] != "normal" or not passed or
                          not result["compliant"] or details["failedChecks"]):
            found.append(Failure(file, flavour, "", 0, 1,
                                 "is not compliant", ""))
    return found, passed


def validate_as(files, flavour):
    """All failures of the files, and how many checks passed. A file that the
    report leaves out has failed, and so has one that veraPDF warns of."""
    report, log = run(files, flavour)
    jobs = {job["itemDetails"]["name"]: job for job in report["jobs"]}
    found, passed = [], 0
    for file in files:
        failures, checks = judge(file, flavour, jobs.get(str(file), {}))
        found += failures
        passed += checks
    if log:
        found.append(Failure(pathlib.Path("log"), flavour, "", 0, 1,
                             log[:2000], ""))
    return found, passed


def validate(files):
    """The failures of files and the number of checks that they passed; FILES
    are lists by flavour, and for each there is a process of Java."""
    wanted = [(sorted(some), flavour) for flavour, some in files.items()
              if some]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda one: validate_as(*one), wanted))
    return ([one for found, _ in results for one in found],
            sum(passed for _, passed in results))


def main(names):
    files = [pathlib.Path(name).resolve() for name in names]
    fetch()
    failures, passed = validate({flavour: files for flavour in FLAVOURS})
    for failure in failures:
        print(failure)
    print(f"{len(files)} files, {passed} checks passed, "
          f"{sum(one.checks for one in failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
