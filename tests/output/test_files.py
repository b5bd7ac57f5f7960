"""Files appear whole or not at all; what a person made stays."""

import errno
import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tailor.errors import OutputError
from tailor.output import files
from tailor.output.files import NewFile, folder_stem, new_folder, write_all, write_all_new

FILES = (NewFile("resume.docx", b"resume"), NewFile("report.html", b"report"))
posix = pytest.mark.skipif(os.name == "nt", reason="modes and limits of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_files_are_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b c é"

    paths = write_all(folder, FILES)

    assert paths == (folder / "resume.docx", folder / "report.html")
    assert [path.read_bytes() for path in paths] == [b"resume", b"report"]
    assert names(folder) == ["report.html", "resume.docx"]


def test_a_taken_name_numbers_all_files_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("mine")
    (tmp_path / "resume (2).docx").mkdir()

    paths = write_all(tmp_path, FILES)

    assert [path.name for path in paths] == ["resume (3).docx", "report (3).html"]
    assert (tmp_path / "report.html").read_text() == "mine"


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    for name in ("resume.docx", "report (2).html"):
        (tmp_path / name).symlink_to(precious)

    paths = write_all(tmp_path, FILES)

    assert [path.name for path in paths] == ["resume (3).docx", "report (3).html"]
    assert not precious.exists()


def test_a_name_taken_at_the_last_moment_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files._link_one

    def late(source: Path, place: Path) -> None:
        if place.name == "report.html":
            place.write_text("mine")
        real(source, place)

    monkeypatch.setattr(files, "_link_one", late)

    assert [path.name for path in write_all(tmp_path, FILES)] == [
        "resume (2).docx",
        "report (2).html",
    ]
    assert names(tmp_path) == ["report (2).html", "report.html", "resume (2).docx"]
    assert (tmp_path / "report.html").read_text() == "mine"


@pytest.mark.parametrize("taken", [(), ("resume.docx",), ("report.html",)])
def test_a_file_system_without_links_does_the_same(
    taken: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    for name in taken:
        (tmp_path / name).write_text("mine")

    paths = write_all(tmp_path, FILES)

    assert [path.read_bytes() for path in paths] == [b"resume", b"report"]
    assert all((tmp_path / name).read_text() == "mine" for name in taken)
    assert len(names(tmp_path)) == 2 + len(taken)


@posix
def test_files_get_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, tailor.output.files as f; os.umask(0o027);"
        f"f.write_all(pathlib.Path({str(tmp_path)!r}), [f.NewFile('a.txt', b'x')])"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


def test_four_runs_at_once_all_end_whole(tmp_path: Path) -> None:
    def run(number: int) -> None:
        data = str(number).encode() * 1000
        for _ in range(5):
            write_all(
                tmp_path / "out", [NewFile("resume.docx", data), NewFile("r.html", data)]
            )

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    found = names(tmp_path / "out")
    assert len(found) == 40
    for name in found:
        if name.endswith(".docx"):
            twin = name.replace("resume", "r").replace(".docx", ".html")
            assert (tmp_path / "out" / name).read_bytes() == (
                tmp_path / "out" / twin
            ).read_bytes()


def fails_at(number: int, error: BaseException) -> Callable[..., int]:
    calls = iter(range(1, 1000))

    def write(handle: int, data: memoryview) -> int:
        if next(calls) == number:
            raise error
        return real(handle, data[:4])

    real = os.write
    return write


@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_a_stopped_run_leaves_nothing(
    number: int, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    monkeypatch.setattr(os, "write", fails_at(number, error))

    with pytest.raises((OutputError, KeyboardInterrupt)):
        write_all(tmp_path / "new" / "deep", FILES)
    monkeypatch.setattr(os, "write", fails_at(number, error))
    with pytest.raises((OutputError, KeyboardInterrupt)):
        write_all_new(tmp_path, "riverside", FILES)

    assert names(tmp_path) == ["mine.txt"]


@pytest.mark.parametrize("stop", ["link", "unlink"])
def test_ctrl_c_while_names_are_given_leaves_all_or_nothing(
    stop: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = getattr(os, stop), iter(range(1000))

    def interrupted(*args: object, **kwargs: object) -> None:
        if next(calls) == 1:
            raise KeyboardInterrupt
        real(*args, **kwargs)

    monkeypatch.setattr(os, stop, interrupted)

    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path, FILES)

    assert names(tmp_path) in ([], ["report.html", "resume.docx"])


@posix
@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="no limit on file sizes here")
def test_no_room_is_said_in_one_sentence(tmp_path: Path) -> None:
    code = (
        "import pathlib, resource, tailor.output.files as f;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048));"
        f"f.write_all(pathlib.Path({str(tmp_path / 'out')!r}),"
        " [f.NewFile('a.txt', b'x'), f.NewFile('b.txt', b'x' * 9000)])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert "There is no room left on the disk for" in run.stderr.splitlines()[-1]
    assert names(tmp_path) == []


def test_folders_that_can_not_be_are_refused_with_the_next_step(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")

    for folder, says in (
        (tmp_path / "file", "A file has the name of"),
        (tmp_path / "file" / "below", "A file has the name of"),
        (tmp_path / ("n" * 300), "too long"),
        (tmp_path / "a\nb\0", "can't be made"),
    ):
        with pytest.raises(OutputError, match=says) as stop:
            write_all(folder, FILES)
        assert "-o" in str(stop.value)
        assert str(stop.value).isprintable()
    assert names(tmp_path) == ["file"]
    assert (tmp_path / "file").read_text() == "mine"


@posix
def test_a_folder_without_permission_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "open", denied)

    with pytest.raises(OutputError, match=r"can't be written to: choose another folder"):
        write_all(tmp_path, FILES)


def test_a_new_folder_gets_the_next_number(tmp_path: Path) -> None:
    (tmp_path / "riverside-2").write_text("mine")

    made = [new_folder(tmp_path, "riverside").name for _ in range(3)]

    assert made == ["riverside", "riverside-3", "riverside-4"]


def test_a_new_folder_where_none_can_be_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="choose another folder"):
        new_folder(tmp_path / "gone", "riverside")


def test_the_working_folder_is_called_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "mkdir", denied)

    with pytest.raises(OutputError, match="the folder you are in can't be written to"):
        new_folder(Path(), "riverside")


@pytest.mark.parametrize(
    ("employer", "ad_name", "stem"),
    [
        ("The Riverside Hospital", "ad.txt", "riverside"),
        ("L’Oréal S.A.", None, "loreal"),
        ("Łódź Clinic", None, "lodz"),
        ("AT&T", None, "att"),
        ("3M", None, "3m"),
        ("Coca‑Cola Company", None, "coca-cola"),
        ("Con Edison", None, "con-job"),
        ("COM1", None, "com1-job"),
        ("协和医院", "协和 nurse.txt", "nurse"),
        ("../../etc", None, "etc"),
        (None, "Nurse – Riverside (2).html", "nurse-riverside-2"),
        (None, "..txt", "application"),
        (None, "63", "application"),
        (None, None, "application"),
        ("x" * 300, None, "x" * files.MAX_STEM),
    ],
)
def test_a_folder_is_named_after_the_employer_then_the_ad(
    employer: str | None, ad_name: str | None, stem: str
) -> None:
    assert folder_stem(employer, ad_name) == stem


@given(employer=st.none() | st.text(), ad_name=st.none() | st.text())
@example(employer="NUL", ad_name=None)
@example(employer=None, ad_name="aux.h.txt")
def test_every_folder_name_is_one_that_windows_takes(
    employer: str | None, ad_name: str | None
) -> None:
    stem = folder_stem(employer, ad_name)

    assert stem.isascii()
    assert stem == stem.lower()
    assert stem.replace("-", "").isalnum()
    assert stem not in ("con", "prn", "aux", "nul", "com1", "lpt9")
