"""A builder's process: `lkj` as it is called, which ends with the process that started it.

`python -m macros.bulk.worker build …` in an office's folder. Its standard input is a pipe that the
starter holds and never writes to: where that closes, the starter is gone, and so is this process
with all that it has started (it leads a process group).
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading


def _ikut_berakhir() -> None:
    os.read(sys.stdin.fileno(), 1)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    threading.Thread(target=_ikut_berakhir, daemon=True).start()
    runpy.run_module("macros", run_name="__main__", alter_sys=True)
