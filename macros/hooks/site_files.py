"""Files of a site besides its pages: which there are, and that none is copied twice."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_Asal = tuple[str, int, int] | bytes | str
"""Where a file comes from, its time and size; or its content, where a build made it."""


def buang(files: Files, uri: Iterable[str]) -> None:
    """Take away those of these files that are there."""
    for satu in uri:
        if ada := files.get_file_from_path(satu):
            files.remove(ada)


def tambahkan(
    files: Files,
    config: MkDocsConfig,
    isi: Mapping[str, bytes | str],
    salinan: Mapping[str, Path],
) -> None:
    """Add, by URL, files that hold `isi`, and copies of files from elsewhere."""
    for url, satu in isi.items():
        files.append(File.generated(config, url, content=satu))
    for url, berkas in salinan.items():
        files.append(File.generated(config, url, abs_src_path=str(berkas)))


class Salinan:
    """What was copied into the site before, and from what."""

    def __init__(self) -> None:
        self._ada: dict[str, _Asal] = {}
        self._baru: dict[str, _Asal] = {}
        self._folder: set[str] = set()

    def pasang(self, files: Files, lama: Path | None) -> None:
        """Let each of `files` take its copy from the site in `lama`; None: there is none yet."""
        self._baru = {}
        self._folder.clear()
        for satu in files:
            if not satu.is_documentation_page():
                asli = satu.copy_file
                satu.copy_file = partial(self._salin, satu, asli, lama)  # type: ignore[method-assign]

    def tetapkan(self) -> None:
        """The site is whole: the next one may take from it."""
        self._ada = self._baru

    def _salin(self, file: File, asli: partial[None], lama: Path | None, dirty: bool) -> None:
        self._baru[file.dest_uri] = asal = _asal(file)
        if lama is not None and self._ada.get(file.dest_uri) == asal:
            try:
                self._buka(os.path.dirname(file.abs_dest_path))
                os.link(lama / file.dest_uri, file.abs_dest_path)
                return
            except OSError:
                pass  # A disk that has no links, or a file that somebody took away.
        asli(dirty)

    def _buka(self, folder: str) -> None:
        if folder not in self._folder:
            os.makedirs(folder, exist_ok=True)
            self._folder.add(folder)


def _asal(file: File) -> _Asal:
    if file.abs_src_path is None:
        isi: bytes | str = file._content or b""
        return isi
    keadaan = os.stat(file.abs_src_path)
    return file.abs_src_path, keadaan.st_mtime_ns, keadaan.st_size
