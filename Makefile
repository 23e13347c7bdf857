# make build   writes site/ with the website and the PDF edition in it (PDF=0: the website alone)
# make test    runs every test, on as many as four cores (ARGS="-n 0": in one process, for a debugger)
# make bench   measures builds: against a peer, of larger reports, of many offices (ARGS="skala massal": some of the parts)
# make serve   previews with live reload (PDF=1: with the PDF edition)
# make reviu   checks the report by every rule; exits 1 on a galat that nobody acknowledged (ARGS="--bentuk html --keluaran reviu.html")
# make terbit  packs a publication into dist/ (ALAMAT=https://…: where it will stand)
# make massal  builds the reports of many offices, the folders in DIR=kantor, with their index and data (PDF=0; ARGS="--proses 4")
# make mutasi  changes formulas, numbering and rules one by one: a test must fail for each (up to an hour; ARGS="macros.scoring.*")
# make fuzz    looks for input that breaks what reads data, pages and photos (ARGS="halaman 10": one target, minutes)
# make format  puts the Python code into the house style
# make lock    writes the requirements*.txt from the requirements*.in (BARU=1: with the newest versions they allow)
# make clean   removes what build and test wrote; .venv stays
#
# Each target first sets up what it needs (alat/siapkan.sh) and does nothing twice.
# PYTHON=python3.12 chooses the interpreter; ARGS="-k pdf" goes to pytest.

.DEFAULT_GOAL := build
.NOTPARALLEL:
.PHONY: build test bench terbit massal serve reviu mutasi fuzz format lock clean

tanpa_pdf := $(filter 0,$(PDF))
dengan_pdf := $(filter 1,$(PDF))
export PYTHON

build:
	@TUJUAN='make build' bash alat/siapkan.sh eja $(if $(tanpa_pdf),,pdf)
	@.venv/bin/lkj build $(if $(tanpa_pdf),--tanpa-pdf)

test:
	@TUJUAN='make test' bash alat/siapkan.sh pdf tes
	@.venv/bin/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile --no-loadscope-reorder --max-worker-restart=0 $(ARGS)

terbit:
	@TUJUAN='make terbit' bash alat/siapkan.sh pdf eja
	@.venv/bin/lkj terbit --alamat '$(ALAMAT)'

massal:
	@TUJUAN='make massal' bash alat/siapkan.sh eja massal $(if $(tanpa_pdf),,pdf)
	@.venv/bin/lkj massal '$(or $(DIR),kantor)' $(if $(tanpa_pdf),--tanpa-pdf) $(ARGS)

serve:
	@TUJUAN='make serve' bash alat/siapkan.sh $(if $(dengan_pdf),pdf)
	@.venv/bin/lkj serve $(if $(dengan_pdf),--dengan-pdf)

reviu:
	@TUJUAN='make reviu' bash alat/siapkan.sh eja
	@.venv/bin/lkj reviu $(ARGS)

bench:
	@TUJUAN='make bench' bash alat/siapkan.sh pdf tes
	@.venv/bin/python -m tests.bench $(ARGS)

mutasi:
	@TUJUAN='make mutasi' bash alat/siapkan.sh pdf tes
	@bash alat/mutasi.sh $(ARGS)

fuzz:
	@TUJUAN='make fuzz' bash alat/siapkan.sh eja tes
	@bash alat/fuzz.sh $(ARGS)

format:
	@TUJUAN='make format' bash alat/siapkan.sh pdf tes
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

lock:
	@bash alat/kunci.sh $(if $(BARU),--upgrade)

clean:
	@rm -rf site .site-* .kunci-* ekspor .cache .pytest_cache .ruff_cache .hypothesis
	@find macros tests -name __pycache__ -type d -prune -exec rm -rf {} +
